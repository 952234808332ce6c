"""Addresses of many countries as operators see them, with the town each means; traps; garbage.

Written by hand, house numbers invented, before the geocoder was run on any of them. The scores say
how many are accepted at the right place, and which are accepted at a wrong one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.query import Query, tidy

EARTH_KM = 6371.0
WITHIN_KM = 25.0
DEFAULTS_OF_GARBAGE = ("", "US", "GB")

# countries[:default] lat lng [km] | town | address | column=cell ...
# "/" between countries that are both right, "⏎" for a line break inside a cell.
ADDRESSES = """
US 40.71 -74.01 | New York | 350 Fifth Ave, New York, NY 10118
US 38.90 -77.04 | Washington | 1611 pennsylvania ave nw washington dc 20500-0003
US:US 34.87 -111.76 | Sedona | 2207 W HWY 89A, SEDONA AZ 86336
US:US 39.80 -89.65 | Springfield | 14 Oak Street Apt 3B Springfield IL 62701
US 37.21 -93.29 | Springfield | Springfield, Missouri, 947 E Walnut
US:US 42.10 -72.59 | Springfield | 88 Main St, Springfield, MA
US:US 43.66 -70.26 | Portland | 412 Elm St | city=Portland | region=ME
US:GB 45.52 -122.68 | Portland | 1206 SW Morrison Street Portland, Oregon
US:US 62.32 -150.11 | Talkeetna | PO Box 1170, Talkeetna AK 99676
US:US 32.75 -97.33 | Fort Worth | 77 Houston St, Ft Worth, TX 76102
US 44.95 -93.09 | Saint Paul | 19 Summit Avenue St Paul Minnesota 55102
US:US 48.42 -122.33 | Mount Vernon | 700 S 2nd, Mt. Vernon, WA 98273
US:US 42.36 -71.06 | Boston | 5 beacon st boston ma
US 33.13 -107.25 | Truth or Consequences | Truth or Consequences, New Mexico 87901
US:US 43.08 -73.78 | Saratoga Springs | 331 Broadway, Saratoga Spgs, NY 12866
US:US 44.39 -68.20 | Bar Harbor | No. 9 Ocean Blvd, Bar Harbor, Maine
US 29.95 -90.07 | New Orleans | 20 Royal St⏎New Orleans⏎LA 70130⏎U.S.A.
PR/US 18.47 -66.11 | San Juan | Calle Fortaleza 630, San Juan PR 00901
US:US 42.28 -83.74 | Ann Arbor | 301 State St, Ann Arbr, MI 48104
US 39.95 -75.17 | Philadelphia | 1735 Market Street, Phialdelphia PA 19103
US:US 47.60 -120.66 | Leavenworth | Leavenworth WA 98826, Front Street 900
US:DE 24.56 -81.78 | Key West | 601 Duval Street Key West FL
US 34.07 -118.40 | Beverly Hills | 1 Rodeo Dr., Beverly Hills, Calif. 90210
US:US 30.31 -104.02 | Marfa | Marfa TX 79843 / 105 S Highland Ave
US 44.47 -72.69 | Stowe | c/o Front Desk, 24 Harbor Rd, Stowe, Vermont, USA, 05672
US:US 35.59 -105.22 | Las Vegas | 620 DOUGLAS AVE LAS VEGAS NM 87701
US:US 34.00 -81.03 | Columbia | 1409 Gervais St Columbia SC
US:US 39.73 -104.83 | Aurora | 33 Havana St #12, Aurora, Colorado 80012
US:US 39.11 -94.63 | Kansas City | Kansas City KS 66101, 7th Street
US:US 43.48 -110.76 | Jackson | 45 W Deloney Ave, Jackson, Wyoming
US 37.44 -122.14 | Palo Alto | 94301 Palo Alto CA United States of America
US:US 36.10 -80.24 | Winston-Salem | 601 W 4th St | city=Winston Salem | region=NC | postcode=27101
US:US 47.68 -116.78 | Coeur d'Alene | 1101 Sherman Ave Coeur dAlene ID 83814
US:US 38.81 -90.70 | O'Fallon | 55 N Main, O'Fallon, MO 63366
US 19.72 -155.08 | Hilo | Hilo, Hawaii 96720 - 25 Banyan Dr
US 42.37 -71.11 | Cambridge | Brattle St | city=Cambridge | region=MA | postcode=2138 | country=US
US:FR 33.66 -95.56 | Paris | 1230 Lamar Ave, Paris, TX 75460
US:US 33.96 -83.38 | Athens | athens ga 30601
US:US 46.73 -117.00 | Moscow | 502 S Main, Moscow, Idaho 83843
US:US 37.62 -122.41 | South San Francisco | 217 Grand Ave, S San Francisco, CA 94080
US:US 36.75 -95.98 | Bartlesville | RR 2 Box 45 Bartlesville Oklahoma 74003-1122
US:US 35.73 -81.34 | Hickory | Hickory | region=North Carolina
US 21.31 -157.86 | Honolulu | Honolulu HI, Estados Unidos

GB 51.51 -0.13 | London | 18 Downing Street, London SW1A 2AA
GB 51.51 -0.13 | London | Lodnon SW1A 1AA
GB:GB 52.07 -3.13 | Hay-on-Wye | 14 castle st hay on wye HR3 5DF
GB:GB 51.75 -0.34 | St Albans | Flat 2, 31 St Peters Street, St Albans, AL1 3EZ
GB:GB 51.75 -1.26 | Oxford | 5 broad st oxford OX13AS
GB 53.96 -1.08 | York | 3 The Shambles York YO17LX England
GB:US 55.95 -3.19 | Edinburgh | EDINBURGH EH1 1YZ, 220 HIGH ST, SCOTLAND
GB 57.41 -6.19 | Portree | Wentworth St, Portree, Isle of Skye IV51 9DB
GB:GB 53.22 -4.20 | Llanfairpwllgwyngyll | 6 Holyhead Rd Llanfairpwllgwyngyll LL61 5UJ
GB:GB 51.93 -1.72 | Stow on the Wold | Unit 4 Mill Lane, Stow-on-the-Wold, Glos GL54 1BN
GB:GB 54.97 -1.61 | Newcastle upon Tyne | 15 Quay Rd Newcastle upon Tyne NE1 3DE
GB:GB 58.98 -2.96 | Kirkwall | 2 Broad Street | city=Kirkwall | region=Orkney | postcode=KW151NY
GB 54.60 -5.93 | Belfast | Belfast BT1 5GS Northern Ireland
GB:GB 52.98 -0.02 | Boston | 40 Wide Bargate, Boston, Lincs PE21 6NQ
GB:GB 51.46 -0.30 | Richmond | 12 Church Rd, Richmond, TW9 1UA
GB 52.42 -4.08 | Aberystwyth | Aberystwyth SY23 2AZ Cymru
GB 56.40 -3.43 | Perth | 70 Tay Street, Perth, PH1 5EN, UK
GB:GB 55.77 -2.01 | Berwick-upon-Tweed | 8 Bridge St Berwick upon Tweed TD15 1ES
GB:GB 51.38 -2.36 | Bath | BATH BA1 1LZ, 9 Milsom Street
GB:GB 50.21 -5.48 | St Ives | Top floor, 3 Fore St., St. Ives, Cornwall TR26 1HE
GB:GB 53.48 -2.24 | Manchester | Machester M1 1AE 50 Piccadilly
GB:AU 50.82 -0.14 | Brighton | 21 Kings Road, Brighton BN1 1NR, Royaume-Uni
GB 56.82 -5.11 | Fort William | 108 High St Fort William Inverness-shire PH33 6AD

IE 52.14 -10.27 | Dingle | 12 Main Street, Dingle, Co. Kerry, Ireland
IE:IE 53.35 -6.26 | Dublin | Dublin 2, 33 Grafton St., D02 X285
IE 52.65 -7.25 | Kilkenny | 5 Parliament St, Kilkenny, Éire
IE:GB 53.80 -9.52 | Westport | Bridge Street Westport County Mayo Irland

