"""Places of the generated contacts: towns with their postcodes and dialling areas, streets."""

# town | state | first digits of the postcode | dialling areas; a town may have several of both.
CITIES = {
    "US": "New York|NY|100 101|212 646 917;Brooklyn|NY|112|718 347;Los Angeles|CA|900|213 323;"
    "Chicago|IL|606|312 773;Houston|TX|770|713 281;Phoenix|AZ|850|602;Philadelphia|PA|191|215 267;"
    "San Antonio|TX|782|210;San Diego|CA|921|619 858;Dallas|TX|752|214 972;San Jose|CA|951|408;"
    "Austin|TX|787|512;Jacksonville|FL|322|904;Columbus|OH|432|614;Charlotte|NC|282|704;"
    "Indianapolis|IN|462|317;Seattle|WA|981|206;Denver|CO|802|303 720;Boston|MA|021|617 857;"
    "Nashville|TN|372|615;Portland|OR|972|503;Las Vegas|NV|891|702;Detroit|MI|482|313;Memphis|TN|"
    "381|901;"
    "Baltimore|MD|212|410;Milwaukee|WI|532|414;Albuquerque|NM|871|505;Tucson|AZ|857|520;Fresno|CA|"
    "937|559;"
    "Atlanta|GA|303|404 678;Miami|FL|331|305 786;Minneapolis|MN|554|612;Cleveland|OH|441|216;"
    "New Orleans|LA|701|504;Tampa|FL|336|813;Newark|NJ|071|973;St. Louis|MO|631|314;Omaha|NE|681|"
    "402;"
    "Raleigh|NC|276|919;Kansas City|MO|641|816;Richmond|VA|232|804;Boise|ID|837|208",
    "GB": "London|Greater London|SE SW N E NW W EC|20;Birmingham|West Midlands|B|121;Leeds|West "
    "Yorkshire|LS|113;"
    "Glasgow|Lanarkshire|G|141;Sheffield|South Yorkshire|S|114;Manchester|Greater Manchester|M|161;"
    "Edinburgh|Midlothian|EH|131;Liverpool|Merseyside|L|151;Bristol|Avon|BS|117;Cardiff|South "
    "Glamorgan|CF|29;"
    "Leicester|Leicestershire|LE|116;Coventry|West Midlands|CV|24;Nottingham|Nottinghamshire|NG|"
    "115;"
    "Newcastle upon Tyne|Tyne and Wear|NE|191;Brighton|East Sussex|BN|1273;Plymouth|Devon|PL|1752;"
    "Stoke-on-Trent|Staffordshire|ST|1782;Reading|Berkshire|RG|118;Derby|Derbyshire|DE|1332;"
    "Southampton|Hampshire|SO|23;Portsmouth|Hampshire|PO|23;Norwich|Norfolk|NR|1603;Oxford|"
    "Oxfordshire|OX|1865;"
    "Cambridge|Cambridgeshire|CB|1223;York|North Yorkshire|YO|1904;Exeter|Devon|EX|1392;Belfast|"
    "Antrim|BT|28;"
    "Aberdeen|Aberdeenshire|AB|1224;Swansea|West Glamorgan|SA|1792;Bath|Somerset|BA|1225",
    "AU": "Sydney|NSW|2000|2;Parramatta|NSW|2150|2;Newtown|NSW|2042|2;Newcastle|NSW|2300|2;"
    "Wollongong|NSW|2500|2;"
    "Melbourne|VIC|3000|3;Carlton|VIC|3053|3;St Kilda|VIC|3182|3;Geelong|VIC|3220|3;Ballarat|VIC|"
    "3350|3;"
    "Brisbane|QLD|4000|7;Southport|QLD|4215|7;Cairns|QLD|4870|7;Townsville|QLD|4810|7;Perth|WA|"
    "6000|8;"
    "Fremantle|WA|6160|8;Adelaide|SA|5000|8;Glenelg|SA|5045|8;Hobart|TAS|7000|3;Launceston|TAS|"
    "7250|3;"
    "Canberra|ACT|2600|2;Belconnen|ACT|2617|2;Darwin|NT|0800|8",
    "CA": "Toronto|ON|M|416 647;Ottawa|ON|K1|613;Mississauga|ON|L5|905;Hamilton|ON|L8|905;London|"
    "ON|N6|519;"
    "Montreal|QC|H|514 438;Quebec City|QC|G1|418;Laval|QC|H7|450;Vancouver|BC|V6|604 778;Surrey|BC|"
    "V3|604;"
    "Victoria|BC|V8|250;Calgary|AB|T2|403 587;Edmonton|AB|T5|780;Winnipeg|MB|R3|204;Saskatoon|SK|"
    "S7|306;"
    "Regina|SK|S4|306;Halifax|NS|B3|902;Fredericton|NB|E3|506;St. John's|NL|A1|709",
    "IN": "Mumbai|Maharashtra|4000|22;Pune|Maharashtra|4110|20;Delhi|Delhi|1100|11;Bengaluru|"
    "Karnataka|5600|80;"
    "Chennai|Tamil Nadu|6000|44;Hyderabad|Telangana|5000|40;Kolkata|West Bengal|7000|33;"
    "Ahmedabad|Gujarat|3800|79;Surat|Gujarat|3950|261;Jaipur|Rajasthan|3020|141;Lucknow|Uttar "
    "Pradesh|2260|522;"
    "Kanpur|Uttar Pradesh|2080|512;Nagpur|Maharashtra|4400|712;Indore|Madhya Pradesh|4520|731;"
    "Bhopal|Madhya Pradesh|4620|755;Kochi|Kerala|6820|484;Coimbatore|Tamil Nadu|6410|422;Patna|"
    "Bihar|8000|612;"
    "Chandigarh|Chandigarh|1600|172;Ludhiana|Punjab|1410|161;Visakhapatnam|Andhra Pradesh|5300|891",
    "DE": "Berlin||10 12 13|30;Hamburg||20 22|40;München||80 81|89;Köln||50 51|221;Frankfurt am "
    "Main||60|69;"
    "Stuttgart||70|711;Düsseldorf||40|211;Leipzig||04|341;Dortmund||44|231;Essen||45|201;Bremen||"
    "28|421;"
    "Dresden||01|351;Hannover||30|511;Nürnberg||90|911;Duisburg||47|203;Bochum||44|234;Wuppertal||"
    "42|202;"
    "Bonn||53|228;Münster||48|251;Karlsruhe||76|721;Mannheim||68|621;Augsburg||86|821;Freiburg||79|"
    "761;"
    "Lübeck||23|451;Erfurt||99|361;Rostock||18|381;Kassel||34|561;Würzburg||97|931",
    "FR": "Paris||750|1;Marseille||130|4;Lyon||690|4;Toulouse||310|5;Nice||060|4;Nantes||440|2;"
    "Montpellier||340|4;"
    "Strasbourg||670|3;Bordeaux||330|5;Lille||590|3;Rennes||350|2;Reims||511|3;Le Havre||766|2;"
    "Saint-Étienne||420|4;Toulon||830|4;Grenoble||380|4;Dijon||210|3;Angers||490|2;Nîmes||300|4;"
    "Brest||292|2;"
    "Clermont-Ferrand||630|4;Limoges||870|5;Tours||370|2;Amiens||800|3;Metz||570|3;Besançon||250|3",
    "ES": "Madrid|Madrid|280|91;Barcelona|Barcelona|080|93;Valencia|Valencia|460|96;Sevilla|"
    "Sevilla|410|95;"
    "Zaragoza|Zaragoza|500|976;Málaga|Málaga|290|952;Murcia|Murcia|300|968;Palma|Baleares|070|971;"
    "Bilbao|Vizcaya|480|94;Alicante|Alicante|030|965;Córdoba|Córdoba|140|957;Valladolid|Valladolid|"
    "470|983;"
    "Vigo|Pontevedra|362|986;Gijón|Asturias|332|985;Granada|Granada|180|958;La Coruña|La Coruña|"
    "150|981;"
    "Vitoria|Álava|010|945;Oviedo|Asturias|330|985;Pamplona|Navarra|310|948;Salamanca|Salamanca|"
    "370|923",
    "NL": "Amsterdam||10|20;Rotterdam||30|10;Den Haag||25|70;Utrecht||35|30;Eindhoven||56|40;"
    "Groningen||97|50;"
    "Tilburg||50|13;Almere||13|36;Breda||48|76;Nijmegen||65|24;Apeldoorn||73|55;Haarlem||20|23;"
    "Arnhem||68|26;"
    "Enschede||75|53;Amersfoort||38|33;Zwolle||80|38;Leiden||23|71;Maastricht||62|43;Dordrecht||33|"
    "78;Delft||26|15",
}

