"""A file that cannot be read, told by the key of its sentence."""


class Refused(Exception):
    """`key` is looked up below `tables.refused` in the catalogue; `values` fill the sentence."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values
