"""What people call countries, beside their names in the languages phone numbers come with.

Common knowledge: endonyms in their own script, official long names, parts that write themselves
as countries, and abbreviations. Names are separated by |.
"""

COUNTRY_WORDS = {
    "SJ": "Svalbard",
    "AD": "Principat d'Andorra",
    "AE": "الإمارات العربية المتحدة|دولة الإمارات العربية المتحدة|Emirati Arabi Uniti|"
    "Émirats arabes unis|Vereinigte Arabische Emirate|Emiratos Árabes Unidos|ОАЭ",
    "AF": "افغانستان|أفغانستان",
    "AL": "Shqipëria|Shqipëri|Republika e Shqipërisë",
    "AM": "Հայաստան|Hayastan|Армения",
    "AR": "República Argentina|Argentinien|Argentine Republic|Аргентина",
    "AT": "Republik Österreich|Republic of Austria|Oesterreich|Австрия|Rakousko|Avusturya|Rakúsko",
    "AU": "Commonwealth of Australia|Австралия|澳大利亚|澳洲",
    "AZ": "Azərbaycan|Azərbaycan Respublikası|Азербайджан",
    "BA": "Bosna i Hercegovina|Босна и Херцеговина|Bosnia-Herzegovina|BiH",
    "BD": "বাংলাদেশ|People's Republic of Bangladesh",
    "BE": "Koninkrijk België|Royaume de Belgique|Kingdom of Belgium|Бельгия|Belgio|Bélgica|"
    "Belgia|Belçika",
    "BG": "България|Република България|Balgariya|Republic of Bulgaria|Болгария",
    "BH": "مملكة البحرين|Kingdom of Bahrain",
    "BO": "Estado Plurinacional de Bolivia",
    "BR": "República Federativa do Brasil|Federative Republic of Brazil|Бразилия|巴西",
    "BY": "Беларусь|Рэспубліка Беларусь|Республика Беларусь|Белоруссия|Byelorussia|Belorussia",
    "CA": "Kanada|Канада|加拿大|Dominion of Canada|Canadá",
    "CD": "Congo DR|Congo (Democratic Republic)|République démocratique du Congo|RD Congo|RDC|"
    "Congo Kinshasa|Dem Rep of the Congo",
    "CG": "République du Congo|Congo Brazzaville",
    "CH": "Schweizerische Eidgenossenschaft|Confédération suisse|Confederazione Svizzera|Svizra|"
    "Swiss Confederation|Швейцария|İsviçre|Svájc|Svejts|瑞士",
    "CI": "République de Côte d'Ivoire|Cote d Ivoire|Costa d'Avorio|Costa de Marfil",
    "CN": "中国|中國|中华人民共和国|中華人民共和國|People's Republic of China|P.R. China|"
    "PR China|P.R.C.|P R of China|China PRC|China P.R.|China (PRC)|Zhongguo|Китай|КНР",
    "CO": "República de Colombia|Republic of Colombia|Колумбия",
    "CR": "República de Costa Rica",
    "CY": "Κύπρος|Kıbrıs|Republic of Cyprus|Кипр",
    "CZ": "Česko|Česká rep|Czech Rep|Čechy|Чехия|Repubblica Ceca|République tchèque|Tsjechië|"
    "República Checa|Tschechische Republik|Csehország|Tjeckien|Tjekkiet",
    "DE": "BRD|Bundesrepublik Deutschland|Federal Republic of Germany|FRG|Германия|Németország|"
    "Німеччина|Alemanha|德国|德國|ドイツ|독일|ألمانيا|Almanya|Saksa|Německo|Nemecko|"
    "Nemčija|Vokietija",
    "DK": "Kongeriget Danmark|Kingdom of Denmark|Дания|丹麦",
    "DO": "República Dominicana|Dominican Rep|Rep Dominicana",
    "DZ": "الجزائر|République algérienne",
    "EC": "República del Ecuador",
    "EE": "Eesti Vabariik|Republic of Estonia|Эстония",
    "EG": "جمهورية مصر العربية|Arab Republic of Egypt|Египет|A.R.E.|埃及",
    "ES": "Reino de España|Kingdom of Spain|Espanya|Espainia|Испания|西班牙|スペイン|스페인|"
    "Hiszpania|Španělsko|Spanyolország|İspanya|إسبانيا",
    "ET": "ኢትዮጵያ|Federal Democratic Republic of Ethiopia",
    "FI": "Suomen tasavalta|Republic of Finland|Финляндия|芬兰",
    "FR": "République française|French Republic|Франция|法国|法國|フランス|프랑스|فرنسا|Fransa|"
    "Franciaország|Francja|Francie|France métropolitaine|Γαλλία",
    "GB": "Great Britain|G.B.|U.K.|The United Kingdom|UK of Great Britain|England UK|England, UK|"
    "Scotland UK|Wales UK|Northern Ireland UK|N Ireland|N. Ireland|N.I. UK|Cymru|"
    "Wales Cymru|England|Scotland|Wales|Northern Ireland|Tuaisceart Éireann|Великобритания|"
    "Англия|Шотландия|Соединённое Королевство|Соединенное Королевство|英国|英國|イギリス|"
    "영국|بريطانيا|المملكة المتحدة|İngiltere|Birleşik Krallık|Velká Británie|"
    "Nagy-Britannia|Verenigd Koninkrijk|Wielka Brytania|Schottland|Regno Unito|Reino Unido|"
    "Royaume-Uni|Vereinigtes Königreich|Storbritannien|Storbritannia|Great Britain UK|"
    "United Kingdom UK|United Kingdom (UK)|Escocia|Écosse|Scozia|Galles",
    "GE": "საქართველო|Sakartvelo|Republic of Georgia|Georgia (country)|Грузия|Georgien",
    "GH": "Republic of Ghana",
    "GR": "Hellas|Ελλάς|Ελλάδα|Hellenic Republic|Ellada|Греция|Yunanistan|Grecia|Grèce|"
    "Griechenland|Griekenland|Řecko|Grecja",
    "HK": "Hong Kong S.A.R.|Hong Kong SAR China|HKSAR|Hong Kong, China|Hong Kong China|"
    "香港特别行政區|香港特別行政區|香港特别行政区|Гонконг|홍콩|中国香港|中國香港",
    "HR": "Hrvatska|Republika Hrvatska|Republic of Croatia|Kroatien|Хорватия|Croazia",
    "HU": "Magyarország|Magyar Köztársaság|Ungarn|Венгрия|Węgry|Maďarsko|Ungheria|Hongrie",
    "ID": "Republik Indonesia|Republic of Indonesia|Indonesië|Индонезия|印度尼西亚|インドネシア",
    "IE": "Éire|Republic of Ireland|Rep of Ireland|Rep. of Ireland|R.O.I.|Irish Republic|Eire|"
    "Ireland (Republic)|Ирландия|Irland|Irlande|Irlanda|爱尔兰",
    "IL": "ישראל|מדינת ישראל|State of Israel|Израиль|إسرائيل|Yisrael|以色列",
    "IN": "भारत|Bharat|Bhārat|Republic of India|भारत गणराज्य|ভারত|இந்தியா|భారతదేశం|ಭಾರತ|ഇന്ത്യ|"
    "ભારત|ਭਾਰਤ|Hindustan|Indien|Индия|印度|インド|인도|الهند|Hindistan",
    "IQ": "جمهورية العراق|عێراق|Ирак|Republic of Iraq",
    "IR": "ایران|جمهوری اسلامی ایران|إيران|Иран|Islamic Republic of Iran|I.R. Iran|I.R.Iran",
    "IS": "Lýðveldið Ísland|Island (Iceland)|Исландия",
    "IT": "Repubblica Italiana|Italian Republic|Италия|意大利|イタリア|이탈리아|إيطاليا|İtalya|"
    "Itália|Włochy|Olaszország|Itálie|Taliansko",
    "JO": "المملكة الأردنية الهاشمية|Hashemite Kingdom of Jordan",
    "JP": "日本|日本国|日本國|にほん|にっぽん|Nippon|Nihon|Япония|일본|اليابان|Giappone|Japão|"
    "Japón|Japon",
    "KE": "Republic of Kenya|Jamhuri ya Kenya",
    "KG": "Кыргызстан|Кыргыз Республикасы|Киргизия|Kirghizia",
    "KH": "កម្ពុជា|Kampuchea|Kingdom of Cambodia|Камбоджа",
    "KR": "대한민국|한국|South Korea|S. Korea|S Korea|Rep. of Korea|Republic of Korea|R.O.K.|"
    "Korea (South)|Korea South|Korea Rep|Korea, South|Южная Корея|Corea del Sur|"
    "Corea del Sud|Coreia do Sul|Südkorea|Corée du Sud|韩国|韓國|大韓民国|Hanguk",
    "KP": "조선민주주의인민공화국|D.P.R.K.|Democratic People's Republic of Korea|N. Korea|北朝鮮|"
    "朝鲜",
    "KW": "دولة الكويت|State of Kuwait",
    "KZ": "Қазақстан|Қазақстан Республикасы|Казахстан|Республика Казахстан|Kazakstan|Qazaqstan",
    "LA": "ລາວ|ສປປ ລາວ|Lao P.D.R.|Lao People's Democratic Republic",
    "LB": "الجمهورية اللبنانية|Liban|Líbano|Ливан",
    "LI": "Fürstentum Liechtenstein|Principality of Liechtenstein",
    "LK": "ශ්‍රී ලංකාව|ශ්‍රී ලංකා|இலங்கை|Ceylon|Шри-Ланка",
    "LT": "Lietuvos Respublika|Republic of Lithuania|Литва|Litauen|Litwa",
    "LU": "Lëtzebuerg|Luxemburg|Grand-Duché de Luxembourg|Grand Duchy of Luxembourg|Люксембург|"
    "Lussemburgo|Luxemburgo|G.D. Luxembourg",
    "LV": "Latvijas Republika|Republic of Latvia|Латвия|Lettland|Łotwa",
    "LY": "ليبيا|State of Libya",
    "MA": "المملكة المغربية|Royaume du Maroc|Kingdom of Morocco|Марокко",
    "MC": "Principauté de Monaco|Principality of Monaco",
    "MD": "Republica Moldova|Молдова|Молдавия|Moldavia",
    "ME": "Crna Gora|Црна Гора|Черногория",
    "MK": "Северна Македонија|Македонија|Severna Makedonija|Makedonija|FYROM|F.Y.R.O.M.|"
    "Republic of North Macedonia|Republic of Macedonia|"
    "Former Yugoslav Republic of Macedonia",
    "MM": "မြန်မာ|Myanmar (Burma)|Burma (Myanmar)|Republic of the Union of Myanmar",
    "MN": "Монгол Улс|Монгол|Mongol Uls|Монголия",
    "MO": "Macao SAR|Macau SAR|澳门|澳門|Macau, China",
    "MX": "México|Estados Unidos Mexicanos|United Mexican States|Мексика|墨西哥|Meksyk|Mexiko",
    "MY": "Persekutuan Malaysia|Малайзия|马来西亚|マレーシア|West Malaysia|East Malaysia",
    "NG": "Federal Republic of Nigeria|Нигерия",
    "NL": "Nederland|Netherlands|The Netherlands|Holland|Koninkrijk der Nederlanden|Niederlande|"
    "Pays-Bas|Paesi Bassi|Países Bajos|Países Baixos|Нидерланды|Голландия|荷兰|オランダ|"
    "네덜란드|Hollanda|Olanda|Nizozemsko|Holandia|Nederlands|Nederländerna|"
    "Kingdom of the Netherlands",
    "NO": "Norge|Noreg|Kongeriket Norge|Kingdom of Norway|Норвегия|挪威|Noruega|Norwegen",
    "NP": "नेपाल|Federal Democratic Republic of Nepal",
    "NZ": "Aotearoa|Aotearoa New Zealand|N.Z.|New Zealand Aotearoa|Новая Зеландия|新西兰",
    "OM": "عمان|سلطنة عمان|Sultanate of Oman",
    "PE": "República del Perú|Republic of Peru|Перу",
    "PH": "Pilipinas|Republika ng Pilipinas|Republic of the Philippines|The Philippines|Phils|"
    "Philippine Islands|Филиппины|Phillipines|Philipines",
    "PK": "پاکستان|Islamic Republic of Pakistan|Пакистан",
    "PL": "Rzeczpospolita Polska|Republic of Poland|Польша|波兰|Polonia|Polónia|Pologne|Polen|"
    "Polsko|Poľsko|Lengyelország|Polonya|Польща",
    "PR": "Estado Libre Asociado de Puerto Rico",
    "PT": "República Portuguesa|Portuguese Republic|Португалия|葡萄牙|Portogallo|Portekiz|"
    "Portugália",
    "PY": "República del Paraguay",
    "RO": "România|Rumania|Roumania|Румыния|Rumänien|Roumanie|Rumunia|Rumunsko",
    "RS": "Србија|Република Србија|Srbija|Republika Srbija|Republic of Serbia|Сербия|Serbien",
    "RU": "Россия|Российская Федерация|РФ|Р.Ф.|Rossiya|Russian Fed|Rossija|Russland|Russie|Rusia|"
    "Rússia|俄罗斯|ロシア|러시아|روسيا|Rusya|Rosja|Росія|Rossiia",
    "SA": "المملكة العربية السعودية|السعودية|Kingdom of Saudi Arabia|K.S.A.|Saudi-Arabien|"
    "Саудовская Аравия|Arabia Saudita|Arabie saoudite",
    "SE": "Konungariket Sverige|Kingdom of Sweden|Швеция|瑞典|スウェーデン|Szwecja|Svédország|"
    "Svezia",
    "SG": "Republic of Singapore|Singapura|新加坡|S'pore|Spore|Сингапур|シンガポール|싱가포르|"
    "சிங்கப்பூர்",
    "SI": "Slovenija|Republika Slovenija|Republic of Slovenia|Словения|Slowenien",
    "SK": "Slovensko|Slovenská republika|Slovak Rep|Slovakia|Словакия|Slowakei|Slovaquie",
    "ST": "São Tomé|Sao Tome & Principe",
    "TH": "ไทย|ประเทศไทย|ราชอาณาจักรไทย|Kingdom of Thailand|Prathet Thai|Таиланд|泰国|タイ|태국",
    "TJ": "Тоҷикистон|Таджикистан",
    "TM": "Türkmenistan|Туркменистан",
    "TN": "تونس|République tunisienne",
    "TR": "Türkiye|Türkiye Cumhuriyeti|Republic of Turkey|Republic of Türkiye|Turkiye|Турция|"
    "Türkei|Turquie|Turquía|Turchia|Turquia|土耳其|トルコ|تركيا|Turcja|Törökország",
    "TW": "台灣|台湾|臺灣|中華民國|Taiwan R.O.C.|Taiwan ROC|Taiwan (R.O.C.)|R.O.C.|Taiwan, R.O.C|"
    "Republic of China|Republic of China (Taiwan)|Тайвань|대만|Chinese Taipei|Taiwan (ROC)",
    "TZ": "Jamhuri ya Muungano wa Tanzania|Танзания",
    "UA": "Україна|Украина|Ukrayina|Ukraina|乌克兰|Ucraina|Ucrania|Ucrânia",
    "US": "U.S.A.|U. S. A.|The United States|The United States of America|US of A|U.S. of A.|"
    "United States (USA)|USA United States|United States USA|Vereinigte Staaten|Америка|"
    "Соединённые Штаты Америки|Соединенные Штаты|Соединенные Штаты Америки|США|美国|美國|"
    "アメリカ|アメリカ合衆国|米国|미국|미합중국|الولايات المتحدة|"
    "الولايات المتحدة الأمريكية|ABD|Amerika Birleşik Devletleri|Stany Zjednoczone|"
    "Spojené státy|Spojené státy americké|E.E.U.U.|EE. UU.|E.U.A.|États-Unis|"
    "Estados Unidos|Stati Uniti|Verenigde Staten|Amerika|ארצות הברית|Forenede Stater|"
    "Förenta staterna|Egyesült Államok|Estados Unidos de Norteamérica",
    "UY": "República Oriental del Uruguay|R.O.U.",
    "UZ": "O'zbekiston|Oʻzbekiston|Ўзбекистон|Узбекистан|Ozbekiston|Republic of Uzbekistan",
    "VA": "Città del Vaticano|Santa Sede|Stato della Città del Vaticano",
    "VE": "República Bolivariana de Venezuela|Rep Bolivariana de Venezuela|Венесуэла",
    "VN": "Việt Nam|Viet Nam|Socialist Republic of Vietnam|S.R. Vietnam|SR Vietnam|Вьетнам|越南|"
    "ベトナム|베트남",
    "XK": "Kosova|Republika e Kosovës|Republic of Kosovo",
    "ZA": "R.S.A.|RSA|Republic of South Africa|Suid-Afrika|Rep of South Africa|iNingizimu Afrika|"
    "Südafrika|Afrique du Sud|ЮАР|南非|S. Africa|S Africa|Sudáfrica|Sudafrica|Zuid-Afrika",
    "ZW": "Republic of Zimbabwe|Zimbabwe Rhodesia",
}