TOWN_STEMS = {
    "en": "Ash Brook Cedar Clear Clif East Fair Glen Green Hamp Har Hart Kings Lake Maple May Mill "
    "New North "
    "Oak Pine Red River Rock Rose Salt Silver South Spring Stone Sun Wake West White Win Wood",
    "de": "Alten Bad-Neu Birken Buchen Eichen Frei Grün Hohen Kirch Langen Linden Nieder Neu Ober "
    "Rosen Schön "
    "Stein Unter Wald Weiden",
    "fr": "Beau Belle Bois Bourg-Saint- Chan Châteaux- Clair Cour Font Grand Mont Neu Roche "
    "Saint-Ger Vau Vill",
    "es": "Alba Alcalá-la- Arroyo Campo Casa Fuente Mira Monte Puebla Rio Torre Valle Villa Viña",
    "nl": "Achter Bad Beek Bos Box Dron Heem Heeren Hoog Lands Leeuw Nieuw Noord Oost Oud "
    "Sint-Jans Veen Zand",
    "in": "Ana Bala Chandra Dewa Gopal Hari Jala Kota Lakh Madha Naga Pala Rama Sagar Shiv Tala "
    "Udai Vija",
}
TOWN_ENDS = {
    "en": "bridge brook bury dale field ford ham hill land ley mont mouth port side stead ton view "
    "ville wood",
    "de": "au bach berg brunn burg dorf feld furt hagen hausen heim kirchen rode stadt stein tal "
    "wald",
    "fr": "bourg champ court fontaine jumeaux lac mart mont nay rive sac ton val ville villiers "
    "vray",
    "es": "blanca bella clara dueña franca hermosa llana mayor nueva redonda rubia seca verde "
    "vieja",
    "nl": "berg broek burg dam dijk donk drecht hout huizen kerk meer oord rode veen veld wijk "
    "woude",
    "in": "bad garh ganj gudi halli konda kot nagar palli patnam pet pur wadi vathi",
}

