"""Words that tell the parts of an address apart, in the languages addresses are written in.

Collected from how post offices name streets, flats and boxes in their own languages.
"""

from functools import lru_cache

from core.geocoding.offline.names import normal_name

# Two readers of one list: what a street is called before its name, and after it.
_STREET = """
street st str road rd avenue ave av lane ln drive dr boulevard blvd bvd court ct place pl square sq
terrace highway hwy parkway pkwy circle cir way close crescent cres trail trl alley mews walk
wharf quay turnpike tpke route rte expressway expy plaza plz loop broadway causeway esplanade parade
pde bypass
rue bd chemin allée allee impasse quai cours passage faubourg fbg route rond-point
calle c/ cl cll avenida avda carrera cra kra paseo camino carretera ctra calzada diagonal
transversal travesía ronda pasaje jirón jr calzada
rua travessa praça praca largo estrada alameda rodovia
via viale piazza piazzale corso vicolo strada lungotevere contrada
straße strasse platz weg gasse ring damm ufer chaussee
straat laan plein gracht kade singel steenweg
gatan vägen gata gate vei veien vej gade allé plads torg torget katu tie kuja
ulica ul aleja al aleje plac osiedle os ulice náměstí nám třída
utca u út útja tér körút krt
strada bulevardul calea șoseaua aleea
cadde caddesi cad cd sokak sokağı sk sok bulvarı mahallesi mah mh
cesta trg iela gatvė prospektas tänav mnt pst
odos leoforos plateia λεωφόρος λεωφ οδός πλατεία
улица ул проспект пр просп пр-т переулок пер шоссе площадь пл бульвар бул наб набережная проезд
вулиця вул провулок пров
شارع طريق ميدان חוב רחוב רח שדרות שד
jalan jl jln lorong gang đường phố ngõ ถนน ซอย thanon soi
marg chowk chome banchi dori ro gil daero nagar salai bazar bazaar circle
markt carrer plaça kalea rúa triq sqaq rruga sráid stryd ffordd heol gatan stígur tn maantee
küçəsi prospekti ko'chasi ქუჩა გამზირი փողոց պողոտա көшесі гудамж
خیابان بلوار کوچه میدان جاده کوی حي نهج زنقة मार्ग रोड सड़क সড়ক রোড hẻm
대로 로 길 thoroughfare
"""
_STREET_ENDINGS = """
strasse straße str straat laan plein gracht kade singel steenweg gatan gata gate vägen vegen veien
vej gade gasse platz weg allee damm ufer chaussee utca katu kuja gatvė iela dori caddesi sokak
로 길 대로 번길
"""
_UNIT = """
flat apt apartment unit suite ste floor fl room rm building bldg block blk house lot level lvl
office shop door tower no nr number wing stair staircase étage etage piso puerta pta bajo dcha
izda izq escalera bloco apto sala andar conj interno int scala wohnung whg stiege top hus lgh
кв корп д дом оф офис эт подъезд стр κτίριο όροφος m² plot sector phase # nº s/n r/c km پلاک واحد
بناية שכ דירה bl ap sc ent h.no hno door ward moo mz manzana lt lote cs bâtiment bât bat esc chalet
"""
_BOX = """
pobox postfach apartado postbus casilla gpo bp cp postboks postilokero locker
"""
# What stands near a house that has no number; it says nothing of the town.
_LANDMARK = """
near nr opp opposite behind beside besides adjacent next corner cnr junction jn jct crossing opp.
station stand stop post office temple mosque church school hospital market bank mall park hotel
college university bridge gate tower airport beside frente esquina esq entre junto cerca face angle
"""
_DISTRICT = """
barrio bo col colonia bairro urb urbanización urbanizacion zona sector quartier mahalle mahallesi
mah kel kelurahan kec kecamatan desa brgy barangay dist district cité res residencial edif edificio
kampung kg taman villa colony extension extn layout society estate subdivision fracc
fraccionamiento ward block comuna distrito ortsteil ot osiedle poblado vereda
"""
# Regions that are one city, so that what stands before them is a quarter of it.
_CITY_REGIONS = """
moscow,moskva,москва,beijing,shanghai,tianjin,hong kong,seoul,busan,incheon,daegu,daejeon,gwangju,
ulsan,tokyo,bangkok,jakarta,dki jakarta,berlin,hamburg,bremen,wien,vienna,delhi,new delhi,hanoi,
ha noi,ho chi minh city,ho chi minh,bogotá,istanbul,cairo,lagos,addis ababa,taipei,taipei city,
yerevan,tbilisi,minsk,kyiv,sofia,bucharest,bucurești,budapest,praha,prague,mexico city,
ciudad de méxico,cdmx,caracas,montevideo,oslo,kuala lumpur,singapore,dubai,phnom penh,nairobi,
dhaka,lima,santiago,saint petersburg,санкт петербург,chandigarh,cdmx,buenos aires
"""
_BEFORE_ITS_NAME = """
rue bd chemin allée impasse quai cours passage calle c/ av avda avenida carrera cra paseo camino
jirón jr rua travessa praça largo estrada alameda via viale piazza corso vicolo ul ulica улица ул
вул вулиця jl jalan jln markt carrer triq boulevard carretera plaza plac strada
"""
_BEHIND_ITS_NAME = (
    "straße strasse str platz weg gasse allee ring damm ufer gatan vägen gate vej utca út"
)
_BEFORE_A_PERSON = """
mr mrs ms miss mx dr prof herr frau madame mme monsieur sr sra señor señora signor signora c/o
attn attention care z.hd
"""
_NOT_AN_ADDRESS = """
call email e-mail phone telephone mobile whatsapp same above below ditto asap please pls contact ask
later tomorrow today unknown none homeless moved refused deceased returned tbc somewhere anywhere
nowhere everywhere elsewhere anonymous pickup pick-up collect hello thanks sorry sincerely isbn
"""
_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
"""
_BEFORE_A_TOWN = """
city of town village borough г гор город м місто гр град с село пос п ciudad cidade ville comune di
stadt gemeinde de del da do the greater near
"""
_AFTER_A_TOWN = """
city cedex town shi ku si gu gun municipality metropolitan metro district centre center village dc
pusat selatan utara timur barat central centro centrum machi cho mura son eup myeon
mitte altstadt innenstadt stadtmitte nord süd ost zentrum
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(filter(None, (normal_name(word) for word in listed.split())))


