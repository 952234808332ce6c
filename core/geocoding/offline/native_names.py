"""What the best-known towns are called at home, where GeoNames' first name for them is English.

Common knowledge. In countries with a script of their own, every name in it is a name used there.
"""

import re

NATIVE_NAMES = {
    "AT": "Wien",
    "BE": "Bruxelles|Brussel|Antwerpen|Anvers|Gent|Gand|Brugge|Bruges|Liège|Luik|Leuven|Louvain|"
    "Mechelen|Malines|Kortrijk|Courtrai|Namur|Namen|Mons|Bergen|Tournai|Doornik|Ieper|Ypres",
    "BG": "Sofija",
    "BR": "Brasília",
    "CH": "Genève|Genf|Zürich|Zurich|Luzern|Lucerne|Basel|Bâle|Bern|Berne|Biel|Bienne|Neuenburg|"
    "Fribourg|Freiburg|St. Gallen|Saint-Gall|Sion|Sitten|Chur|Coire",
    "CZ": "Praha|Plzeň",
    "DE": "München|Köln|Cologne|Nürnberg|Nuremberg|Hannover|Hanover|Munich|Frankfurt",
    "DK": "København|Helsingør|Århus|Aarhus",
    "EE": "Tallinn",
    "EG": "Al Qahirah",
    "ES": "Sevilla|Seville|Zaragoza|A Coruña|La Coruña|Donostia|San Sebastián|Bilbo|Bilbao|"
    "Vitoria|Gasteiz|Pamplona|Iruña|Palma de Mallorca|Palma|Alacant|Alicante|València|"
    "Valencia|Cádiz|Córdoba|Lérida|Lleida|Gerona|Girona|Castellón|Castellón de la Plana|"
    "Orense|Ourense|Elche|Elx|Jerez|Xàtiva|Játiva",
    "FI": "Helsinki|Helsingfors|Turku|Åbo|Tampere|Tammerfors|Espoo|Esbo|Vantaa|Vanda|Oulu|"
    "Uleåborg|Vaasa|Vasa|Porvoo|Borgå",
    "FR": "Lyon|Marseille|Strasbourg|Dunkerque|Reims",
    "GB": "Caerdydd|Abertawe|Casnewydd|Kingston upon Hull|Newcastle|Newcastle-upon-Tyne|"
    "Brighton and Hove|Derry|Londonderry|Stoke|Southend",
    "GR": "Athina|Athinai|Thessaloniki|Peiraias|Pireas|Patra|Irakleio|Iraklio|Heraklion",
    "HU": "Budapest",
    "IE": "Baile Átha Cliath|Corcaigh|Gaillimh|Luimneach|Port Láirge|Dún Laoghaire|Dun Laoghaire",
    "IN": "Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bangalore|Bengaluru|Pune|Poona|Mysore|"
    "Mysuru|Gurgaon|Gurugram|Trivandrum|Thiruvananthapuram|Cochin|Kochi|Baroda|Vadodara|"
    "Varanasi|Ahmedabad|Allahabad|Prayagraj|Mangalore|Mangaluru|Hubli|Pondicherry|"
    "Puducherry|Trichy|Tiruchirappalli|Vizag|Visakhapatnam|Kanpur|Cawnpore|Simla|Shimla|"
    "Calicut|Kozhikode|Belgaum|Belagavi|New Delhi|Delhi|Thane|Navi Mumbai|Gulbarga|"
    "Kalaburagi|Tuticorin|Thoothukudi",
    "IT": "Roma|Milano|Torino|Napoli|Firenze|Venezia|Genova|Padova|Mantova|Siracusa|Livorno|"
    "Bolzano|Bozen|Trento|Reggio Emilia|Reggio di Calabria|Reggio Calabria|Merano|Meran|"
    "Forlì",
    "JP": "Tōkyō|Ōsaka|Kyōto|Kōbe|Tokyo|Osaka|Kyoto|Kobe",
    "LU": "Luxembourg|Luxemburg|Lëtzebuerg",
    "LV": "Rīga",
    "MT": "Valletta|Il-Belt Valletta",
    "MX": "Ciudad de México|CDMX|México D.F.|México DF|Querétaro|Acapulco|Tuxtla Gutiérrez|"
    "Tijuana|Oaxaca de Juárez|Oaxaca|León|Durango|Pachuca|Toluca de Lerdo|Morelia|Puebla|"
    "Heroica Puebla de Zaragoza|Ciudad Juárez|Juárez|Xalapa|Jalapa|Culiacán|Mérida",
    "NL": "Den Haag|'s-Gravenhage|The Hague|Den Bosch|'s-Hertogenbosch|Amsterdam|Rotterdam",
    "NO": "Oslo|Bergen|Trondheim",
    "PH": "Manila|Maynila|Quezon City|Makati|Makati City|Davao|Davao City|Cebu City|Cebu",
    "PL": "Warszawa|Kraków|Cracow|Łódź|Wrocław|Poznań|Gdańsk",
    "PT": "Lisboa|Porto|Oporto",
    "RO": "București|Bucuresti|Iași|Cluj|Cluj-Napoca",
    "RS": "Beograd|Novi Sad|Niš",
    "RU": "Moskva|Sankt-Peterburg|Saint Petersburg|St. Petersburg",
    "SE": "Göteborg|Gothenburg|Malmö|Stockholm",
    "SK": "Bratislava|Košice",
    "TR": "İstanbul|İzmir|Ankara|Urfa|Antep|Maraş|İzmit|Kocaeli|Antakya|Hatay|Sakarya|Adapazarı",
    "UA": "Kyiv|Kiev|Kharkiv|Odesa|Odessa|Lviv|Dnipro",
    "US": "New York|New York City|NYC|Washington DC|Washington D.C.|Washington|Saint Louis|"
    "St. Louis|Saint Paul|St. Paul|Saint Petersburg|St. Petersburg|Los Angeles|"
    "Philadelphia|Nashville|Louisville|Indianapolis|Honolulu|Boise|Lexington|Augusta|"
    "Athens|Macon|Ventura|Butte",
    "VN": "Hà Nội|Hanoi|Ho Chi Minh City|Thành phố Hồ Chí Minh|Hồ Chí Minh|TP HCM|TPHCM|Saigon|"
    "Sài Gòn|Đà Nẵng|Da Nang|Hải Phòng|Haiphong|Cần Thơ|Can Tho|Huế|Hue|Nha Trang",
    "CN": "Xian|Xi An|Haerbin|Huhehaote|Wulumuqi|Lasa|Peking|Canton|Xiamen|Amoy",
    "AE": "Dubai|Abu Dhabi|Sharjah",
    "SA": "Riyadh|Jeddah|Jiddah|Makkah|Mecca|Madinah|Medina|Dammam",
    "ID": "Jakarta|DKI Jakarta|Jogjakarta|Yogyakarta|Solo|Surakarta|Surabaya",
    "MY": "Kuala Lumpur|George Town|Georgetown|Penang|Malacca|Melaka|Johor Bahru|JB",
    "ZA": "Johannesburg|Joburg|Cape Town|Kaapstad|Pretoria|Gqeberha|Port Elizabeth|Bloemfontein",
    "KR": "Seoul|Busan|Pusan|Incheon|Inchon|Daegu|Taegu|Gwangju|Kwangju|Daejeon|Taejon|Jeju",
    "TW": "Taipei|Kaohsiung|Taichung|Tainan|Hsinchu|Keelung|New Taipei City|New Taipei|Taoyuan",
    "TH": "Bangkok|Krung Thep|Krung Thep Maha Nakhon|Chiang Mai|Chiangmai|Phuket|Pattaya",
    "IL": "Tel Aviv|Tel Aviv-Yafo|Jerusalem|Haifa|Beer Sheva|Be'er Sheva|Beersheba|Petah Tikva",
}
"""Only for towns of 100,000 people or more, so that a village of the name does not become one."""