STREET_WORDS = {
    "en": "Main Oak Maple Cedar Park Pine Elm Washington Lake Hill Walnut Spring North Ridge "
    "Church Willow Mill "
    "Sunset Railroad Jackson Franklin Lincoln River Highland Jefferson Chestnut Cherry Meadow "
    "Forest Madison "
    "Center Dogwood Hickory Birch Poplar Sycamore Victoria Queen King Albert George Station High "
    "Green Manor "
    "Grange Orchard Kings Queens Windsor York Richmond Stanley Clarence Alexandra Springfield "
    "Grove Beech "
    "Ashley Hawthorn Holly Ivy Juniper Laurel Linden Magnolia Myrtle Primrose Rowan Vine Abbey "
    "Bridge Castle "
    "Chapel College Market Mayfield Priory School Water Beach Bay Harbour Ocean Pacific Valley "
    "Vista "
    "Canyon Fairview Hillcrest Lakeview Mountain Pleasant Prospect Quarry Rosewood Sherwood Stone "
    "Summit",
    "de": "Haupt Schul Garten Bahnhof Dorf Berg Birken Linden Kirch Wald Ring Schiller Goethe Feld "
    "Wiesen Mozart "
    "Beethoven Rosen Mühlen Buchen Eichen Tannen Ahorn Friedhof Sonnen Jahn Hof Industrie Kiefern "
    "Park Bach "
    "Flieder Heide Kapellen Kastanien Luther Markt Post Quer Rathaus Sand Schloss Stein Tal Ulmen "
    "Weiden Weinberg",
    "fr": "de la République|Victor Hugo|de la Gare|de l'Église|Jean Jaurès|du Moulin|des Écoles|"
    "Pasteur|de la Paix|"
    "Gambetta|du Château|Jules Ferry|de la Mairie|Émile Zola|Voltaire|des Lilas|du Stade|de la "
    "Fontaine|Carnot|"
    "de Verdun|des Jardins|du Général Leclerc|Saint-Martin|Nationale|des Acacias|de Paris|du 8 Mai "
    "1945|"
    "des Tilleuls|de l'Abbaye|du Port|des Rosiers|de Bretagne|Molière|Lamartine|Diderot|des "
    "Peupliers|"
    "du Maréchal Foch|de la Liberté|des Cerisiers|de la Poste|Berlioz|Debussy|du Lavoir|des Vignes",
    "es": "Mayor|Real|de la Constitución|de España|Nueva|de Cervantes|del Sol|de la Iglesia|San "
    "José|San Juan|"
    "del Carmen|de la Fuente|del Pilar|de Andalucía|de Goya|de Velázquez|de Colón|de la Paz|de "
    "Madrid|Ancha|"
    "del Prado|de Alcalá|de Toledo|de Lepanto|de las Flores|de los Olivos|de Santa Ana|San Antonio|"
    "San Pedro|"
    "de la Libertad|de Aragón|de Galicia|del Mar|de Picasso|de Murillo|del Olmo|de la Luna|Larga|"
    "de la Cruz",
    "nl": "Kerk Molen School Dorps Nieuw Juliana Wilhelmina Beatrix Kastanje Eiken Beuken Linden "
    "Berken Station "
    "Raadhuis Markt Haven Singel Prinsen Keizers Heren Oranje Vondel Rembrandt Mozart Tulpen Rozen "
    "Dahlia "
    "Anjer Merel Zwaluw Leeuwerik Meidoorn Populieren Sportpark Veld Water Weide Burg Hoog Zuider "
    "Noorder",
    "in": "MG|Station|Gandhi|Nehru|Temple|Church|Lake View|Ring|Brigade|Residency|Park|Anna|Mount|"
    "Link|Hill|SV|"
    "Tilak|Bose|Shivaji|Linking|College|Hospital|Market|Fort|Palace|Sardar Patel|Ambedkar|Rajaji|"
    "Kasturba|Tagore",
}
STREET_TYPES = {
    "US": "Street Street Street Avenue Avenue Road Drive Drive Lane Court Boulevard Place Way "
    "Circle Terrace Parkway",
    "GB": "Road Road Road Street Street Lane Close Close Avenue Drive Gardens Way Grove Crescent "
    "Court Terrace Place",
    "AU": "Street Street Street Road Road Avenue Drive Court Place Crescent Close Parade Terrace "
    "Lane Circuit Highway",
    "CA": "Street Street Avenue Avenue Road Drive Crescent Court Boulevard Place Way Lane Trail",
    "IN": "Road Road Road Street Cross Main|Marg Lane",
    "DE": "straße straße straße straße weg weg platz allee gasse",
    "FR": "rue rue rue rue avenue boulevard place chemin impasse allée route",
    "ES": "Calle Calle Calle Calle Avenida Plaza Paseo Camino Travesía Ronda",
    "NL": "straat straat straat laan laan weg plein gracht kade hof dijk",
}
LOCALITIES = (
    "Koramangala|Indiranagar|Andheri West|Bandra East|Sector 12|Sector 21|Anna Nagar|T Nagar|"
    "Banjara Hills|"
    "Salt Lake|Vasant Kunj|Lajpat Nagar|Kothrud|Aundh|Gomti Nagar|Civil Lines|Model Town|Jayanagar|"
    "Adyar|"
    "Navrangpura|Satellite|Malviya Nagar|Rajouri Garden|Dwarka|Powai|Malad|Begumpet|Kukatpally|"
    "Alwarpet"
)
BUILDINGS = (
    "Shanti Apartments|Sai Residency|Green Park|Lotus Towers|Krishna Kunj|Ganga Vihar|Royal "
    "Enclave|Sunrise Heights|"
    "Laxmi Niwas|Prestige Court|Silver Oak|Golden Nest|Om Sadan|Palm Grove|Gulmohar Society|Sagar "
    "Apartments"
)