CA 45.50 -73.57 | Montréal | 1055 rue Ste-Catherine O, Montreal QC H3B1H4
CA 42.98 -81.25 | London | 300 Dufferin Ave, London, Ontario N6A 1B1
CA:CA 50.12 -122.95 | Whistler | 4549 Blackcomb Way, Whistler BC V8E0X9
CA:CA 44.38 -64.31 | Lunenburg | 60 Montague St, Lunenburg, N.S.
CA 47.56 -52.71 | St. John's | 10 Water Street, St. John's, Newfoundland A1C 5H5
CA:CA 45.27 -66.06 | Saint John | Saint John NB E2L 1A1
CA 49.25 -123.12 | Vancouver | # 305 - 88 W Georgia, Vancouver, B.C. V6B 2W9
CA:US 62.45 -114.37 | Yellowknife | Yellowknife, NT X1A 2N6, Canada
CA:CA 46.35 -72.55 | Trois-Rivières | 1350 rue Royale Trois-Rivieres, Quebec
CA:CA 46.14 -60.19 | Sydney | 5 George St | city=Sydney | region=NS | postcode=B1P 6T2
CA:CA 51.18 -115.57 | Banff | 111 banff ave banff ab T1L1A1
CA:US 43.65 -79.38 | Toronto | 88 Queen St W, Toronto, ON M5V 2T6
CA 48.43 -123.36 | Victoria | 812 Wharf Street, Victoria BC, Kanada

AU:AU -35.07 138.86 | Mount Barker | 5/22 Gawler St, Mt Barker SA 5251
AU:AU -34.63 117.67 | Mount Barker | 61 Lowood Rd, Mount Barker WA 6324
AU -23.70 133.88 | Alice Springs | Todd Mall 12, Alice Springs 0870 NT Australia
AU:AU -28.64 153.61 | Byron Bay | 1 jonson st byron bay nsw 2481
AU:AU -37.81 144.96 | Melbourne | Lvl 3 120 Collins St MELBOURNE VIC 3000
AU -32.93 151.78 | Newcastle | 90 Hunter St, Newcastle NSW 2300 Australia
AU -29.01 134.75 | Coober Pedy | Hutchison Street, Coober Pedy, South Australia
AU:AU -31.95 115.86 | Perth | 44 St Georges Tce | city=Perth | region=WA | postcode=6000
AU:AU -35.12 147.37 | Wagga Wagga | 70 Baylis St Wagga Wagga 2650
AU:GB -33.87 151.21 | Sydney | Unit 12/48 Pitt Street, Sydney NSW 2000
AU:AU -41.44 147.14 | Launceston | Launceston TAS 7250, P.O. Box 88
AU:AU -16.92 145.77 | Cairns | 21 Esplanade⏎CAIRNS CITY QLD 4870
NZ -45.03 168.66 | Queenstown | 20 Beach St, Queenstown 9300 NZ
NZ -44.70 169.15 | Wanaka | 99 Ardmore St Wanaka 9305 New Zealand
NZ:NZ -41.29 174.78 | Wellington | 14 Tory St Te Aro Wellington 6011
NZ -35.73 174.32 | Whangārei | 4 Quay St, Whangarei, Aotearoa New Zealand

DE 49.38 10.19 | Rothenburg ob der Tauber | Herrngasse 114, 91541 Rothenburg ob der Tauber
DE:DE 48.14 11.58 | München | Marienplatz 80, D-80331 München
DE:US 48.14 11.58 | München | MUENCHEN, Sendlinger Str. 5, Germany
DE:DE 50.11 8.68 | Frankfurt am Main | Hauptstr. 7, 60311 Frankfurt a.M.
DE:DE 52.34 14.55 | Frankfurt (Oder) | Frankfurt (Oder), 15230, Lindenstr. 3
DE:DE 50.94 6.96 | Köln | Koeln Domstr 4 50668
DE 51.79 11.15 | Quedlinburg | Quedlinburg Markt 99 06484 Deutschland
DE 47.49 11.10 | Garmisch-Partenkirchen | Bahnhofstr 12 Garmisch Partenkirchen Allemagne
DE:DE 51.48 11.97 | Halle | Große Ulrichstraße 3, 06108 Halle/Saale
DE:DE 47.58 10.73 | Schwangau | Colomanstr. 20, 87645 Schwangau
DE:DE 53.55 9.99 | Hamburg | z. Hd. Empfang, Postfach 10 12 14, 20008 Hamburg
DE 52.52 13.41 | Berlin | Torstr. 9 Berlni 10115 Germany
DE:DE 53.71 7.14 | Norderney | Strandstr. 4 | city=Norderney | postcode=26548
DE 53.89 11.46 | Wismar | Am Markt 30 Wismar, BRD
DE:DE 48.78 9.18 | Stuttgart | Stuttgart-Mitte, Königstraße 60, 2. OG links, 70173

AT 47.56 13.65 | Hallstatt | Hallstatt Seestraße 120 4830 Austria
AT 48.21 16.37 | Wien | A-1010 Wien, Kärntner Str. 3/2/14
AT:US 48.31 14.29 | Linz | Hauptplatz 21 Linz 4020 Österreich
AT:DE 47.80 13.04 | Salzburg | Getreidegasse 90, A-5020 Salzburg
CH 47.37 8.54 | Zürich | Bahnhofstrasse 10, CH-8001 Zuerich
CH 46.02 7.75 | Zermatt | Bahnhofplatz 5 3920 Zermatt Schweiz
CH 46.20 6.15 | Genève | Geneve 1201 Suisse rue du Mont-Blanc 3
CH:CH 47.33 9.41 | Appenzell | Hauptgasse 40, 9050 Appenzell
CH:IT 46.01 8.96 | Lugano | via Nassa 99, Lugano, Svizzera
LI 47.14 9.52 | Vaduz | Städtle 50, 9490 Vaduz, Liechtenstein
LU 49.93 6.21 | Vianden | Vianden L-9410, Grand Rue 112, Luxembourg

FR 48.86 2.35 | Paris | 12 r. de la Paix 75002 PARIS France
FR:FR 48.94 2.36 | Saint-Denis | 4 place du Marche, Saint-Denis 93200
RE/FR -20.88 55.45 | Saint-Denis | 20 rue de Paris, 97400 Saint-Denis, La Réunion
FR:FR 48.65 -2.01 | Saint-Malo | 7 r St Vincent 35400 St Malo
FR 48.08 7.36 | Colmar | Colmar, rue des Marchands 21, Frankreich
FR:US 43.55 7.01 | Cannes | 30 bd Carnot CANNES 06400 FRANCE
FR:FR 43.53 5.45 | Aix-en-Provence | Aix en Provence 13100 cours Mirabeau 220
FR:FR 41.93 8.74 | Ajaccio | BP 40, 20000 Ajaccio, Corse
FR 44.80 1.62 | Rocamadour | rue de la Couronnerie, Rocamadour 46500 France
FR:FR 45.92 6.87 | Chamonix | 100 Av. Michel Croz Chamonix Mont Blanc 74400
FR:FR 45.76 4.84 | Lyon | lyon 69002 3eme etage 12 rue merciere
FR:FR 48.84 2.24 | Boulogne-Billancourt | Boulogne Billancourt CEDEX 92100
FR:FR 43.95 4.81 | Avignon | 5 rue des Teinturiers | city=Avignon | postcode=84000

BE 51.21 3.22 | Brugge | Brugge 8000 Markt 30 België
BE 50.85 4.35 | Bruxelles | Rue Neuve 20 bte 3, 1000 Bruxelles, Belgique
BE:BE 50.35 5.46 | Durbuy | Grand'Place 10 6940 Durbuy
BE:NL 50.63 5.57 | Liège | Feronstree 8, 4000 Luik, Belgium
NL 52.37 4.89 | Amsterdam | Keizersgracht 1200-II 1015CW Amsterdam
NL:NL 52.51 6.09 | Zwolle | Melkmarkt 41 8011PK Zwolle
NL 52.74 6.08 | Giethoorn | Binnenpad 190, Giethoorn, Holland
NL:NL 51.70 5.30 | 's-Hertogenbosch | Markt 7, 5211 JX 's-Hertogenbosch
NL:US 52.08 4.31 | Den Haag | Plein 50, 2511CS Den Haag, the Netherlands
NL:NL 52.01 4.36 | Delft | 2611 GX Delft

