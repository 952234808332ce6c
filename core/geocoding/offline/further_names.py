"""Further keys of a town: abbreviations written out, national spellings, suffixes of towns."""

import re
from collections.abc import Iterator

from core.geocoding.offline.names import normal_name

# Word by word, each way: on an envelope either is usual.
_WORDS = {
    "saint": "st",
    "st": "saint",
    "sainte": "ste",
    "ste": "sainte",
    "mount": "mt",
    "mt": "mount",
    "fort": "ft",
    "ft": "fort",
}
_SPANISH = {"santa": "sta", "sta": "santa", "santo": "sto", "sto": "santo"}
_GERMAN = {"sankt": "st", "st": "sankt"}
_WORDS_OF = dict.fromkeys(
    ("ES", "MX", "PH", "BR", "PT", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "DO"), _SPANISH
) | dict.fromkeys(("DE", "AT", "CH", "LI", "IT", "LU"), _GERMAN)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_RINGS = str.maketrans({"å": "aa", "ø": "oe", "Å": "Aa", "Ø": "Oe"})
_SPELLED = dict.fromkeys(("DE", "AT", "CH", "LI", "LU"), _UMLAUTS) | dict.fromkeys(
    ("DK", "NO"), _RINGS
)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_HAN_SUFFIX = re.compile(
    r"(.{2,}?)(?:特别行政区|自治州|自治县|自治區|地区|[市区區県縣县省町村鎮镇鄉乡郡都府])"
)
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}")
_HANGUL_SUFFIX = re.compile(r"(.{2,}?)(?:특별자치시|특별자치도|특별시|광역시|[시군구읍면동])")
_POPULOUS = 50_000
_GREAT = 100_000
# Where addresses in English say "Guangzhou City".
_CITY_COUNTRIES = frozenset(
    ("CN", "TW", "JP", "KR", "PH", "VN", "TH", "KH", "MM", "PK", "BD", "IN", "ID", "NG", "GH", "KE")
)


def further_names(name: str, country: str, population: int) -> Iterator[str]:
    """The keys, besides `normal_name(name)`, under which `name` is looked for too; may repeat."""
    yield from _words_exchanged(normal_name(name), country)
    if name.startswith("The "):
        yield normal_name(name.removeprefix("The "))
    if population >= _GREAT and country in _CITY_COUNTRIES:
        yield normal_name(name) + " city"
    if "'" in name or "’" in name:
        yield normal_name(re.sub("['’]", " ", name))
    if any(sign in name for sign in "/(,"):
        yield from _parts(name)
    if (spelled := name.translate(_SPELLED.get(country, {}))) != name:
        yield normal_name(spelled)
        yield from _words_exchanged(normal_name(spelled), country)
    yield from _with_and_without(name, population, _HAN, _HAN_SUFFIX, "市")
    yield from _with_and_without(name, population, _HANGUL, _HANGUL_SUFFIX, "시")


def _words_exchanged(key: str, country: str) -> Iterator[str]:
    if " " not in key:
        return
    words = key.split(" ")
    for table in (_WORDS, _WORDS_OF.get(country, {})):
        if any(word in table for word in words):
            yield " ".join(table.get(word, word) for word in words)


def _parts(name: str) -> Iterator[str]:
    """Biel/Bienne is either; Halle (Saale) is Halle; Newport, Gwent is Newport."""
    for part in re.sub(r"\(.*?\)", "", name).split(",")[0].split("/"):
        if len(key := normal_name(part)) > 3:
            yield key


def _with_and_without(
    name: str, population: int, script: re.Pattern[str], suffix: re.Pattern[str], town: str
) -> Iterator[str]:
    if script.fullmatch(name) is None:
        return
    if found := suffix.fullmatch(name):
        yield found[1]
    elif population >= _POPULOUS:
        yield name + town
