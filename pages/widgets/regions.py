"""Countries that have phone numbers, by the names an operator knows."""

from functools import cache

from phonenumbers.geodata.locale import LOCALE_DATA

from core.phones import regions
from core.texts import language


@cache
def region_names() -> dict[str, str]:
    """Each region's name in the page's language, else in English, else its code; by name."""
    names = {code: _name(LOCALE_DATA.get(code, {}), language()) or code for code in regions()}
    return dict(sorted(names.items(), key=lambda pair: pair[1]))


def _name(by_language: dict[str, str], wanted: str) -> str:
    """A name that is written “*fr” is the one in that other language."""
    name = by_language.get(wanted) or by_language.get("en", "")
    return by_language.get(name[1:], "") if name.startswith("*") else name