ES 40.42 -3.70 | Madrid | C/ Mayor 15, 2º B, 28013 Madrid
ES:ES 36.74 -5.16 | Ronda | Plaza España 4, Ronda (Málaga) 29400
ES:ES 43.31 -1.98 | Donostia / San Sebastián | 31 de Agosto kalea 5, 20003 Donostia
ES 41.39 2.16 | Barcelona | avda. diagonal 200 08018 barcelona españa
ES:ES 42.29 3.28 | Cadaqués | Cadaques 17488 Girona
ES 42.88 -8.54 | Santiago de Compostela | Rúa do Franco 9, Santiago de Compostela, A Coruña
ES:ES 28.47 -16.25 | Santa Cruz de Tenerife | Apdo. 12 38001 Sta. Cruz de Tenerife
PT:PT 41.15 -8.61 | Porto | Rua das Flores 41 3ºEsq 4050-262 Porto
PT 39.36 -9.16 | Óbidos | Rua Direita 20 2510-086 Obidos Portugal
PT:PT 32.67 -16.92 | Funchal | Funchal, Madeira 9000-034
PT:BR 37.02 -7.93 | Faro | R. de Santo António 8, Faro, Portogallo
IT:IT 43.32 11.33 | Siena | Via Roma 5, 53100 Siena SI
IT 43.77 11.25 | Firenze | Firenze 50122 piazza duca 2 Italia
IT:IT 40.78 17.24 | Alberobello | Largo Martellotta 14, ALBEROBELLO (BA) 70011
IT:IT 40.63 14.48 | Positano | v.le Pasitea 3 Positano SA 84017
IT:FR 45.44 12.33 | Venezia | San Marco 1000, VENISE, Italie
IT:IT 46.54 12.14 | Cortina d'Ampezzo | Corso Italia 1, 32043 Cortina d Ampezzo
IT:IT 46.50 11.35 | Bolzano | Lauben 5, 39100 Bozen/Bolzano
IT:IT 44.70 10.63 | Reggio nell'Emilia | via Emilia 8 | city=Reggio Emilia | postcode=42121
SM/IT 43.94 12.45 | San Marino | 47890 San Marino, Contrada Omerelli 2, San Marino
MT 35.90 14.51 | Valletta | 22 Republic St, Valletta VLT 1117, Malta
MT 35.95 14.40 | San Pawl il-Bahar | 4 Triq il-Kosta St. Paul's Bay Malta

GR 37.98 23.73 | Αθήνα | Ερμού 12, Αθήνα 105 63
GR 37.57 22.80 | Nafplio | 5 Staikopoulou, Nafplio 21100 Hellas
GR 36.44 28.22 | Ρόδος | Οδός Ιπποτών 3, Ρόδος 851 00, Ελλάδα
GR:GR 40.64 22.94 | Thessaloníki | Tsimiski 11, 54624 Thessaloniki
GR 37.45 25.33 | Mykonos | Matogianni 7, Mykonos 84600, Griechenland
CY 34.77 32.43 | Paphos | Agiou Antoniou 2, Paphos 8010, Cyprus
TR 41.01 28.98 | İstanbul | İstiklal Cad. No:45 D:3 Beyoğlu İstanbul 34430
TR 38.64 34.83 | Göreme | Müze Cd. 6 Goreme Nevsehir Türkiye
TR:US 37.03 27.43 | Bodrum | Cumhuriyet Caddesi 10, 48400 Bodrum/Muğla, Turkey
PL:PL 50.06 19.94 | Kraków | ul. Długa 12/4, 31-147 Krakow
PL 49.30 19.95 | Zakopane | Krupówki 70, 34-500 Zakopane, Polska
PL 51.77 19.46 | Łódź | Piotrkowska 300 Lodz 90001 Poland
PL:DE 54.35 18.65 | Gdańsk | Dluga 3, 80-831 Danzig, Polen
CZ 48.81 14.32 | Český Krumlov | Latrán 55 Cesky Krumlov 381 01
CZ:CZ 50.09 14.42 | Praha | Karlova 8, 110 00 Praha 1
CZ 49.20 16.61 | Brno | Kobližná 2 Brno 60200 Tschechien
SK 48.45 18.90 | Banská Štiavnica | Námestie sv. Trojice 3, 969 01 Banska Stiavnica, Slovensko
HU:HU 47.50 19.04 | Budapest | 1052 Budapest, Váci u. 10. II. em. 4.
HU 47.67 19.08 | Szentendre | Fő tér 20 Szentendre 2000 Magyarország
RO 45.65 25.61 | Brașov | Str. Lungă nr. 5, bl. 3, ap. 11, Brasov 500035, Romania
RO:RO 46.22 24.79 | Sighișoara | Piața Cetății 8, Sighisoara, jud. Mureș
BG 42.70 23.32 | София | София 1000, бул. Витоша 20
BG 43.08 25.65 | Veliko Tarnovo | ul. Gurko 12, 5000 Veliko Tarnovo, Bulgaria
RS 44.80 20.47 | Београд | Кнез Михаилова 7, 11000 Београд, Србија
RS:RS 45.25 19.84 | Novi Sad | Dunavska 1 Novi Sad 21000
HR 45.08 13.64 | Rovinj | Carera 9, 52210 Rovinj, Hrvatska
HR 42.65 18.09 | Dubrovnik | STRADUN 12 DUBROVNIK CROATIA
SI 46.37 14.11 | Bled | Cesta svobode 30, 4260 Bled, Slovenija
BA 43.34 17.81 | Mostar | Braće Fejića 2, 88000 Mostar, Bosna i Hercegovina
AL 40.08 20.14 | Gjirokastër | Rruga Gjin Zenebisi, Gjirokaster, Shqipëria
ME 42.42 18.77 | Kotor | Stari grad 400, Kotor 85330, Montenegro
MK 41.12 20.80 | Ohrid | ul. Sveti Kliment 6, Ohrid 6000, North Macedonia

RU 56.42 40.45 | Суздаль | г. Суздаль, ул. Ленина 163, 601293
RU 55.75 37.62 | Москва | 125009, Москва, Тверская ул., д. 77, кв. 12
RU:US 59.94 30.31 | Saint Petersburg | Nevsky pr. 200, Sankt-Peterburg 191186 Russia
RU 52.30 104.30 | Иркутск | Иркутск 664025 ул Карла Маркса 9 Россия
UA 49.84 24.03 | Львів | пл. Ринок 100, Львів 79008
UA 50.45 30.52 | Kyiv | vul. Khreshchatyk 99 Kiev 01001 Ukraine
UA 46.48 30.73 | Odesa | Deribasivska 3, Odessa, Ukraine
UA 48.68 26.58 | Kamianets-Podilskyi | Кам'янець-Подільський, вул. Троїцька 2, Україна
BY 52.10 23.69 | Brest | Sovetskaya 30, 224030 Brest, Belarus
MD 47.01 28.86 | Chișinău | str. Pușkin 4, Chisinau MD-2001, Moldova
GE 41.69 44.83 | თბილისი | რუსთაველის გამზირი 12, თბილისი 0108, საქართველო
GE:GE 41.64 41.64 | Batumi | 7 Gogebashvili Street, Batumi, Georgia
AM 40.18 44.51 | Yerevan | 20 Abovyan Street, Yerevan 0010, Armenia
AZ 40.38 49.85 | Baku | Nizami küç. 70, Bakı AZ1000, Azərbaycan
EE 58.39 24.50 | Pärnu | Rüütli 44, 80010 Parnu, Eesti
LV 57.15 24.85 | Sigulda | Pils iela 16, Sigulda, LV-2150
LT 54.64 24.93 | Trakai | Karaimų g. 40, LT-21104 Trakai, Lietuva
FI 66.50 25.73 | Rovaniemi | Koskikatu 25 Rovaniemi 96200 Suomi
FI:SE 60.17 24.94 | Helsinki | Mannerheimvägen 5 A 12, 00100 Helsingfors, Finland
FI:FI 60.39 25.66 | Porvoo | Jokikatu 14 as 3 06100 PORVOO
SE 67.86 20.23 | Kiruna | Lars Janssonsgatan 17, 981 30 Kiruna, Sverige
SE:SE 57.71 11.97 | Göteborg | Kungsgatan 50 41103 goteborg
SE 57.64 18.30 | Visby | Adelsgatan 8 lgh 1101, 62157 Visby, Suède
NO 69.65 18.96 | Tromsø | Storgata 95, 9008 Tromso, Norge
NO:NO 62.57 11.38 | Røros | Kjerkgata 20 7374 Røros
SJ/NO 78.22 15.65 | Longyearbyen | Vei 500, 9170 Longyearbyen, Svalbard
DK 55.33 8.76 | Ribe | Overdammen 10 Ribe 6760 Danmark
DK:US 55.68 12.57 | København | Vestergade 3, 2. tv, 1456 Kobenhavn K, Denmark
DK:DK 57.72 10.58 | Skagen | 9990 Skagen
FO 62.01 -6.77 | Tórshavn | Aarvegur 30, FO-100 Torshavn, Faroe Islands
GL 64.18 -51.72 | Nuuk | Imaneq 7, 3900 Nuuk, Greenland
IS 63.42 -19.01 | Vík | Austurvegur 160, 870 Vík í Mýrdal, Ísland
IS 64.14 -21.94 | Reykjavík | Laugavegur 220 101 Reykjavik Iceland

