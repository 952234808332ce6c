"""The regions that have phone numbers, by code and by name."""

from functools import cache

import phonenumbers


@cache
def supported_regions() -> tuple[str, ...]:
    """ISO 3166-1 alpha-2 codes, sorted."""
    return tuple(sorted(phonenumbers.SUPPORTED_REGIONS))


@cache
def region_names(language: str) -> dict[str, str]:
    """Names by code, in `language`, else in English, else the code; sorted by name."""
    from phonenumbers.geodata.locale import LOCALE_DATA  # heavy, and only pickers need it

    def name(code: str) -> str:
        names = LOCALE_DATA.get(code, {})
        found = names.get(language) or names.get("en", "")
        # “*fr” says that the name is the one in that other language.
        return str(names.get(found[1:], "") if found.startswith("*") else found) or code

    return dict(sorted(((code, name(code)) for code in supported_regions()), key=lambda p: p[1]))
