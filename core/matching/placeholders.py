"""Words people write when they have nothing to say: "n/a", "unknown", "test"."""

import pyarrow as pa
import pyarrow.compute as pc

# Common knowledge; folded, so accents and scripts are those of `folding.fold`.
_WORDS = """
n/a|n.a.|n.a|na|n/k|nk|nil|null|none|no|not available|not applicable|not given|not known
|not provided|not specified|not stated|not sure|no answer|no data|no info|no information|no name
|no phone|no email|no e-mail|no mail|no address|no number|no fixed address|nothing|noname|nomail
|noemail|unknown|unk|unkown|unknow|undefined|unspecified|undisclosed|unavailable|unlisted|unnamed
|withheld|private|confidential|anonymous|anon|anonym|anonymus|redacted|removed|deleted|missing
|blank|empty|void|nan|tba|tbc|tbd|to be advised|to be confirmed|same|same as above|as above
|ditto|idem|do not know|don't know|dont know|dk|idk|refused|declined|prefer not to say|see notes
|see above|other|test|tests|testing|tester|test test|test1|test user|test name|test customer
|teste|prueba|essai|asdf|asdfasdf|asdf asdf|asd|asdasd|qwer|qwerty|qwertz|abc|abcd|xyz|foo|bar
|foobar|foo bar|blah|bla|blabla|lorem ipsum|dummy|sample|example|fake|xx|xxx|xxxx|xxxxx|xxxxxx|x
|zzz|zzzz|aaa|aaaa|bbb|customer|client|guest|user|username|name|first name|last name|first last
|firstname lastname|full name|your name|contact|phone|telephone|email|e-mail|address|street|date
|-none-|(none)|(blank)|(null)|<na>|#n/a|#n/a!|#ref!|#value!|#name?|#null!|#num!|#div/0!|#######
|[none]|[null]|desconocido|desconocida|anonimo|anonima|ninguno|ninguna|ningun|nada|no aplica
|no tiene|sin nombre|sin datos|sin dato|no disponible|vacio|s/n|s/d|s/t|desconhecido|nenhum
|nao informado|nao tem|inconnu|inconnue|anonyme|aucun|aucune|neant|non renseigne|non communique
|sans nom|nc|n.c.|unbekannt|keine|keiner|keine angabe|k.a.|k. a.|k.a|k/a|ohne angabe
|nicht bekannt|leer|entfallt|sconosciuto|sconosciuta|nessuno|nessuna|non disponibile|onbekend
|geen|niet bekend|nvt|n.v.t.|okand|ukjent|ukendt|ingen|tuntematon|nieznany|brak|neznamy|nezname
|zadny|ismeretlen|nincs|bilinmiyor|yok|neizvestno|net|netu|nyet|net dannykh|net dannyh|bez imeni
|test testov|otsutstvuet|lo yadua|la yujad|ghayr maeruf|mei you|bu xiang|wei zhi
|bu ming|nashi|fu ming|eops eum|.|..|...|-|--|---|_|?|??|???|0|00|000|0000|00000
"""
PLACEHOLDERS = frozenset(word.strip() for word in _WORDS.replace("\n", "").split("|"))
_TABLE = pa.array(sorted(PLACEHOLDERS), pa.large_string())


def blank_placeholders(folded: pa.Array) -> pa.Array:
    """The cells with "" where one says nothing: a placeholder word, or no letter and no digit.

    Takes and gives folded cells (`folding.fold`), without nulls, of the same length.
    """
    idle = pc.is_in(folded, value_set=_TABLE)
    idle = pc.or_(idle, pc.match_substring_regex(folded, r"^[^a-z0-9]+$"))
    return pc.if_else(idle, pa.scalar("", pa.large_string()), folded)