JP 35.69 139.75 | 千代田区 | 〒100-0001 東京都千代田区千代田9-1
JP 35.01 135.77 | 京都市 | 京都市東山区祇園町北側991
JP:US 43.06 141.35 | 札幌市 | 北海道札幌市中央区北1条西2丁目
JP 36.24 137.97 | 松本市 | 長野県松本市大手3丁目8-130
JP:JP 26.21 127.68 | 那覇市 | 900-0015沖縄県那覇市久茂地2-2-200
JP 36.14 137.25 | 高山市 | 岐阜県高山市花岡町2-18-9
JP 34.69 135.19 | Kobe | 2-4-80 Kitano-cho, Chuo-ku, Kobe 650-0002 Japan
JP:US 35.19 139.03 | Hakone | Yumoto 700, Hakone, Kanagawa 250-0311, JAPAN
JP:JP 36.75 139.60 | Nikkō | Nikko-shi, Tochigi-ken 321-1401
JP 34.69 135.50 | 大阪市 | 大阪市北区梅田3-1-300　日本
CN 39.91 116.40 | 北京市 | 北京市朝阳区建国路880号 100022
CN 31.22 121.46 | 上海市 | 上海市浦东新区世纪大道1000号20楼
CN 26.87 100.22 30 | 丽江市 | 云南省丽江市古城区新华街150号
CN:US 22.54 114.06 | 深圳市 | 广东省深圳市南山区科苑路80号
CN 30.25 120.17 | Hangzhou | No. 12 Xihu Rd, Hangzhou 310001, P.R. China
CN 34.26 108.93 | 西安市 | 中国陕西省西安市碑林区南大街3号
CN:CN 23.12 113.25 | Guangzhou | 5 Tianhe Lu, Guang Zhou, Guangdong 510620
TW 25.04 121.56 | 台北市 | 台北市信義區市府路450號3樓
TW 22.99 120.21 | Tainan | 5 Minquan Rd, Tainan 700, Taiwan R.O.C.
TW 23.98 121.60 | 花蓮市 | 花蓮縣花蓮市中山路500號
HK 22.32 114.17 | Hong Kong | Flat C 12/F, 800 Nathan Road, Tsim Sha Tsui, Kowloon, Hong Kong
HK 22.28 114.16 | 香港 | 香港中環皇后大道中150號
MO 22.20 113.55 | Macau | 90 Avenida de Almeida Ribeiro, Macau
KR 37.57 126.98 | 서울 | 서울특별시 종로구 세종대로 1750
KR 35.10 129.04 30 | 부산 | 부산광역시해운대구우동14080
KR:KR 35.84 129.21 | 경주시 | 경상북도 경주시 첨성로 1400
KR 33.51 126.52 | Jeju | 20 Gwandeok-ro, Jeju-si, Jeju-do 63122, South Korea
KR:US 35.82 127.15 | 전주시 | 전주시 완산구 태조로 44, 대한민국
TH 13.75 100.50 | กรุงเทพ | 123 ถนนสุขุมวิท กรุงเทพมหานคร 10110
TH 18.79 98.98 | เชียงใหม่ | 9 ถนนนิมมานเหมินท์ อำเภอเมือง จังหวัดเชียงใหม่ 50200
TH 14.35 100.58 | Ayutthaya | Naresuan Rd 4, Ayutthaya 13000 Thailand
TH:TH 7.89 98.40 | Phuket | 50 Thalang Rd., T. Talat Yai, A. Mueang, Phuket 83000
VN:US 15.88 108.33 | Hội An | 12 Trần Phú, Hội An, Quảng Nam
VN 10.82 106.63 | Hồ Chí Minh | 45 Lê Lợi, Quận 1, TP. Hồ Chí Minh, Việt Nam
VN 21.03 105.85 | Hanoi | 200 Hang Gai street, Ha Noi, Viet Nam
MY 3.14 101.69 | Kuala Lumpur | No 5A Jalan Alor, 50200 Kuala Lumpur, Malaysia
MY 5.41 100.34 | George Town | 30 Lebuh Chulia, 10200 George Town, Pulau Pinang
SG 1.29 103.85 | Singapore | 10 Orchard Rd #05-12 S238841 Singapore
SG 1.29 103.85 | Singapore | Blk 123 Toa Payoh Lorong 1 #08-45 Singapore 310123
ID -7.80 110.36 | Yogyakarta | Jl. Malioboro 600, Yogyakarta 55213, Indonesia
ID:AU -8.51 115.26 | Ubud | Jl. Hanoman 40, Ubud, Gianyar, Bali 80571
PH 17.57 120.39 | Vigan | Crisologo St, Vigan City, Ilocos Sur 2700, Philippines
PH:PH 14.55 121.03 | Makati | Unit 9 Brgy. San Lorenzo Makati 1223 Metro Manila
KH 13.36 103.86 | Siem Reap | Street 8 No. 20, Siem Reap 17252, Cambodia
LA 19.89 102.13 | Luang Prabang | Sakkaline Road, Luang Prabang 06000, Lao PDR
MM 21.97 96.08 | Mandalay | 83rd St between 26 & 27, Mandalay, Myanmar
MN 47.91 106.88 | Улаанбаатар | Энхтайваны өргөн чөлөө 5, Улаанбаатар 14200, Монгол улс
NP 27.70 85.32 | काठमाडौं | ठमेल मार्ग २०, काठमाडौं 44600, नेपाल
LK 6.05 80.22 | Galle | 55 Pedlar Street, Galle 80000, Sri Lanka
BD 24.90 91.87 | Sylhet | House 9, Road 2, Zindabazar, Sylhet-3100, Bangladesh
BT 27.43 89.42 | Paro | Main Town, Paro, Bhutan

IN:IN 12.97 77.59 | Bengaluru | 12 MG Road, Bengaluru 560001
IN 12.97 77.59 | Bangalore | #44, 2nd Cross, 3rd Main, Bangalore - 560 001, Karnataka, INDIA
IN 28.63 77.22 30 | नई दिल्ली | जनपथ मार्ग 50, नई दिल्ली 110001
IN:US 26.49 74.55 | Pushkar | Choti Basti, Pushkar, Rajasthan 305022, India
IN:IN 10.09 77.06 | Munnar | near bus stand munnar kerala 685612
IN:GB 22.56 88.36 | Kolkata | 80 Park St, 3rd Flr, Calcutta 700016, West Bengal
IN:IN 17.38 78.46 | Hyderabad | Hyderabad, Telangana 500001
IN:IN 34.16 77.58 | Leh | Fort Rd Leh Ladakh 194101
IN:IN 19.08 72.88 | Mumbai | Mubmai 400001, Opp. Post Office, Fort
PK 25.39 68.37 | Hyderabad | Saddar, Hyderabad, Sindh, Pakistan
PK:PK 31.56 74.35 | Lahore | H# 12 St# 4 Gulberg 2, Lahore 54000
PK 33.91 73.39 | Murree | The Mall, Murree, Punjab, Pakistan
LK 7.29 80.64 | Kandy | 5 Temple St Kandy SriLanka