STREET = _names(_STREET) | {"c"}
_SHORTEST_STREET = 6
STREET_ENDINGS = tuple(sorted(_names(_STREET_ENDINGS)))
UNIT = _names(_UNIT)
BOX = _names(_BOX)
UNIT_OR_BOX = UNIT | BOX
STREET_UNIT_OR_BOX = STREET | UNIT_OR_BOX
BEFORE_A_PERSON = _names(_BEFORE_A_PERSON) | {"st"}
NOT_AN_ADDRESS = _names(_NOT_AN_ADDRESS)
MONTHS = _names(_MONTHS)
LANDMARK = _names(_LANDMARK)
DISTRICT = _names(_DISTRICT)
CITY_REGIONS = frozenset(map(normal_name, _CITY_REGIONS.split(",")))
BEFORE_ITS_NAME = _names(_BEFORE_ITS_NAME) | {"r"}
ARTICLES = frozenset(("la", "le", "les", "el", "los", "las", "o", "a", "the", "al", "den", "de"))
BEHIND_ITS_NAME = _names(_BEHIND_ITS_NAME)
BEFORE_A_TOWN = _names(_BEFORE_A_TOWN)
AFTER_A_TOWN = _names(_AFTER_A_TOWN)
# After one of these comes the rest of a street's name, not the town.
CONNECTING = frozenset(
    (
        *("de", "du", "des", "d", "da", "do", "das", "dos", "del", "della", "dello", "di"),
        *("der", "den", "dem", "von", "van", "the", "of", "la", "le", "les", "el", "al"),
        *("zu", "zum", "zur", "am", "im", "in", "at", "och", "og", "i", "y", "e", "en"),
    )
)
# Streets of these languages name their country better than a town's name does.
LANGUAGES = {
    "strasse str platz gasse weg": ("DE", "AT", "CH", "LI", "LU"),
    "rue chemin impasse quai": ("FR", "BE", "CH", "LU", "MC", "CA"),
    "av avenida": ("ES", "MX", "AR", "CO", "CL", "PE", "UY", "EC", "VE", "PT", "BR"),
    "calle c cl avda paseo carrera cra jr plaza": ("ES", "MX", "AR", "CO", "CL", "PE", "UY", "EC"),
    "rua travessa praca": ("PT", "BR"),
    "via viale piazza corso": ("IT", "CH", "SM"),
    "straat laan plein gracht kade": ("NL", "BE"),
    "gatan vagen": ("SE", "FI"),
    "gate gata veien vei": ("NO",),
    "gade vej": ("DK",),
    "katu tie": ("FI",),
    "ul ulica aleja plac": ("PL", "HR", "SI", "BA", "RS"),
    "utca ut ter korut": ("HU",),
    "cadde caddesi sokak mahallesi mah": ("TR", "CY"),
    "strada bulevardul calea": ("RO", "MD"),
    "namesti trida ulice": ("CZ", "SK"),
    "jalan jl": ("ID", "MY", "SG", "BN"),
}
_COUNTRIES_OF_STREET = {
    word: countries for words, countries in LANGUAGES.items() for word in words.split()
}


@lru_cache(maxsize=50_000)
def is_street_word(word: str) -> bool:
    """Whether a normal word says by itself that a street is meant: `street`, `musterstrasse`."""
    return word in STREET or is_long_street_word(word)


@lru_cache(maxsize=50_000)
def is_long_street_word(word: str) -> bool:
    """Whether a normal word is a street's name and its kind in one: `musterstrasse`."""
    if word.endswith("str"):
        return len(word) > len("abstr")
    return len(word) > _SHORTEST_STREET and word.endswith(STREET_ENDINGS)


@lru_cache(maxsize=50_000)
def countries_of_street(word: str) -> tuple[str, ...]:
    """The countries in whose languages streets are called so; () for a word that says nothing."""
    if word in _COUNTRIES_OF_STREET:
        return _COUNTRIES_OF_STREET[word]
    for ending, countries in _COUNTRIES_OF_STREET.items():
        if len(ending) > 2 and len(word) > len(ending) + 2 and word.endswith(ending):
            return countries
    return ()