MORE_NAMES = {
    "AR": {"Buenos Aires": "CABA|C.A.B.A.|Ciudad Autónoma de Buenos Aires|Capital Federal"},
    "CA": {
        "Québec": "Quebec City|Ville de Québec|Québec City",
        "Toronto": "North York|Scarborough|Etobicoke|East York|City of Toronto",
        "Montréal": "Ville de Montréal",
    },
    "CO": {"Bogotá": "Bogotá D.C.|Bogotá DC|Santafé de Bogotá|Santa Fe de Bogotá"},
    "DE": {
        "Frankfurt am Main": "Frankfurt a.M.|Frankfurt/Main|Frankfurt a/M|Frankfurt (Main)",
        "Frankfurt (Oder)": "Frankfurt/Oder|Frankfurt an der Oder",
        "Freiburg": "Freiburg im Breisgau|Freiburg i. Br.|Freiburg i.Br.|Freiburg/Breisgau",
        "Halle (Saale)": "Halle/Saale|Halle an der Saale|Halle a. d. Saale",
        "Offenbach": "Offenbach am Main|Offenbach/Main|Offenbach a. M.",
        "Ludwigshafen am Rhein": "Ludwigshafen|Ludwigshafen a. Rh.|Ludwigshafen/Rhein",
        "Mülheim": "Mülheim an der Ruhr|Mülheim a. d. Ruhr|Mülheim/Ruhr",
    },
    "GB": {
        "Kingston upon Hull": "Hull|Kingston-upon-Hull",
        "Newcastle upon Tyne": "Newcastle/Tyne|Newcastle on Tyne",
        "Stoke-on-Trent": "Stoke upon Trent",
        "Londonderry": "Derry",
    },
    "MX": {"Mexico City": "Cd. de México|Cd de Mexico|México D.F.|Mexico DF|Mexico D.F."},
    "MY": {"Kuala Lumpur": "KL|K.L.|K. Lumpur"},
    "US": {
        "The Bronx": "Bronx",
        "Washington": "Washington DC|Washington D.C.",
        "New York City": "New York|NYC|N.Y.C.",
        "Saint Petersburg": "St Pete",
        "Philadelphia": "Phila",
    },
    "VN": {"Ho Chi Minh City": "TP.HCM|TP HCM|TPHCM|HCMC|TP. Hồ Chí Minh|TP Hồ Chí Minh"},
    "ZA": {"Gqeberha": "Port Elizabeth"},
}
"""What more people call a populous town, by its name in GeoNames, where GeoNames does not say."""