AE 25.20 55.27 30 | دبي | شارع الشيخ زايد، دبي، الإمارات العربية المتحدة
AE 24.45 54.40 | Abu Dhabi | P.O. Box 12345 Abu Dhabi UAE
EG 30.06 31.25 | القاهرة | ١٢ شارع طلعت حرب، القاهرة، مصر
EG 25.70 32.64 | Luxor | Corniche el Nil 3, Luxor, Egypt
SA 24.69 46.72 | الرياض | شارع العليا 50، الرياض 11564، المملكة العربية السعودية
IL 32.08 34.78 | תל אביב | רחוב דיזנגוף 250, תל אביב
IL 31.77 35.22 | ירושלים | יפו 220, ירושלים 9414101, ישראל
IL:US 32.81 34.99 | Haifa | 40 Ben Gurion Ave, Haifa 31000 Israel
JO 30.32 35.48 | Wadi Musa | Tourism St, Wadi Musa, Jordan
LB 33.89 35.50 | Beirut | Hamra Street 12, 3rd fl., Beirut, Liban
OM 22.93 57.53 | Nizwa | Souq Road, Nizwa 611, Oman
QA 25.29 51.53 | Doha | Zone 25, Street 840, Bldg 12, Doha, Qatar
IR 35.69 51.42 | تهران | تهران، خیابان ولیعصر، پلاک ۲۰، ایران
UZ 39.65 66.96 | Samarqand | Registon ko'chasi 3, Samarqand 140100, O'zbekiston
KZ 43.25 76.92 | Алматы | пр. Абая 500, Алматы 050000, Казахстан
KG 42.49 78.39 | Karakol | Toktogula 88, Karakol, Kyrgyzstan

ZA -33.93 18.86 | Stellenbosch | 12 Dorp St, Stellenbosch 7600, South Africa
ZA:ZA -34.04 23.05 | Knysna | PO Box 1234, Knysna, 6570
ZA -26.20 28.04 | Johannesburg | 70 Fox Street JOHANNESBURG 2001 RSA
NG 6.45 3.39 | Lagos | 15B Adeola Odeku, Victoria Island, Lagos, Nigeria
KE -2.27 40.90 | Lamu | Harambee Ave, Lamu, Kenya
KE:KE -1.28 36.82 | Nairobi | P.O. Box 45678-00100 Nairobi
TZ -3.37 36.68 | Arusha | Sokoine Rd plot 20, Arusha, Tanzania
MA 31.51 -9.77 | Essaouira | 4 rue Laalouj, 44000 Essaouira, Maroc
MA 34.03 -5.00 | فاس | شارع الحسن الثاني 10، فاس، المغرب
MA:FR 31.63 -8.00 | Marrakech | Derb Dabachi 40 Marrakesch Marokko
TN 36.82 10.17 | Tunis | 20 av. Habib Bourguiba, 1000 Tunis, Tunisie
SN 16.02 -16.49 | Saint-Louis | rue Blaise Diagne, Saint-Louis, Sénégal
GH 5.11 -1.25 | Cape Coast | P. O. Box 99, Cape Coast, Ghana
ET 12.03 39.05 | Lalibela | kebele 2, Lalibela, Ethiopia
RW -1.95 30.06 | Kigali | KN 4 Ave 20, Kigali, Rwanda
ZM -17.84 25.85 | Livingstone | Plot 5 Mosi-oa-Tunya Rd Livingstone Zambia
NA -22.68 14.53 | Swakopmund | Sam Nujoma Ave 23, Swakopmund, Namibia
BW -19.98 23.42 | Maun | Private Bag 12, Maun, Botswana
MG -18.91 47.54 | Antananarivo | lot IVK 20, Antananarivo 101, Madagascar
DZ 36.75 3.04 | Alger | 5 rue Didouche Mourad, 16000 Alger, Algérie
CI 5.35 -4.00 | Abidjan | 01 BP 1234 Abidjan 01 Cote d'Ivoire

AR:AR -54.81 -68.31 | Ushuaia | San Martín 1200, Ushuaia, Tierra del Fuego V9410
AR -34.61 -58.38 | Buenos Aires | Av. Corrientes 5234 4to B C1043AAZ CABA Argentina
AR -50.34 -72.26 | El Calafate | Av Libertador 900 El Calafate Santa Cruz Argentina
AR:AR -31.41 -64.18 | Córdoba | Bv. Illia 40 piso 3, X5000 Cordoba
CL -22.91 -68.20 | San Pedro de Atacama | Caracoles 300, San Pedro de Atacama, Chile
CL:CL -33.46 -70.65 | Santiago | Av. Providencia 10200 dpto 45, Santiago
CL -51.73 -72.51 | Puerto Natales | Eberhard 500 Pto. Natales, Chile
BR:BR -25.43 -49.27 | Curitiba | Rua XV de Novembro 3000, Curitiba - PR, 80020-310
BR:BR -23.55 -46.64 | São Paulo | AV PAULISTA 9000 SAO PAULO SP 01310100
BR -23.22 -44.71 | Paraty | R. do Comércio 40, Centro, Paraty - RJ, Brasil
BR:BR -20.39 -43.50 | Ouro Preto | Rua Direita 10 Ouro Preto/MG 35400-000
BR:US -15.78 -47.93 | Brasília | SQS 108 bl B ap 302, Brasilia DF 70347-020, Brazil
UY -34.46 -57.84 | Colonia del Sacramento | Gral. Flores 200, Colonia del Sacramento 70000, Uruguay
BO -19.58 -65.75 | Potosí | Calle Quijarro 17, Potosi, Bolivia
PE -13.26 -72.26 | Ollantaytambo | Av. Ferrocarril s/n, Ollantaytambo, Cusco, Perú
PE:PE -13.52 -71.97 | Cusco | Plateros 300 Cuzco 08002
EC -1.40 -78.42 | Baños | Ambato y Halflants, Baños de Agua Santa, Ecuador
CO:CO 4.61 -74.08 | Bogotá | Cra 7 # 12-340 of. 501 Bogota D.C.
CO 10.40 -75.51 | Cartagena | Calle del Curato 38, Cartagena de Indias, Colombia
CO:CO 4.64 -75.57 | Salento | Calle Real, Salento, Quindío
VE 8.60 -71.14 | Mérida | Av. 4 Bolívar, Mérida 5101, Venezuela
MX 20.97 -89.62 | Mérida | Calle 60 No. 500 x 59, Centro, Mérida, Yucatán 97000 México
MX:MX 20.91 -100.74 | San Miguel de Allende | Hidalgo 20, San Miguel de Allende, Gto. CP 37700
MX 19.43 -99.13 | Ciudad de México | Av. Juárez 50, Col. Centro, 06010 CDMX
MX:US 17.06 -96.72 | Oaxaca | Macedonio Alcalá 400, 68000 Oaxaca de Juárez, Mexico
GT 14.56 -90.73 | Antigua | 5a Avenida Norte 29, Antigua Guatemala 03001, Guatemala
CR 10.63 -85.44 | Liberia | Calle Real, Liberia, Guanacaste, Costa Rica
PA 8.78 -82.43 | Boquete | Av. Central, Boquete, Chiriqui, Panama
CU 21.80 -79.98 | Trinidad | Simón Bolívar 400, Trinidad, Cuba
JM 18.00 -76.79 | Kingston | 7 Hope Road, Kingston 10, Jamaica
TT 10.28 -61.47 | San Fernando | 20 High Street, San Fernando, Trinidad & Tobago
BB 13.10 -59.62 | Bridgetown | Broad Street, Bridgetown BB11000, Barbados
BZ 17.16 -89.07 | San Ignacio | Burns Avenue 12, San Ignacio, Cayo, Belize
FJ -17.80 177.42 | Nadi | 30 Queens Rd, Nadi, Fiji

