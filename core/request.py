"""A run asked for in words: `ROLE=COLUMN`, `SLUG.OPTION=VALUE`, operations by their slugs."""

from collections.abc import Mapping, Sequence

from core.errors import MappingError, SettingsError
from core.operations import AnyOperation, all_operations
from core.operations.operation import option_fields
from core.tables.roles import Role
from core.texts import say


def parse_roles(pairs: Sequence[str]) -> dict[Role, tuple[str, ...]]:
    """`ROLE=COLUMN`, repeated for a role to take several columns in order. Raises MappingError."""
    roles: dict[Role, tuple[str, ...]] = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        known = [role for role in Role if role.value == name.strip().lower().replace("-", "_")]
        if not equals or not column:
            raise MappingError(say("mapping.not_a_pair", pair=pair))
        if not known:
            roles_there_are = ", ".join(role.value for role in Role)
            raise MappingError(say("mapping.no_such_role", role=name, roles=roles_there_are))
        roles[known[0]] = (*roles.get(known[0], ()), column)
    return roles


def parse_operations(slugs: Sequence[str], options: Sequence[str]) -> tuple[AnyOperation, ...]:
    """The operations with their options filled in. Raises SettingsError."""
    known = all_operations()
    for slug in slugs:
        if slug not in known:
            names = ", ".join(known)
            raise SettingsError(say("options.no_such_operation", slug=slug, operations=names))
    values = _parse_options(options, known, slugs)
    return tuple(known[slug](**values.get(slug, {})) for slug in dict.fromkeys(slugs))


def _parse_options(
    options: Sequence[str], known: Mapping[str, type[AnyOperation]], slugs: Sequence[str]
) -> dict[str, dict[str, object]]:
    values: dict[str, dict[str, object]] = {}
    for text in options:
        name, equals, value = text.partition("=")
        slug, dot, option = name.strip().partition(".")
        if not (equals and dot) or slug not in known:
            raise SettingsError(say("options.not_a_pair", pair=text))
        fields = {field.name: field for field in option_fields(known[slug])}
        if option not in fields:
            names = ", ".join(f"{slug}.{field}" for field in fields)
            raise SettingsError(say("options.no_such_option", name=name, options=names))
        if slug not in slugs:
            raise SettingsError(say("options.not_asked_for", name=name, slug=slug))
        values.setdefault(slug, {})[option] = fields[option].parse(value)
    return values
