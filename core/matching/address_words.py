"""What the words of a postal address mean: street types, unit words, states, countries.

Each table row is `short form: spellings`. The short forms follow USPS Publication 28 (appendices B
and C1) where it has one; the other languages' are the customary ones. Spellings are folded:
lower-case ASCII, without dots.
"""

STRONG_TYPES = """
st: street strt streets
rd: road roads
dr: drive drv drives
ln: lane
cres: crescent cr crs cresent cre crst
pde: parade
tce: terrace terr ter terrasse
cct: circuit circ
cl: close
hwy: highway hway
pkwy: parkway pky parkwy
expy: expressway expwy
fwy: freeway motorway
esp: esplanade
bvd: boulevarde
ct: court crt courts
cir: circle
str: straat strasse gata gatan gade gate katu utca ulice ucesi
prom: promenade
byp: bypass
tpke: turnpike
aly: alley ally
marg: marg
nagar: nagar
salai: salai
gali: gali gully
derech: derech derekh
pereulok: pereulok per
prospekt: prospekt prosp prkt prospect
shosse: shosse
naberezhnaya: naberezhnaya nab
"""
EITHER_SIDE_TYPES = """
ave: avenue av aven avenu avn avnue ae avenida avda avd
blvd: boulevard bd boul bulevar blv
pl: place plaza platz plein plac praca praceta plads plass
sq: square piazza pza pzza
allee: allee
way: way wy
chaussee: chaussee
"""
WEAK_TYPES = """
park: park pk prk
hill: hill hl
hills: hills hls
green: green grn
grove: grove gr grv gve
view: view vw
point: point pt pnt
gdns: gardens garden gdn gdns grdns
bay: bay
beach: beach bch
ridge: ridge rdg
valley: valley vly
village: village vlg
lake: lake lk
hts: heights hgts hts
cross: cross
gate: gate
mews: mews
rise: rise
row: row
walk: walk wlk
vale: vale
glen: glen gln
isl: island
mdws: meadows mdws
mall: mall
loop: loop
pass: pass
path: path
trl: trail trails
bend: bend bnd
cove: cove cv
creek: creek crk
xing: crossing xing
quay: quay
wharf: wharf
yard: yard
chase: chase
dale: dale
end: end
croft: croft
common: common
rt: retreat
"""
PREFIX_TYPES = """
rue: rue
via: via
viale: viale vle
corso: corso cso
vicolo: vicolo
largo: largo lgo
strada: strada
calle: calle cl/ c/
carrer: carrer
paseo: paseo pso passeig
camino: camino cno
carretera: carretera ctra
ronda: ronda
travesia: travesia
rua: rua
travessa: travessa
chemin: chemin che chem
impasse: impasse imp
quai: quai
cours: cours
sentier: sentier
ul: ulica ulitsa ulitza vulytsia vulitsa vulitsya vul
al: aleja aleje
os: osiedle
nam: namesti
odos: odos
leoforos: leoforos leof
rechov: rechov rehov rhvb rhvv
sderot: sderot shdrvt sdrvt
shari: shari sharia shr
jalan: jalan jln
"""
# A word that ends so is a whole street name: Hauptstrasse, Keizersgracht, Storgatan.
GLUED_ENDINGS = """
str: strasse straat str
weg: weg
gasse: gasse
platz: platz
allee: allee
damm: damm
ufer: ufer
laan: laan
gracht: gracht
kade: kade
plein: plein
gatan: gatan
gata: gata
gade: gade
vagen: vagen
vej: vej
veien: veien
vegen: vegen
katu: katu
tie: tie
"""
GLUED_ENGLISH = {"street": "st", "avenue": "ave", "crescent": "cres", "boulevard": "blvd"}
# Parted from the name only where no other word tells the street.
PARTED_ENDINGS = {
    "place": "pl", "circuit": "cct", "circle": "cir", "terrace": "tce", "parade": "pde",
    "drive": "dr", "close": "cl",
}  # fmt: skip
NOT_GLUED = "norway galway broadway norweg conway solway medway unweg platz allee"

UNIT_WORDS = """
apt apartment appartement appart appt app unit flat flt suite ste room rm
wohnung whg lgh leilighet asunto interno int scala puerta pta piso kv kvartira kvartyra lokal lok
mieszkanie dira dirah shop office ofc departamento depto dpto dept lot trailer trlr space
spc slip hangar studio byt unt aprt aprtmt aptmt flatt
"""
UNIT_ALONE = "penthouse basement bsmt"
LEVEL_WORDS = """
level lvl floor flr storey etage stock stiege stg staircase escalera esc block blk bldg building
tower wing korpus korp stroenie
"""
NUMBER_WORDS = "no nr num number numero nro nummer ndeg dom bud plot"
BUILDING_WORDS = """
apts: apartments
house: house hse
cottage: cottage ctg
chs: chs
soc: society
residency: residency
complex: complex
villa: villa villas vlla
estate: estate est
chambers: chambers
mansions: mansions mansion
"""
DIRECTIONS = """
n: north
s: south
e: east
w: west
nw: northwest
sw: southwest
se: southeast
ne: northeast
"""
WORD_FORMS = """
st: saint sainte sankt
mt: mount
ft: fort
jct: junction
stn: station
ctr: center centre
and: und et y
"""
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
LETTER_WORDS = "izq izda izquierda dcha dch derecha esq dto"
AFTER_NUMBER = "bis ter quater"

