"""Names written surname first: East Asian and Russian ones, and surnames in capitals.

They are rewritten as "Surname, Given", before folding, for the parser of names.
"""

import re
from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc
from anyascii import anyascii

from core.matching.nicknames import BASE_FORMS

_TEXT = pa.large_string()
_GIVEN = pa.array(sorted({*BASE_FORMS, *BASE_FORMS.values()}), _TEXT)
_CAPITALS = (
    r"^((?:(?:DE|DA|DI|DU|LE|LA|EL|AL|VAN|VON|DER|DEL|MC|ST|O') ?)*"
    r"(?:\p{Lu}[\p{Lu}'’-]{2,}|LI|NG|WU|MA|LE|HO|XU|HU|YU|LU|HE|DU|SU|LY|OH|YI|IM|GU|FU|AN|DO|VO|KO|GO)"
    r"(?: \p{Lu}[\p{Lu}'’-]{2,})*) (\p{Lu}\p{Ll}[^,]*)$"
)
_PATRONYMIC = r"^(\p{Cyrillic}+) (\p{Cyrillic}+ \p{Cyrillic}+(?:вич|вна|чна|ична))$"
_LOWER_PARTICLE = r"^(van|von|bin|di|le|mac|san|abu) (\p{Lu}\S*)$"
_EASTERN = r"^[\s　・·\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}ー々]+$"
_HONORIFIC = re.compile(r"\s*(?:さん|様|さま|殿|先生|女士|小姐|님|씨|선생님)$")

# The commonest family names, common knowledge; two-character ones in their own list.
_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭"
    "田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱"
    "江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞"
    "庄莊申欧歐殷关關包卞柳倪翟洪祝左涂"
)
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마"
)
_KOREAN_SPELLINGS = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho",
    "윤": "Yoon", "장": "Jang", "임": "Lim", "오": "Oh", "서": "Seo", "신": "Shin", "권": "Kwon",
    "황": "Hwang", "안": "Ahn", "유": "Yoo", "전": "Jeon", "고": "Ko", "문": "Moon", "배": "Bae",
    "백": "Baek", "노": "Noh", "구": "Koo", "우": "Woo",
}  # fmt: skip
_DOUBLE = frozenset(
    ("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒",
     "东方", "東方", "夏侯", "皇甫", "慕容", "令狐",
     "남궁", "황보", "제갈", "선우", "독고", "사공", "서문")
)  # fmt: skip


def surname_first(cells: pa.Array) -> pa.Array:
    """The cells with a comma behind the surname where the writing itself tells it comes first."""
    cells = _rewritten(cells, _CAPITALS, r"\1, \2", unless=_given_in_capitals)
    cells = _rewritten(cells, _LOWER_PARTICLE, r"\1-\2")
    foreign = pc.invert(pc.string_is_ascii(cells))
    if not pc.any(foreign).as_py():
        return cells
    texts = _rewritten(cells.filter(foreign), _PATRONYMIC, r"\1, \2")
    eastern = pc.match_substring_regex(texts, _EASTERN)
    if pc.any(eastern).as_py():
        turned = [_eastern(cell) for cell in texts.filter(eastern).to_pylist()]
        texts = pc.replace_with_mask(texts, eastern, pa.array(turned, _TEXT))
    return pc.replace_with_mask(cells, foreign, texts)


def _rewritten(
    cells: pa.Array,
    pattern: str,
    instead: str,
    *,
    unless: Callable[[pa.Array], pa.Array] | None = None,
) -> pa.Array:
    found = pc.match_substring_regex(cells, pattern)
    if not pc.any(found).as_py():
        return cells
    old = cells.filter(found)
    new = pc.replace_substring_regex(old, pattern, instead)
    if unless is not None:
        new = pc.if_else(unless(new), old, new)
    return pc.replace_with_mask(cells, found, new)


def _given_in_capitals(turned: pa.Array) -> pa.Array:
    """Which "Surname, Given" have it the wrong way: JOHN Smith, whose Smith is no given name."""
    words = pc.extract_regex(pc.utf8_lower(turned), r"^(?P<first>[^ ,]+).*, (?P<second>[^ ]+)")
    first, second = (pc.is_in(pc.struct_field(words, k), value_set=_GIVEN) for k in (0, 1))
    return pc.and_not(first, second)


def _eastern(cell: str) -> str:
    """A name in East Asian script, in Latin letters; a foreigner's, with a dot, is given first."""
    name = _HONORIFIC.sub("", cell.strip())
    if "・" in name or "·" in name:
        return " ".join(_latin(part) for part in re.split(r"[・·\s]+", name))
    parts = name.split()
    if len(parts) == 1:
        parts = _parted(parts[0])
    return ", ".join(filter(None, [_latin(parts[0]), _latin("".join(parts[1:]))])) if parts else ""


def _parted(name: str) -> list[str]:
    """Surname and given name of one word, by known surnames; four characters fall in half."""
    if len(name) > 2 and name[:2] in _DOUBLE:
        return [name[:2], name[2:]]
    if 2 <= len(name) <= 3 and (name[0] in _CHINESE or name[0] in _KOREAN):
        return [name[0], name[1:]]
    if len(name) == 4 and not _is_hangul(name):
        return [name[:2], name[2:]]
    return [name]


def _is_hangul(name: str) -> bool:
    return "가" <= name[0] <= "힣"


def _latin(text: str) -> str:
    if text in _KOREAN_SPELLINGS:
        return _KOREAN_SPELLINGS[text]
    return "".join(anyascii(text).split()).lower()
