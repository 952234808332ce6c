"""Numbering plans compiled once: what phonenumbers answers, without its work per call.

Every rule here is phonenumbers' own (parse, number_type, region_code_for_number, format_number) on
its own metadata, for digits only; whatever is unusual is left to the library. A test holds the two
against each other over all regions.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberType

UNKNOWN = PhoneNumberType.UNKNOWN
_LONGEST = 17  # digits of a national number that phonenumbers accepts
_TYPES_IN_ORDER = (
    ("premium_rate", PhoneNumberType.PREMIUM_RATE),
    ("toll_free", PhoneNumberType.TOLL_FREE),
    ("shared_cost", PhoneNumberType.SHARED_COST),
    ("voip", PhoneNumberType.VOIP),
    ("personal_number", PhoneNumberType.PERSONAL_NUMBER),
    ("pager", PhoneNumberType.PAGER),
    ("uan", PhoneNumberType.UAN),
    ("voicemail", PhoneNumberType.VOICEMAIL),
)


class _Pattern:
    """A regular expression, compiled when it is first asked: most of a plan's never are."""

    __slots__ = ("_compiled", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._compiled: re.Pattern[str] | None = None

    def fullmatch(self, digits: str) -> re.Match[str] | None:
        return (self._compiled or self._compile()).fullmatch(digits)

    def match(self, digits: str) -> re.Match[str] | None:
        return (self._compiled or self._compile()).match(digits)

    def _compile(self) -> re.Pattern[str]:
        self._compiled = re.compile(self._text)
        return self._compiled


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern of national numbers and the lengths it holds for; empty for any length."""

    pattern: _Pattern
    lengths: frozenset[int]

    def holds(self, digits: str) -> bool:
        fits = not self.lengths or len(digits) in self.lengths
        return fits and self.pattern.fullmatch(digits) is not None


@dataclass(frozen=True, slots=True)
class _Format:
    """How numbers that begin and look so are written."""

    leading: _Pattern | None
    pattern: _Pattern
    national: str
    international: str

    def groups(self, digits: str) -> tuple[str, ...]:
        """The groups the digits are written in; none if they are not written so."""
        if self.leading is not None and not self.leading.match(digits):
            return ()
        match = self.pattern.fullmatch(digits)
        return match.groups() if match else ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One region's numbering plan."""

    region: str
    country_code: int
    general: _Shape
    types: tuple[tuple[int, _Shape], ...]
    fixed: _Shape | None
    mobile: _Shape | None
    one_pattern_for_both: bool
    leading: _Pattern | None
    exit_code: _Pattern | None
    trunk: _Pattern | None
    trunk_is_simple: bool
    lengths: frozenset[int]
    national: tuple[_Format, ...]
    international: tuple[_Format, ...]

    def type_of(self, digits: str) -> int:
        """The type of a national number, UNKNOWN if it is not valid."""
        if not self.general.holds(digits):
            return UNKNOWN
        for kind, shape in self.types:
            if shape.holds(digits):
                return kind
        is_mobile = self.mobile is not None and self.mobile.holds(digits)
        if self.fixed and self.fixed.holds(digits):
            both = self.one_pattern_for_both or is_mobile
            return PhoneNumberType.FIXED_LINE_OR_MOBILE if both else PhoneNumberType.FIXED_LINE
        return PhoneNumberType.MOBILE if is_mobile and not self.one_pattern_for_both else UNKNOWN


@cache
def plan_of(country_code: int, region: str) -> Plan:
    """The plan of a region, or of a network without a country (region "001")."""
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(country_code, region)
    if metadata is None:
        raise KeyError(region)
    general = metadata.general_desc
    shapes = {name: _shape(getattr(metadata, name)) for name, _ in _TYPES_IN_ORDER}
    formats = _formats(metadata.number_format)
    return Plan(
        region,
        country_code,
        _shape(general) or _Shape(_Pattern("(?!)"), frozenset()),
        tuple((kind, shape) for name, kind in _TYPES_IN_ORDER if (shape := shapes[name])),
        _shape(metadata.fixed_line),
        _shape(metadata.mobile),
        bool(metadata.same_mobile_and_fixed_line_pattern),
        _pattern(metadata.leading_digits),
        _pattern(metadata.international_prefix),
        _pattern(metadata.national_prefix_for_parsing),
        not metadata.national_prefix_transform_rule,
        frozenset(general.possible_length if general else ()),
        formats,
        _formats(metadata.intl_number_format) or formats,
    )


@cache
def _plans_of(country_code: int) -> tuple[Plan, ...]:
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(country_code, ())
    return tuple(plan_of(country_code, region) for region in regions)


def _pattern(text: str | None) -> _Pattern | None:
    return _Pattern(text) if text else None


def _shape(description: phonenumbers.PhoneNumberDesc | None) -> _Shape | None:
    if description is None or not description.national_number_pattern:
        return None
    lengths = frozenset(description.possible_length)
    return _Shape(_Pattern(description.national_number_pattern), lengths)


def _formats(formats: list[phonenumbers.NumberFormat]) -> tuple[_Format, ...]:
    made = []
    for form in formats:
        leading, rule = form.leading_digits_pattern, form.national_prefix_formatting_rule
        written = str(form.format)
        national = re.sub(r"(\\\d)", rule, written, count=1) if rule else written
        pattern = _Pattern(str(form.pattern))
        start = _Pattern(leading[-1]) if leading else None
        made.append(_Format(start, pattern, _template(national), _template(written)))
    return tuple(made)


def _template(rule: str) -> str:
    r"""A rule such as "(\1) \2" as a template of str.format for the groups of a match."""
    return re.sub(r"\\(\d)", lambda match: f"{{{int(match[1]) - 1}}}", rule)


def type_and_region(number: PhoneNumber) -> tuple[int, str]:
    """The type of a number and its region; (UNKNOWN, "") if it is not valid."""
    digits = national_significant_number(number)
    plans = _plans_of(number.country_code)
    if len(plans) == 1:
        kind = plans[0].type_of(digits)
        return kind, plans[0].region if kind != UNKNOWN else ""
    for plan in plans:
        if plan.leading is None:
            kind = plan.type_of(digits)
            if kind != UNKNOWN:
                return kind, plan.region
        elif plan.leading.match(digits):
            kind = plan.type_of(digits)
            return kind, plan.region if kind != UNKNOWN else ""
    return UNKNOWN, ""


def national_significant_number(number: PhoneNumber) -> str:
    """The digits of a number without country code and trunk prefix."""
    zeros = "0" * (number.number_of_leading_zeros or 1) if number.italian_leading_zero else ""
    return f"{zeros}{number.national_number}"


def national_form(number: PhoneNumber) -> str:
    """The number as written in its own country."""
    digits = national_significant_number(number)
    plans = _plans_of(number.country_code)
    for form in plans[0].national if plans else ():
        if groups := form.groups(digits):
            return form.national.format(*groups)
    return digits


def international_form(number: PhoneNumber) -> str:
    """The number as written for other countries."""
    digits = national_significant_number(number)
    plans = _plans_of(number.country_code)
    for form in plans[0].international if plans else ():
        if groups := form.groups(digits):
            return f"+{number.country_code} {form.international.format(*groups)}"
    return f"+{number.country_code} {digits}"


def parsed_international(digits: str) -> PhoneNumber | None:
    """The number that "+" and these digits are; None if there is no such country code."""
    for length in (1, 2, 3):
        code = int(digits[:length] or 0)
        if code and (plans := _plans_of(code)):
            rest = digits[length:]
            trunk = plans[0].trunk
            if 2 <= len(rest) <= _LONGEST and not (trunk and trunk.match(rest)):
                return _number(code, rest)
            break
    return parsed_by_library(f"+{digits}", None)


def parsed_national(digits: str, region: str, country_code: int) -> PhoneNumber | None:
    """The number these digits are when dialled in `region`, valid or not."""
    plan = plan_of(country_code, region)
    if not 2 <= len(digits) <= _LONGEST or (plan.exit_code and plan.exit_code.match(digits)):
        return parsed_by_library(digits, region)
    if digits.startswith(str(country_code)):
        rest = digits[len(str(country_code)) :]
        if _needs_the_library(plan, country_code, digits, rest):
            return parsed_by_library(digits, region)
        if not plan.general.pattern.fullmatch(digits) and plan.general.pattern.fullmatch(rest):
            return _number(country_code, rest)  # dialled with the country code, without a "+"
    match = plan.trunk.match(digits) if plan.trunk else None
    if not match:
        return _number(country_code, digits)
    if not plan.trunk_is_simple or match.re.groups:
        return parsed_by_library(digits, region)
    rest = digits[match.end() :]
    general = plan.general.pattern
    if general.fullmatch(digits) and not general.fullmatch(rest):
        return _number(country_code, digits)
    if len(rest) in plan.lengths:
        return _number(country_code, rest)
    return parsed_by_library(digits, region)


def _needs_the_library(plan: Plan, country_code: int, digits: str, rest: str) -> bool:
    """Whether digits that start with the country code may hold a prefix behind it, or are long."""
    prefixes = (plan.trunk, _plans_of(country_code)[0].trunk)
    return (
        (len(digits) > max(plan.lengths, default=0) and not plan.general.pattern.fullmatch(rest))
        or len(rest) < 2
        or any(trunk is not None and trunk.match(rest) for trunk in prefixes)
    )


def _number(country_code: int, digits: str) -> PhoneNumber:
    zeros = len(digits) - len(digits.lstrip("0")) if digits[0] == "0" else 0
    if not zeros:
        return PhoneNumber(country_code=country_code, national_number=int(digits))
    zeros = min(zeros, len(digits) - 1)
    return PhoneNumber(
        country_code=country_code,
        national_number=int(digits),
        italian_leading_zero=True,
        number_of_leading_zeros=zeros if zeros != 1 else None,
    )


@lru_cache(maxsize=4096)
def parsed_by_library(text: str, region: str | None) -> PhoneNumber | None:
    """The number as the library parses it; remembered, because a cell asks more than once."""
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
