"""How a place's name is keyed, so that spellings that differ in form only are one."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ð": "d"} | {
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ə": "e",
    "ヶ": "ケ",
    "ヵ": "カ",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    "&": " and ",
}
_APOSTROPHES = frozenset("'’‘`´ʹʻʼʽʾʿˈ′‛ʺ\u0640")
# Marks that a writer may leave out: of Latin, Greek and Cyrillic, of Hebrew, of Arabic. Those of
# Indian scripts and of kana are not among them: there a mark is a sound.
_OPTIONAL_MARKS = ((0x300, 0x36F), (0x591, 0x5C7), (0x64B, 0x65F), (0x670, 0x670))


@lru_cache(maxsize=1 << 16)
def normal_name(text: str) -> str:
    """`text` as names are keyed: lower case, accents folded, apostrophes gone, single spaces.

    All other punctuation becomes a space: "St. John's" is "st johns", "L'Aquila" "laquila". Letters
    of other scripts stay as they are. Idempotent.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.translate(_FOLDED).split())


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(_fold(sign) for sign in chr(code).casefold())
        return folded


def _fold(sign: str) -> str:
    signs = unicodedata.normalize("NFKD", sign)
    kept = "".join(_LETTERS.get(one, one) for one in signs if not _is_optional(one))
    return unicodedata.normalize("NFC", "".join(_plain(one) for one in kept))


def _is_optional(sign: str) -> bool:
    return any(low <= ord(sign) <= high for low, high in _OPTIONAL_MARKS)


def _plain(sign: str) -> str:
    if sign in _APOSTROPHES:
        return ""
    kind = unicodedata.category(sign)
    if kind == "Cf":
        return ""
    return " " if kind[0] in "PSZC" else sign


_FOLDED = _Folded()
# Asked once for all of ASCII, translate() works without the dict afterwards.
for _code in range(128):
    _FOLDED[_code]