STATES = """
al: alabama
ak: alaska
az: arizona
ar: arkansas
ca: california calif
co: colorado colo
ct: connecticut conn
de: delaware
dc: district of columbia
fl: florida fla
ga: georgia
hi: hawaii
id: idaho
il: illinois
in: indiana
ia: iowa
ks: kansas
ky: kentucky
la: louisiana
me: maine
md: maryland
ma: massachusetts mass
mi: michigan mich
mn: minnesota minn
ms: mississippi
mo: missouri
mt: montana
ne: nebraska
nv: nevada
nh: new hampshire
nj: new jersey
nm: new mexico
ny: new york
nc: north carolina
nd: north dakota
oh: ohio
ok: oklahoma
or: oregon
pa: pennsylvania penna
ri: rhode island
sc: south carolina
sd: south dakota
tn: tennessee tenn
tx: texas
ut: utah
vt: vermont
va: virginia
wa: washington
wv: west virginia
wi: wisconsin
wy: wyoming
pr: puerto rico
gu: guam
vi: virgin islands
nsw: new south wales
vic: victoria
qld: queensland
tas: tasmania
sa: south australia
wa: western australia
nt: northern territory
act: australian capital territory
on: ontario ont
qc: quebec
bc: british columbia
ab: alberta
mb: manitoba
sk: saskatchewan
ns: nova scotia
nb: new brunswick
nl: newfoundland and labrador
pe: prince edward island
yt: yukon
nu: nunavut
mh: maharashtra
ka: karnataka
tn: tamil nadu
gj: gujarat
kl: kerala
wb: west bengal
up: uttar pradesh
mp: madhya pradesh
ap: andhra pradesh
ts: telangana
rj: rajasthan
hr: haryana
pb: punjab
"""
# Whole names of several words, one in a line.
LONG_NAMES = """
district of columbia|new hampshire|new jersey|new mexico|new york|north carolina|north dakota
rhode island|south carolina|south dakota|west virginia|puerto rico|virgin islands|new south wales
south australia|western australia|northern territory|australian capital territory|british columbia
nova scotia|new brunswick|newfoundland and labrador|prince edward island|tamil nadu|west bengal
uttar pradesh|madhya pradesh|andhra pradesh
"""
# Names that without another town beside them are the city.
STATE_CITIES = ("new york", "washington", "quebec")
COUNTRIES = """
usa uk gb uae england scotland wales britain australia aus canada ireland eire india
deutschland germany allemagne osterreich austria schweiz suisse svizzera switzerland france espana
spain italia italy nederland netherlands holland belgie belgique belgium polska poland portugal
sverige sweden danmark denmark norge norway suomi finland cesko czechia israel rossiya russia
ukraina ukraine ellada greece nz aotearoa
"""
LONG_COUNTRIES = """
united states of america|united states|united kingdom|great britain|northern ireland|new zealand
czech republic|ceska republika|the netherlands|u s a|u k|south africa|republic of ireland
russian federation
"""
BOX_PHRASES = "post office box|p o box|po box|p o b|gpo box|postal box"
HIGHWAY_PHRASES = (
    "county road|county rd|county highway|county hwy|state route|state rte|state road|state rd|"
    "state highway|state hwy|us highway|us hwy|us route|forest road|national highway"
)
MISSPELT_STATES = {
    "nws": "nsw", "snw": "nsw", "nse": "nsw", "qdl": "qld", "lqd": "qld", "vci": "vic",
    "ivc": "vic", "vis": "vic", "tsa": "tas", "ats": "tas",
}  # fmt: skip
# `kind form: spellings`, for words of a kind of their own and those the tables above get wrong.
SPECIAL = """
i st: st
c ct: ct
M mt: mt
F fl: fl
e ne: ne
D ne: northeast
D nw: nw northwest
D se: se southeast
D sw: sw southwest
E cedex: cedex
j n: n
j s: s
j e: e
j w: w
m m: m
H rte: route rte
H hwy: highway hwy
t rd: raod
t dr: dirve drvie
t pl: plcae palce
t ln: lnae
t ct: coutr
S al: al
S pr: pr
W per: per
C us: us
l y: y
"""
PLACEHOLDERS = (
    "n/a|na|n.a.|n.a|#n/a|none|null|nil|nan|unknown|unk|not known|not available|not given|"
    "no address|same|same as above|as above|see above|ditto|tbd|tba|tbc|test|?|homeless|"
    "no fixed address|no fixed abode|address|unbekannt|inconnu|keine|k.a.|not applicable"
)