SHORTER = {
    "en": {
        "Street": "St St. Str", "Avenue": "Ave Ave. Av", "Road": "Rd Rd.", "Drive": "Dr Dr.",
        "Lane": "Ln Ln.",
        "Court": "Ct Ct.", "Boulevard": "Blvd Blvd.", "Place": "Pl Pl.", "Circle": "Cir",
        "Terrace": "Ter Tce",
        "Parkway": "Pkwy", "Crescent": "Cres Cr", "Close": "Cl", "Gardens": "Gdns",
        "Grove": "Gr Grv",
        "Parade": "Pde", "Circuit": "Cct", "Highway": "Hwy", "Trail": "Tr", "North": "N N.",
        "South": "S S.",
        "East": "E E.", "West": "W W.", "Saint": "St St.", "Mount": "Mt",
    },
    "de": {"straße": "str. str strasse", "platz": "pl. platz"},
    "fr": {
        "rue": "r.", "avenue": "av. av ave", "boulevard": "bd bd. blvd", "place": "pl. pl",
        "chemin": "ch. chem.", "impasse": "imp.", "allée": "all.", "route": "rte", "Saint": "St",
    },
    "es": {
        "Calle": "C/ C. Cl", "Avenida": "Av. Avda. Avda", "Plaza": "Pl. Pza.", "Paseo": "Pº Po.",
        "Camino": "Cno.", "Ronda": "Rda.",
    },
    "nl": {"straat": "str. str", "laan": "ln", "plein": "pl."},
    "in": {"Road": "Rd Rd.", "Street": "St", "Main": "Mn", "Nagar": "Ngr", "Sector": "Sec"},
}  # fmt: skip

