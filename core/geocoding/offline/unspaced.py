"""Addresses of scripts that leave no spaces, or lead from the country down to the house."""

import re

_HAN = r"\u3400-\u9fff\uf900-\ufaff々"
_KANA = r"\u3040-\u30ff"
_HANGUL = r"\uac00-\ud7a3"
_THAI = r"\u0e00-\u0e7f"
_UNSPACED = re.compile(f"[{_HAN}{_KANA}{_HANGUL}{_THAI}]")
_COUNTRY = re.compile(
    r"(中华人民共和国|中華人民共和國|中华民国|中華民國|中国|中國|日本国?|대한민국|대한민국|台灣|台湾|臺灣|臺湾)(?=.)"
)
_REGION = re.compile(
    r"北海道|東京都|京都府|大阪府|[^\s\d]{2,3}県"
    r"|[^\s\d]{2,8}?自治区|[^\s\d省]{2,3}省|香港(?:特别行政区|特別行政區)?|澳门(?:特别行政区)?|澳門"
)
_DISTRICT = re.compile(
    rf"[{_HAN}{_KANA}]{{1,6}}?(?:市市|市(?!川|原|場|场|市)|[区區县縣郡旗]|[町村鎮镇鄉乡](?!\d))"
)
_HOUSE = re.compile(r"[\d〇一二三四五六七八九十]+\s*(?:号|號|番地|丁目|弄|巷|楼|室)")
_THAI_KIND = re.compile(r"(?:จังหวัด|อำเภอ|ตำบล|แขวง|เขต|จ\.|อ\.|ต\.)\s*(?=[\u0e00-\u0e7f])")
_POSTCODE = re.compile(r"(?<!\d)(\d{3}-\d{4}|\d{5,6})(?![\d-])")
_HANGUL_UNIT = re.compile(
    rf"([{_HANGUL}]+(?:특별시|광역시|특별자치시|특별자치도|[시도군구읍면]))(?=\s|$|,)"
)
_HANGUL_RUN = re.compile(
    rf"([{_HANGUL}]{{2}}(?:특별시|광역시|특별자치시|특별자치도)|[{_HANGUL}]{{2,3}}도)"
    rf"([{_HANGUL}]{{1,4}}?[시군구])(?=[{_HANGUL}\d])"
)
_BANGKOK = re.compile(r"(กรุงเทพมหานคร|กรุงเทพฯ?)")
_MOST_UNITS = 4


def has_unspaced(text: str) -> bool:
    """Whether any of it is Chinese, Japanese, Korean or Thai."""
    return _UNSPACED.search(text) is not None


def spaced(text: str) -> str:
    """The text with commas between country, region, town, street and postcode."""
    text = _POSTCODE.sub(r" , \1 , ", text)
    text = _HANGUL_RUN.sub(r" , \1 , \2 , ", text)
    text = _HANGUL_UNIT.sub(r" , \1 , ", text)
    text = _BANGKOK.sub(r" , \1 , ", _THAI_KIND.sub(" , ", text))
    return " , ".join(_units(stretch.strip()) for stretch in text.split(","))


def _units(stretch: str) -> str:
    """東京都千代田区千代田1-1: 東京都, 千代田区, 千代田1-1."""
    found = []
    for word in _COUNTRY.sub(r"\1 , ", stretch, count=1).split():
        rest = word
        for _ in range(_MOST_UNITS):
            unit = _REGION.match(rest) or _DISTRICT.match(rest)
            if unit is None:
                break
            found.append(unit[0])
            found.append(",")
            rest = rest[unit.end() :]
        found.append(rest)
    return " ".join(found)