_SCRIPTS = {
    "han": r"[\u3400-\u9fff\uf900-\ufaff]+",
    "japanese": r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+",
    "hangul": r"[\uac00-\ud7a3]+",
    "cyrillic": r"[\u0400-\u04ff\s\-–.]+",
    "greek": r"[\u0370-\u03ff\u1f00-\u1fff\s\-–.]+",
    "hebrew": r"[\u0590-\u05ff\s\-–.'\"]+",
    "arabic": r"[\u0600-\u06ff\s\-–.]+",
    "thai": r"[\u0e00-\u0e7f\s]+",
    "georgian": r"[\u10a0-\u10ff\s\-]+",
    "armenian": r"[\u0530-\u058f\s\-]+",
}
_SCRIPT_OF = {
    **dict.fromkeys(("CN", "TW", "HK", "MO"), "han"),
    "JP": "japanese",
    **dict.fromkeys(("KR", "KP"), "hangul"),
    **dict.fromkeys(("RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG", "TJ", "MN", "ME"), "cyrillic"),
    **dict.fromkeys(("GR", "CY"), "greek"),
    "IL": "hebrew",
    **dict.fromkeys(("AE", "SA", "EG", "JO", "LB", "SY", "IQ", "KW", "QA", "BH", "OM"), "arabic"),
    **dict.fromkeys(("YE", "LY", "TN", "DZ", "MA", "SD", "IR", "AF", "PK", "PS"), "arabic"),
    "TH": "thai",
    "GE": "georgian",
    "AM": "armenian",
}
NATIVE_SCRIPTS = {country: re.compile(_SCRIPTS[script]) for country, script in _SCRIPT_OF.items()}
"""What a name in the country's own script consists of, by country."""
