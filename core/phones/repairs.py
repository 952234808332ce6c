"""Readings with something put back: a plus, an exit code, a trunk prefix, a former prefix."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.phones import plan
from core.phones.answer import note
from core.phones.found import GROUPS, Found, Written, distinct, national_digits, parsed
from core.phones.regions import Dialling

TRUNK_SELDOM_WRITTEN = frozenset(("7", "91"))
"""Country codes where people leave the trunk prefix out, so that its lack means nothing."""

_FORMER_MEXICAN = re.compile(r"(?:52)?(1|01|044|045)(\d{10})")
_FOREIGN_EXIT_CODES = ("0011", "011", "00")
_NETWORKS_WITHOUT_COUNTRY = frozenset((800, 808, 870, 878, 881, 882, 883, 888, 979))
_SHORTEST_FOREIGN, _SHORTEST_FOREIGN_BARE = 8, 10
_LONGEST = 15  # digits of the longest number there can be: ITU-T E.164, 6.1


def own_country_code_reading(written: Written, dialling: Dialling) -> Found | None:
    """The digits with the "+" that got lost put back, where they start with the own code."""
    if not written.digits.startswith(dialling.country_code):
        return None
    if written.bracket_zero:
        both = distinct([parsed(written.digits, None), *without_bracket_zero(written)])
        return both[0] if len(both) == 1 else None
    return parsed(written.digits, None)


def exit_code_readings(
    digits: str, prefixes: tuple[str, ...] = _FOREIGN_EXIT_CODES
) -> Iterator[Found | None]:
    """The digits with 00, 011 or 0011 in front read as +."""
    for prefix in prefixes:
        if digits.startswith(prefix):
            found = parsed(digits[len(prefix) :], None)
            if found:
                code = str(found.number.country_code)
                yield replace(found, notes=(note("exit_code", prefix=prefix, code=code),))


def foreign_reading(written: Written) -> Found | None:
    """The digits with a lost "+" put back, as a number of some other country."""
    digits = written.digits
    if not _SHORTEST_FOREIGN <= len(digits) <= _LONGEST or digits.startswith("0"):
        return None
    found = parsed(digits, None)
    if found and len(digits) < _SHORTEST_FOREIGN_BARE and not _is_international(written, found):
        return None
    if not found or found.number.country_code in _NETWORKS_WITHOUT_COUNTRY:
        return None
    return replace(found, notes=(note("plus_restored", code=str(found.number.country_code)),))


def _is_international(written: Written, found: Found) -> bool:
    """Whether the digits are grouped as the number is written for other countries."""
    return GROUPS.findall(plan.international_form(found.number)) == list(written.groups)


def trunk_readings(digits: str, dialling: Dialling) -> Iterator[Found | None]:
    """The digits with the zero or trunk prefix that a spreadsheet took off."""
    for prefix in filter(None, dict.fromkeys((dialling.trunk, dialling.lost_zero))):
        found = parsed(prefix + digits, dialling)
        if found and plan.national_significant_number(found.number) in (digits, prefix + digits):
            yield replace(found, notes=(note("trunk_restored", prefix=prefix),))
    if dialling.region == "MX":
        yield former_mexican(digits)


def former_mexican(digits: str) -> Found | None:
    """The number without the prefixes that Mexico gave up in August 2019 (IFT numbering plan)."""
    former = _FORMER_MEXICAN.fullmatch(digits)
    found = parsed("52" + former[2], None) if former else None
    if not former or not found:
        return None
    return replace(found, notes=(note("former_prefix", prefix=former[1]),))


def without_bracket_zero(written: Written) -> Iterator[Found | None]:
    """The international number without the zero that stands in brackets."""
    for index, group in enumerate(written.groups[1:], start=1):
        if group == "0":
            rest = written.groups[:index] + written.groups[index + 1 :]
            yield parsed("".join(rest), None)
            return


def explained(found: Found, written: Written, dialling: Dialling) -> Found:
    """The reading with a note on what was put back, if anything was."""
    if found.notes:
        return found
    digits = written.digits
    code = str(found.number.country_code)
    subscriber = plan.national_significant_number(found.number)
    if digits == subscriber:
        dialled = digits if code in TRUNK_SELDOM_WRITTEN else national_digits(found.number)
        trunk = dialled.removesuffix(subscriber) if dialled != subscriber else ""
        notes = (note("trunk_restored", prefix=trunk),) if trunk else ()
    elif digits == code + subscriber and dialling.trunk != code:
        notes = (note("plus_restored", code=code),)
    elif code != dialling.country_code:
        prefix = digits.removesuffix(code + subscriber)
        notes = (note("exit_code", prefix=prefix, code=code),) if prefix != digits else ()
    else:
        notes = ()
    return replace(found, notes=notes)