ABBREVIATIONS = {
    "usa": "US",
    "uk": "GB",
    "uae": "AE",
    "prc": "CN",
    "ksa": "SA",
    "eeuu": "US",
}
"""Short names that are no word of any language, so that their case does not matter."""

CAPITAL_ABBREVIATIONS = {
    "UK": "GB",
    "RSA": "ZA",
    "ROK": "KR",
    "ROC": "TW",
    "ROI": "IE",
    "DRC": "CD",
    "FRG": "DE",
    "BRD": "DE",
    "EUA": "US",
    "ABD": "US",
    "BIH": "BA",
    "ENG": "GB",
}
"""Short names that are taken for a country in capitals only, or with dots between the letters."""

LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu"),
    *("ro", "bg", "hr", "sl", "el", "tr", "ru", "uk", "ar", "he", "fa", "hi", "th", "zh", "ja"),
    *("ko", "id", "ca", "lt", "lv", "et", "is", "sq", "ms"),
)
"""The languages whose names of countries are read, the more usual first: it wins a common name."""

NOT_COUNTRIES = frozenset(
    (
        *("aland", "chiny", "dania", "granada", "guadalupe", "japo", "turki", "san bartolome"),
        *("san martin", "saint barthelemy", "santa helena", "santa lucia", "sao martinho"),
    )
)
"""Names that some language has for a country and far more addresses have for a town."""