US:US 39.36 -104.60 | Elizabeth | 200 Main Street Elizabeth CO 80107
US:US 41.31 -74.19 | Monroe | 3 Lake St, Monroe NY 10950
US:US 36.40 -105.57 | Taos | P O Box 12, Taos, N.M.
US:US 29.85 -81.27 | Saint Augustine Beach | 20 A1A S, St Augustine Beach, FL 32080
US 44.66 -84.71 | Grayling | grayling michigan usa
US:US 35.05 -85.05 | Ooltewah | 88 Mountain View Rd Ooltewah, TN 37363
US:US 45.31 -122.77 | Wilsonville | 290 Town Ctr Loop | city=WILSONVILLE | region=Oregon
US:US 46.59 -90.88 | Ashland | 601 Chapple Ave, Ashland, Wisconsin 54806
US:US 42.19 -122.71 | Ashland | 15 E Main, Ashland, OR 97520
US:US 38.57 -109.55 | Moab | 5 N 100 W Moab Utah 84532
US:US 44.06 -121.31 | Bend | 55 NW Wall St., Bend OR
US:US 30.25 -88.11 | Dauphin Island | PO Box 4, Dauphin Island, AL 36528
US:US 41.28 -70.10 | Nantucket | 12 Centre St Nantuckett MA 02554
CA:CA 49.05 -122.32 | Abbotsford | 33 Essendene Ave, Abbotsford BC V2S2G8
CA:CA 50.99 -118.20 | Revelstoke | Box 30, Revelstoke, British Columbia V0E 2S0
CA:CA 46.24 -63.13 | Charlottetown | 165 Richmond St, Charlottetown, P.E.I. C1A 1J1
CA:CA 64.06 -139.43 | Dawson | 1026 Front St, Dawson City YT
CA 47.44 -70.51 | Baie-Saint-Paul | 20 rue St-Jean-Baptiste Baie St Paul Québec Canada
CA:CA 43.26 -79.07 | Niagara-on-the-Lake | 26 Queen St. Niagara on the Lake Ont L0S 1J0
GB:GB 51.00 -4.40 | Clovelly | High St Clovelly Devon EX39 5TQ
GB:GB 54.43 -2.96 | Ambleside | 1 Lake Rd | city=Ambleside | region=Cumbria | postcode=LA22 0AD
GB:GB 52.25 0.71 | Bury St Edmunds | 5 Angel Hill Bury St. Edmunds IP331UZ
GB:GB 54.49 -0.61 | Whitby | Flowergate 4, Whitby, N Yorks
GB 53.28 -3.83 | Conwy | 9 Castle Street, Conwy LL32 8AY, Wales
GB:GB 51.00 -2.20 | Shaftesbury | 7 Gold Hill, Shaftsbury SP7 8JW
GB:GB 56.34 -2.80 | St Andrews | 66 South Street St Andrews Fife KY16 9JT
IE:IE 51.71 -8.53 | Kinsale | Pearse St., Kinsale, Co Cork P17 A099
AU:AU -37.56 143.85 | Ballarat | 30 Sturt St, Ballarat Central VIC 3350
AU:AU -17.96 122.24 | Broome | 1/15 Carnarvon St BROOME W.A. 6725
AU:AU -36.22 150.13 | Narooma | 8 Wagonga St Narooma NSW 2546
AU:AU -42.08 145.56 | Queenstown | 10 Orr St Queenstown Tasmania 7467
NZ:NZ -45.41 167.72 | Te Anau | 60 Town Centre, Te Anau 9600
DE:DE 48.85 10.49 | Nördlingen | Nördlingen, Marktpl. 20, 86720
DE 47.57 10.70 | Füssen | Fuessen 87629 Reichenstr. 3 Germany
DE:DE 50.15 7.17 | Cochem | 56812 COCHEM / OBERGASSSTR. 4
DE:DE 54.90 8.31 | Westerland | Friedrichstr. 10 Westerland/Sylt 25980
DE:DE 51.86 13.97 | Lübbenau | Dammstr. 72, 03222 Lübbenau/Spreewald
DE:DE 49.98 9.15 | Aschaffenburg | Herstallstr. 5 63739 Aschafenburg
AT 47.45 12.39 | Kitzbühel | Vorderstadt 13 6370 Kitzbuehel Austria
AT:AT 48.39 15.52 | Dürnstein | 3601 Dürnstein 40
CH 46.62 8.03 | Grindelwald | Dorfstrasse 101 Grindelwald 3818 Switzerland
CH:CH 46.43 6.91 | Montreux | Grand-Rue 90, Case postale 12, 1820 Montreux
FR:FR 47.41 0.98 | Amboise | 11 quai du Général-de-Gaulle 37400 Amboise
FR:FR 48.19 7.32 | Ribeauvillé | 20 Grand Rue Ribeauville
FR 43.68 4.63 | Arles | 5 rue Voltaire, Arles (13200), Francia
FR:FR 49.42 0.23 | Honfleur | HONFLEUR 14600 - 3 QUAI STE CATHERINE
FR:FR 44.89 1.22 | Sarlat-la-Canéda | r. de la République 4, 24200 Sarlat la Caneda
FR:FR 46.16 -1.15 | La Rochelle | 17000 la rochelle 9 rue du palais
NL:NL 51.50 3.61 | Middelburg | Lange Delft 80 | city=Middelburg | postcode=4331AM
NL:NL 52.64 5.07 | Hoorn | Grote Noord 8 1621 KH Hoorn N.H.
BE:BE 50.86 2.88 | Ieper | Grote Markt 3, 8900 Ypres
ES:ES 40.66 -4.69 | Ávila | Pl. Mercado Chico 1, Avila
ES:ES 37.01 -3.93 | Alhama de Granada | C/ Llana 8 18120 Alhama de Granada
ES:ES 42.43 -8.65 | Pontevedra | Rúa Real 4 1ºD, Pontevedra 36002, Galicia
PT 38.57 -7.91 | Évora | R. 5 de Outubro 20, 7000-854 Evora Portugal
PT:PT 38.80 -9.39 | Sintra | 2710-616 SINTRA, Volta do Duche 3
IT:IT 43.47 11.04 | San Gimignano | Via San Giovanni 70, San Gimignano SI, 53037
IT:IT 45.98 9.26 | Bellagio | salita Serbelloni 4 22021 Bellagio CO
IT 37.85 15.29 | Taormina | Corso Umberto 200 Taormina Sicilia Italy
IT:IT 40.99 17.22 | Polignano a Mare | Polignano a Mare (BA) 70044 via Roma 8
GR:GR 36.46 25.38 | Oia | Nomikou 5, Oia 84702, Santorini
GR 39.71 21.63 | Kalambaka | Trikalon 30, Kalampaka, Greece
PL:PL 51.32 21.95 | Kazimierz Dolny | Rynek 9 24-120 Kazimierz Dolny
SK 49.06 20.30 | Poprad | Nám. sv. Egídia 4, 05801 Poprad, Slovak Republic
HR 43.17 16.44 | Hvar | Trg sv. Stjepana 2, 21450 Hvar, Kroatien
SI:SI 45.53 13.57 | Piran | Tartinijev trg 5, SI-6330 Piran
EE 58.25 22.48 | Kuressaare | Lossi 9, Kuressaare 93819, Estonia
FI:FI 68.66 27.55 | Ivalo | Ivalontie 3 99800 Ivalo
IS:IS 64.25 -15.21 | Höfn | Hafnarbraut 5, 780 Höfn í Hornafirði
JP:JP 36.56 136.66 | 金沢市 | 石川県金沢市東山1丁目13-700
NP 28.21 83.99 | Pokhara | Lakeside 6, Pokhara 33700, Nepal
MX:MX 18.56 -99.60 | Taxco de Alarcón | Cuauhtémoc 6 Taxco Guerrero 40200
CL -53.16 -70.91 | Punta Arenas | Bories 900, Punta Arenas, Magallanes, Chile
BR:BR -26.92 -49.06 | Blumenau | r. XV de Novembro 12 blumenau sc
BR:BR -29.38 -50.87 | Gramado | Av. Borges de Medeiros 2000 Gramado RS 95670-000
PE -13.84 -76.25 | Paracas | Av. Paracas 10, Paracas, Peru
ZA:ZA -34.42 19.24 | Hermanus | 16 Harbour Rd, Hermanus 7200
ZA:ZA -33.30 26.53 | Grahamstown | 90 High St Grahamstown 6139
KE:KE -0.72 36.43 | Naivasha | Moi Ave, P.O. Box 20, Naivasha 20117
US:US 43.17 -79.04 | Lewiston | 450 Center St, Lewiston, NY 14092
US:US 44.10 -70.22 | Lewiston | 12 Lisbon St, Lewiston, Maine
US:US 37.01 -86.45 | Bowling Green | 1001 College St Bowling Green KY
US:US 41.38 -83.65 | Bowling Green | 300 N Main St Bowling Green OH 43402
US:US 43.43 -103.48 | Hot Springs | 600 N River St, Hot Springs, S.D. 57747
US:US 44.26 -88.42 | Appleton | 10 W College Ave. Apt. 4 Appelton WI 54911
US:US 31.44 -109.93 | Bisbee | 7 Subway St Bisbee Ariz.
US:US 38.35 -81.63 | Charleston | 500 Quarrier Street, Charleston, West Virginia
US:US 36.42 -81.47 | West Jefferson | 3 Main St | city=W Jefferson | region=NC | postcode=28694
US:US 59.64 -151.54 | Homer | 91 Sterling Hwy Homer, Alaska
GB:GB 55.20 -6.52 | Portrush | 4 Main St, Portrush, Co. Antrim BT56 8BL
GB:GB 52.71 -2.75 | Shrewsbury | 2 Wyle Cop, SHREWSBURY, Shropshire, SY11XB
GB:GB 50.83 -0.78 | Chichester | 45 West St Chichester W Sussex PO19 1RP
GB:GB 52.19 -1.71 | Stratford-upon-Avon | 10 Henley St, Stratford upon Avon CV37 6QW
GB 51.88 -5.27 | St Davids | 22 Nun Street, St Davids, Pembrokeshire
IE 54.27 -8.47 | Sligo | 4 O'Connell St, Sligo F91 X2R7, Republic of Ireland
CA:CA 49.49 -117.29 | Nelson | 502 Vernon St Nelson BC V1L 4E7
CA 48.65 -53.11 | Bonavista | Church St, Bonavista, NL, Canada
AU:AU -34.48 150.42 | Bowral | 300 Bong Bong Street, Bowral 2576
AU:AU -28.77 114.61 | Geraldton | Marine Tce 60, Geraldton WA
AU:AU -37.05 146.09 | Mansfield | 28 High St, Mansfield VIC 3722
NZ:NZ -42.40 173.68 | Kaikoura | 78 West End Kaikoura 7300
DE:DE 48.09 7.96 | Waldkirch | Marktplatz 5, 79183 Waldkirch
DE:DE 51.67 7.82 | Hamm | Weststr. 19 59065 Hamm (Westf.)
DE 50.97 11.02 | Erfurt | Krämerbrücke 40, 99084 Erfurt, Germania
DE:DE 54.40 13.61 | Binz | Hauptstr 8 18609 Ostseebad Binz
CH 46.80 10.30 | Scuol | Stradun 400, 7550 Scuol GR, Schweiz
FR:FR 45.90 6.13 | Annecy | 10 r Ste Claire ANNECY 74000
FR:FR 47.02 4.84 | Beaune | 5 pl. Carnot, Beaune, Côte d'Or
FR:FR 43.88 5.39 | Apt | 20 rue des Marchands, 84400 Apt
FR:FR 43.76 5.36 | Lourmarin | av. Philippe de Girard 84160 LOURMARIN
NL:NL 52.16 4.49 | Leiden | Breestraat 900 Lieden 2311 CS
ES:ES 41.92 3.16 | Palafrugell | 17200 Palafrugell, c. Cavallers 3
ES 36.01 -5.60 | Tarifa | Sancho IV el Bravo 20, Tarifa, Cádiz, Spanien
IT:IT 43.84 13.02 | Fano | Corso Matteotti 6 fano pu 61032
IT:IT 45.63 9.03 | Saronno | P.za Libertà 2, Saronno
PT:PT 38.02 -7.86 | Beja | 7800 Beja, Rua Mértola 3, r/c
SE:SE 55.56 14.35 | Simrishamn | Storgatan 9, SE-272 31 Simrishamn
NO:NO 60.63 6.42 | Voss | Vangsgata 20 5700 Voss
DK:DK 54.89 10.41 | Ærøskøbing | Vestergade 3 5970 Aeroskobing
FI:FI 59.82 22.97 | Hanko | 10900 Hangö, Bulevarden 4
HU:HU 47.39 16.54 | Kőszeg | Fő tér 3 Koszeg 9730
RU:RU 56.74 38.85 | Переславль-Залесский | ул. Окружная 2, Переславль-Залесский 152020
JP:JP 35.30 138.93 | 御殿場市 | 静岡県御殿場市新橋100
"""

# default country [lat lng] | address | column=cell ...
# The place is where acceptance is right; "-" for no default, and for acceptance nowhere.
# A wrong ZIP or state, another country's postcode, an ambiguous town, another country's town.
TRAPS = """
US - | 25 Michigan Ave, Chicago, IL 90210
US - | 7 Ocean Drive, Miami Beach, FL 02139
US - | 1 Pike St, Seattle, WA 33101
US - | 9 Peachtree St, Atlanta, GA 98101
US - | 14 Bourbon St New Orleans LA 60601
US - | 12 Elm St | city=Denver | region=CO | postcode=10001
US - | 5 Main St | city=Sedona | region=AZ | postcode=04609
- - | 88 King St, Honolulu, HI 75201, USA
US - | 20 Pine Street, Seattle, Florida
US - | 300 Lake Shore Dr, Chicago, Texas 60611
US - | 44 Congress Ave, Austin, NV 78701
US - | 6 Beale Street | city=Memphis | region=OR
US - | 40 Temple Sq, Salt Lake City, Georgia
US - | Key West, Montana
- - | 10 High Street, London EC1A 1BB, Canada
- - | 20 rue Royale, Paris SW1A 1AA, France
- - | 30 Collins St, Melbourne VIC 3000, USA
- - | Torstr. 5, 10115 Berlin, Poland 00-001
DE - | Marktplatz 3, München H3B 1H4
- - | Calle Mayor 3, Madrid K1A 0B1, España
- - | Via Roma 8, 00184 Roma, Brasil
GB - | 4 George Street, Edinburgh M5V 2T6
AU - | 9 Queen St, Brisbane SW1A 2AA
CA - | 200 Granville St, Vancouver BC M5V 3L9
CA - | 15 Rideau St, Ottawa ON V6B 2W9
CA - | 18 Jasper Ave, Edmonton, Nova Scotia
AU - | 12 George St, Sydney WA 6000
AU - | 3 Swanston St, Melbourne QLD 3000
AU - | 77 Hay Street | city=Perth | region=VIC | postcode=2000
IN - | 12 MG Road, Bengaluru 110001
IN - | 5 Marine Drive, Mumbai, Kerala
BR - | Rua Augusta 30, São Paulo - BA
IT - | via Toledo 20, 20121 Napoli
ES - | Gran Vía 3, 08001 Madrid
US - | 100 Main St, Springfield
US - | 42 Oak Avenue, Franklin
US - | 6 Park Road, Clinton, United States
US - | 17 First Street, Washington Township
- - | 9 Church St, Georgetown
- - | 3 High Street, Richmond
- - | 20 King Street, Newcastle
- - | 8 Bridge Street, Kingston
- - | Hauptstr. 5, Frankfurt
- - | Bahnhofstr. 2, Neustadt, Germany
DE - | Kirchgasse 4, Mühlhausen
FR - | 2 rue de l'Église, Saint-Martin
FR - | Mairie, Sainte-Colombe
ES - | Plaza Mayor 1, Villanueva
IT - | via Roma 3, Castelnuovo
MX - | Calle Juárez 5, San Miguel
- - | Santa Cruz
- - | 3 rue du Port, Marseille, Germany
- - | 1 Gion, Kyoto, China
- - | 12 Yonge St, Toronto, France
- - | Nevsky 3, Saint Petersburg, Poland
- - | Plaza de Armas 3, Cusco, Spain
- - | 20 Long Street, Cape Town, Kenya
- - | Strøget 4, Copenhagen, Sweden
- - | 上海市南京东路3号, Japan
- - | 12 Sukhumvit Rd | city=Bangkok | country=Vietnam
- - | Karl Johans gate 3 | city=Oslo | country=DK
US FR 48.86 2.35 | 10 Rue de Rivoli, 75001 Paris
US DE 52.52 13.41 | Unter den Linden 50, 10117 Berlin
US GB 51.51 -0.13 | 20 Whitehall, London
US IT 43.77 11.25 | Via Roma 4, 50123 Firenze
US ES 37.99 -1.13 | Calle Trapería 3, Murcia
DE US 40.71 -74.01 | 20 Broadway, New York
GB US 42.36 -71.06 | 40 Boylston St, Boston, Massachusetts
FR BE 50.85 4.35 | Rue Neuve 5, 1000 Bruxelles
IN PK 31.56 74.35 | Mall Road, Lahore
AU NZ -36.85 174.76 | 9 Queen Street, Auckland 1010
CA FR 48.86 2.35 | 3 avenue Foch, Paris
DE CH 47.37 8.54 | Bahnhofstr. 9, 8001 Zürich
JP CN 39.91 116.40 | 北京市东城区王府井大街3号
"""

# Nothing here says where somebody lives, or what says so is beyond trust.
GARBAGE = (
    *("asdf", "asdfghjkl", "qwertyuiop", "sdkjfh sdkfjh", "jkjkjkjkjk 123", "ghjghj, ghjghj, gh"),
    *("xxxxxxxx", "aaaaaaa", "zzz zzz zzz", "abc 123 def 456", "lorem ipsum dolor sit amet"),
    *("+1 650 253 0000", "(020) 7946 0018", "555-0100", "call me at 555-0123 after 6"),
    *("someone@example.org", "paris@example.com", "https://example.com/london"),
    *("www.berlin.example", "@berlin", "paris at example dot com"),
    *("Paris Hilton", "Jack London", "Austin Powers", "Jordan Peterson", "Indiana Jones"),
    *("Hannah Montana", "Tennessee Williams", "George Washington", "Florence Nightingale"),
    *("Lawrence of Arabia", "Francis of Assisi", "Catherine of Siena", "Thomas Aquinas"),
    *("Duke of Wellington", "Joan of Arc", "Leonardo da Vinci", "Abraham Lincoln"),
    *("Jesus of Nazareth", "Sydney Carton", "Dakota Fanning", "Brother Lawrence", "Dr. Houston"),
    *("A Tale of Two Cities", "Death in Venice", "Down and Out in Paris and London"),
    *("The Merchant of Venice", "Brighton Rock", "The Prague Cemetery", "Goodbye to Berlin"),
    *("Fear and Loathing in Las Vegas", "An American in Paris", "The Road to Damascus"),
    *("Holy Bible in Spanish, 2 copies", "Bible, large print, King James", "New Testament"),
    *("2024-03-15", "12/05/1999", "15 March 2023", "Monday 9 am", "Q3 2025", "1st of May"),
    *("0", "42", "1,234.56", "999999999", "12 34 56 78", "3.14159", "-17", "1e10"),
    *("$25.00", "50 %"),
    *("same as above", "see notes", "as before", "see attachment", "ditto", "to be confirmed"),
    *("N/A", "n.a.", "none", "-", "--", "???", "...", "null", "#N/A", "#REF!", "undefined", "TBD"),
    *("Hello", "Urgent", "Yes", "No", "Home", "Church", "Library", "Office", "Brother", "Book"),
    *("my house", "at my mother's place", "next to the big tree", "ask the neighbour", "in prison"),
    *("9999999 Berlin-, Gerrmanyy", "00000 Londonn, Untied Kngdm", "ABC123 Tokyoo, Jappann"),
    *("<b>Paris</b><script>alert(1)</script>", "<div></div>", "&nbsp;&nbsp;", "{{address}}"),
    *("😀😀😀", "🏠🗼❤️", "👍 thanks!", "¯\\_(ツ)_/¯"),
    *("=A1&B1", '=HYPERLINK("http://example.org","Rome")', "' OR 1=1 --", "=SUM(A1:A9)", "@cmd"),
    *("abc " * 500, "Berlin " * 400, "1" * 3000, "London Paris Rome Berlin Madrid"),
    *("a,b,c,d,e,f,g", ", , ,", "/ / /"),
    *("please send me the book quickly", "I live with my sister", "no fixed address", "deceased"),
    *("\u200b\u200b", "\ufffd\ufffd\ufffd", "ï¿½ï¿½ï¿½", "ÃÂ¼Ã", "\x00\x01"),
    *("John 3:16", "Psalm 23", "1 Corinthians 13", "Romans 8:28", "Philippians 4:13"),
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A query and the places where acceptance is right: country codes, town, degrees, tolerance."""

    query: Query
    countries: tuple[str, ...]
    town: str
    lat: float
    lng: float
    within_km: float = WITHIN_KM

    def allows(self, answer: Answer) -> bool:
        """Whether the answer lies where it must, whatever its status."""
        place = answer.place
        if place is None or place.country not in self.countries:
            return False
        return distance_km(place, self.lat, self.lng) <= self.within_km


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over expected answers, and a line to read for each that is not right."""

    asked: int
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def right_share(self) -> float:
        """Share accepted at the right place, 0 to 1."""
        return self.right / self.asked


def addresses() -> tuple[Expected, ...]:
    """Every address of the list and the town it means."""
    return tuple(_expected(line) for line in ADDRESSES.splitlines() if line)


def traps() -> tuple[Expected, ...]:
    """Queries that may be accepted nowhere (no countries) or at one place only."""
    return tuple(_trap(line) for line in TRAPS.splitlines() if line)


def garbage() -> tuple[Query, ...]:
    """Every piece of garbage, under no default country and under two."""
    return tuple(Query(tidy(text), default=iso) for text in GARBAGE for iso in DEFAULTS_OF_GARBAGE)


def score(expected: Sequence[Expected], answers: Iterable[Answer]) -> Score:
    """How many answers are accepted at the right place, which are not, and which at a wrong one."""
    missed, wrong = [], []
    for case, answer in zip(expected, answers, strict=True):
        if answer.status != AddressStatus.ACCEPTED:
            missed.append(_line(case, answer))
        elif not case.allows(answer):
            wrong.append(_line(case, answer))
    right = len(expected) - len(missed) - len(wrong)
    return Score(len(expected), right, tuple(missed), tuple(wrong))


def accepted_garbage(queries: Sequence[Query], answers: Iterable[Answer]) -> dict[str, str]:
    """The pieces of garbage accepted under any default country, and where."""
    return {
        query.address[:60]: f"default {query.default or 'none'}: {_where(answer.place)}"
        for query, answer in zip(queries, answers, strict=True)
        if answer.status == AddressStatus.ACCEPTED
    }


def distance_km(place: Place, lat: float, lng: float) -> float:
    """Along the sphere (haversine); endless where the place has no coordinates."""
    if place.lat is None or place.lng is None:
        return math.inf
    one, other = math.radians(place.lat), math.radians(lat)
    across = math.sin(math.radians(lng - place.lng) / 2) ** 2
    half = math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * across
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def _expected(line: str) -> Expected:
    head, town, *cells = (part.strip() for part in line.split("|"))
    codes, lat, lng, *within = head.split()
    countries, _, default = codes.partition(":")
    km = float(within[0]) if within else WITHIN_KM
    query = _query(cells, default)
    return Expected(query, tuple(countries.split("/")), town, float(lat), float(lng), km)


def _trap(line: str) -> Expected:
    head, *cells = (part.strip() for part in line.split("|"))
    default, country, *degrees = head.split()
    lat, lng = map(float, degrees) if degrees else (0.0, 0.0)
    query = _query(cells, default.strip("-"))
    return Expected(query, tuple(filter(None, [country.strip("-")])), "", lat, lng)


def _query(cells: Sequence[str], default: str) -> Query:
    address, *others = (tidy(cell.replace("⏎", "\n")) for cell in cells)
    columns = dict(other.split("=", 1) for other in others)
    return Query(address, **columns, default=default)


def _line(case: Expected, answer: Answer) -> str:
    query = case.query
    meant = f"{case.town} {'/'.join(case.countries) or 'nowhere'}"
    found = f"{answer.status.value} at {_where(answer.place)}: {' '.join(answer.reasons)}"
    return f"{query.line!r} default {query.default or 'none'}, meant {meant}, is {found}"


def _where(place: Place | None) -> str:
    if place is None:
        return "no place"
    at = "" if place.lat is None or place.lng is None else f" {place.lat:.2f} {place.lng:.2f}"
    return f"{place.locality or place.formatted} {place.region} {place.country}{at}"