STATES = {
    "NY": "New York", "CA": "California", "IL": "Illinois", "TX": "Texas", "AZ": "Arizona",
    "PA": "Pennsylvania",
    "FL": "Florida", "OH": "Ohio", "NC": "North Carolina", "IN": "Indiana", "WA": "Washington",
    "CO": "Colorado",
    "MA": "Massachusetts", "TN": "Tennessee", "OR": "Oregon", "NV": "Nevada", "MI": "Michigan",
    "MD": "Maryland",
    "WI": "Wisconsin", "NM": "New Mexico", "GA": "Georgia", "MN": "Minnesota", "LA": "Louisiana",
    "NJ": "New Jersey", "MO": "Missouri", "NE": "Nebraska", "VA": "Virginia", "ID": "Idaho",
    "ON": "Ontario", "QC": "Quebec", "BC": "British Columbia", "AB": "Alberta", "MB": "Manitoba",
    "SK": "Saskatchewan", "NS": "Nova Scotia", "NB": "New Brunswick", "NL": "Newfoundland",
    "NSW": "New South Wales", "VIC": "Victoria", "QLD": "Queensland", "SA": "South Australia",
    "TAS": "Tasmania", "ACT": "Australian Capital Territory", "NT": "Northern Territory",
}  # fmt: skip
WESTERN_AUSTRALIA = "Western Australia"
COUNTRY_NAMES = {
    "US": "USA|United States|US", "GB": "UK|United Kingdom|England", "AU": "Australia|AU",
    "CA": "Canada|CA",
    "IN": "India|IN", "DE": "Germany|Deutschland", "FR": "France|FR", "ES": "Spain|España",
    "NL": "Netherlands|NL",
}  # fmt: skip
