"""The towns around which postcodes that begin alike lie, by country.

"AREA TOWN KM|...": how postcodes begin, the largest town there, and how far from it they reach, the
country's usual distance where none is given. From the posts' own maps of their areas: the post
towns of Royal Mail's postcode areas, the first two digits in Germany, the Netherlands, Poland and
Romania, the first digits elsewhere. Areas that are no compact stretch of land are left out. Reaches
are generous: a town beyond one is surely not the postcode's.
"""

POSTCODE_AREAS: dict[str, tuple[int, str]] = {
    "AT": (
        160,
        "1 Wien|2 Wiener Neustadt|3 St. Pölten|4 Linz|5 Salzburg|6 Innsbruck|7 Eisenstadt|"
        "8 Graz|9 Klagenfurt",
    ),
    "BE": (
        70,
        "1 Bruxelles|2 Antwerpen|3 Leuven|35 Hasselt|36 Genk|37 Tongeren|38 Sint-Truiden|"
        "39 Lommel|4 Liège|5 Namur|6 Charleroi|66 Bastogne|67 Arlon|68 Bastogne|"
        "69 Marche-en-Famenne|7 Mons|8 Brugge|9 Gent",
    ),
    "CH": (
        110,
        "1 Lausanne|2 Neuchâtel|3 Bern|4 Basel|5 Aarau|60 Luzern|61 Luzern|62 Luzern|63 Zug|"
        "64 Schwyz|65 Bellinzona|66 Locarno|67 Bellinzona|68 Lugano|69 Lugano|7 Chur|"
        "8 Zürich|9 St. Gallen",
    ),
    "CN": (
        250,
        "10 Beijing 130|20 Shanghai 100|30 Tianjin 120|40 Chongqing 350|51 Guangzhou 400|"
        "52 Guangzhou 400|21 Nanjing 300|31 Hangzhou 300|61 Chengdu 400|71 Xi'an 300|"
        "43 Wuhan 350",
    ),
    "CZ": (
        110,
        "1 Praha 40|2 Praha|3 Plzeň|37 České Budějovice|38 České Budějovice|39 Tábor|"
        "4 Ústí nad Labem|46 Liberec|47 Česká Lípa|5 Hradec Králové|6 Brno|7 Ostrava|76 Zlín|"
        "77 Olomouc|78 Olomouc",
    ),
    "DE": (
        95,
        "01 Dresden|02 Görlitz|03 Cottbus|04 Leipzig|06 Halle (Saale)|07 Gera|08 Zwickau|"
        "09 Chemnitz|10 Berlin 40|12 Berlin 40|13 Berlin 40|14 Potsdam|15 Frankfurt (Oder)|"
        "16 Oranienburg|17 Neubrandenburg 110|18 Rostock 140|19 Schwerin|20 Hamburg 60|"
        "21 Hamburg|22 Hamburg 70|23 Lübeck|24 Kiel|25 Itzehoe 150|26 Oldenburg 150|"
        "27 Bremerhaven 120|28 Bremen 60|29 Celle|30 Hannover|31 Hildesheim|32 Herford|"
        "33 Bielefeld|34 Kassel|35 Gießen|36 Fulda|37 Göttingen|38 Braunschweig 110|"
        "39 Magdeburg|40 Düsseldorf|41 Mönchengladbach|42 Wuppertal|44 Dortmund|45 Essen|"
        "46 Oberhausen|47 Duisburg|48 Münster|49 Osnabrück 120|50 Köln|51 Köln|52 Aachen|"
        "53 Bonn|54 Trier|55 Mainz|56 Koblenz|57 Siegen|58 Hagen|59 Hamm|"
        "60 Frankfurt am Main 40|61 Bad Homburg vor der Höhe|63 Offenbach|64 Darmstadt|"
        "65 Wiesbaden|66 Saarbrücken|67 Ludwigshafen am Rhein|68 Mannheim|69 Heidelberg|"
        "70 Stuttgart|71 Ludwigsburg|72 Tübingen|73 Göppingen|74 Heilbronn|75 Pforzheim|"
        "76 Karlsruhe|77 Offenburg|78 Villingen-Schwenningen|79 Freiburg|80 München 40|"
        "81 München 40|82 Starnberg|83 Rosenheim|84 Landshut|85 Ingolstadt|86 Augsburg|"
        "87 Kempten|88 Ravensburg|89 Ulm|90 Nürnberg|91 Erlangen|92 Amberg|93 Regensburg 110|"
        "94 Passau 110|95 Bayreuth|96 Bamberg|97 Würzburg|98 Suhl|99 Erfurt",
    ),
    "DK": (
        110,
        "1 København 40|2 København 50|3 Hillerød 60|37 Rønne 50|4 Næstved|5 Odense 70|"
        "6 Kolding|7 Herning|8 Aarhus|9 Aalborg",
    ),
    "FI": (
        60,
        "00 Helsinki|01 Vantaa|02 Espoo|15 Lahti|20 Turku|33 Tampere|40 Jyväskylä|"
        "53 Lappeenranta|70 Kuopio|90 Oulu",
    ),
    "GB": (
        50,
        "AB Aberdeen 95|AL St Albans|B Birmingham|BA Bath|BB Blackburn|BD Bradford 70|"
        "BH Bournemouth|BL Bolton|BN Brighton 60|BR Bromley|BS Bristol|BT Belfast 150|"
        "CA Carlisle 75|CB Cambridge|CF Cardiff|CH Chester|CM Chelmsford|CO Colchester|"
        "CR Croydon|CT Canterbury|CV Coventry|CW Crewe|DA Dartford|DD Dundee|DE Derby|"
        "DG Dumfries 110|DH Durham|DL Darlington 70|DN Doncaster 80|DT Dorchester|DY Dudley|"
        "E London 30|EC London 20|EH Edinburgh|EN Enfield|EX Exeter 90|FK Falkirk 85|"
        "FY Blackpool|G Glasgow 75|GL Gloucester|GU Guildford|HA Harrow|HD Huddersfield|"
        "HG Harrogate|HP Hemel Hempstead|HR Hereford|HS Stornoway 230|HU Hull|HX Halifax|"
        "IG Ilford|IP Ipswich 70|IV Inverness 170|KA Kilmarnock 90|KT Kingston upon Thames|"
        "KW Kirkwall 140|KY Kirkcaldy|L Liverpool|LA Lancaster 80|LD Llandrindod Wells 60|"
        "LE Leicester|LL Llandudno 100|LN Lincoln 60|LS Leeds|LU Luton|M Manchester|"
        "ME Gillingham|MK Milton Keynes|ML Motherwell 60|N London 30|"
        "NE Newcastle upon Tyne 95|NG Nottingham|NN Northampton|NP Newport|NR Norwich 60|"
        "NW London 30|OL Oldham|OX Oxford|PA Paisley 200|PE Peterborough 85|PH Perth 180|"
        "PL Plymouth 80|PO Portsmouth 60|PR Preston|RG Reading|RH Redhill|RM Romford|"
        "S Sheffield|SA Swansea 120|SE London 30|SG Stevenage|SK Stockport|SL Slough|"
        "SM Sutton|SN Swindon|SO Southampton|SP Salisbury|SR Sunderland|SS Southend-on-Sea|"
        "ST Stoke-on-Trent|SW London 30|SY Shrewsbury 120|TA Taunton 75|TD Galashiels 80|"
        "TF Telford|TN Tonbridge 75|TQ Torquay|TR Truro 100|TS Middlesbrough|TW Twickenham|"
        "UB Southall|W London 30|WA Warrington|WC London 20|WD Watford|WF Wakefield|WN Wigan|"
        "WR Worcester|WS Walsall|WV Wolverhampton|YO York 90|ZE Lerwick 130",
    ),
    "GR": (
        70,
        "10 Athens|11 Athens|12 Athens|15 Athens|16 Athens|17 Athens|26 Pátra|41 Lárisa|"
        "54 Thessaloníki|55 Thessaloníki|56 Thessaloníki|71 Irákleion",
    ),
    "HU": (
        130,
        "1 Budapest 40|2 Budapest|3 Miskolc|4 Debrecen|5 Szolnok|6 Szeged|60 Kecskemét|"
        "7 Pécs|8 Székesfehérvár|9 Győr",
    ),
    "NL": (
        50,
        "10 Amsterdam|11 Amsterdam|12 Hilversum|13 Almere|14 Purmerend|15 Zaandam|16 Hoorn|"
        "17 Alkmaar 60|18 Alkmaar|19 Beverwijk|20 Haarlem|21 Hoofddorp|22 Leiden|23 Leiden|"
        "24 Alphen aan den Rijn|25 Den Haag|26 Delft|27 Zoetermeer|28 Gouda|"
        "29 Capelle aan den IJssel|30 Rotterdam|31 Schiedam|32 Spijkenisse|33 Dordrecht|"
        "34 Woerden|35 Utrecht|36 Maarssen|37 Zeist|38 Amersfoort|39 Veenendaal|40 Tiel|"
        "41 Culemborg|42 Gorinchem|43 Middelburg|44 Goes|45 Terneuzen|46 Bergen op Zoom|"
        "47 Roosendaal|48 Breda|49 Oosterhout|50 Tilburg|51 Waalwijk|52 's-Hertogenbosch|"
        "53 Oss|54 Uden|55 Veldhoven|56 Eindhoven|57 Helmond|58 Venray|59 Venlo|60 Roermond|"
        "61 Sittard|62 Maastricht|63 Heerlen|64 Heerlen|65 Nijmegen|66 Wijchen|67 Ede|"
        "68 Arnhem|69 Zevenaar|70 Doetinchem|71 Winterswijk|72 Zutphen|73 Apeldoorn|"
        "74 Deventer|75 Enschede|76 Almelo|77 Hardenberg|78 Emmen|79 Hoogeveen|80 Zwolle|"
        "81 Raalte|82 Lelystad|83 Emmeloord|84 Heerenveen|85 Joure|86 Sneek|87 Bolsward|"
        "88 Harlingen|89 Leeuwarden|90 Leeuwarden|91 Dokkum|92 Drachten|93 Roden|94 Assen|"
        "95 Stadskanaal|96 Veendam|97 Groningen|98 Zuidhorn|99 Delfzijl",
    ),
    "NO": (
        220,
        "0 Oslo 50|1 Oslo 130|2 Hamar|3 Drammen 150|4 Stavanger|5 Bergen|6 Ålesund|"
        "7 Trondheim|8 Bodø 350|9 Tromsø 550",
    ),
    "NZ": (
        330,
        "0 Whangarei 220|1 Auckland 80|2 Auckland 100|3 Hamilton 200|4 Palmerston North|"
        "5 Wellington 120|6 Wellington 50|7 Nelson|8 Christchurch 80|9 Dunedin",
    ),
    "PL": (
        100,
        "00 Warszawa|01 Warszawa|02 Warszawa|03 Warszawa|04 Warszawa|05 Warszawa|"
        "06 Ciechanów|07 Ostrołęka|08 Siedlce|09 Płock|10 Olsztyn|11 Giżycko|12 Szczytno|"
        "13 Działdowo|14 Ostróda|15 Białystok|16 Suwałki|17 Bielsk Podlaski|18 Łomża|19 Ełk|"
        "20 Lublin|21 Biała Podlaska|22 Zamość|23 Kraśnik|24 Puławy|25 Kielce|26 Radom|"
        "27 Ostrowiec Świętokrzyski|28 Busko-Zdrój|29 Włoszczowa|30 Kraków|31 Kraków|"
        "32 Kraków|33 Nowy Sącz|34 Nowy Targ|35 Rzeszów|36 Rzeszów|37 Przemyśl|38 Krosno|"
        "39 Mielec|40 Katowice|41 Sosnowiec|42 Częstochowa|43 Bielsko-Biała|44 Gliwice|"
        "45 Opole|46 Opole|47 Kędzierzyn-Koźle|48 Nysa|49 Brzeg|50 Wrocław|51 Wrocław|"
        "52 Wrocław|53 Wrocław|54 Wrocław|55 Wrocław|56 Oleśnica|57 Kłodzko|58 Wałbrzych|"
        "59 Legnica|60 Poznań|61 Poznań|62 Poznań 130|63 Ostrów Wielkopolski|64 Leszno 170|"
        "65 Zielona Góra|66 Gorzów Wielkopolski 130|67 Nowa Sól|68 Żary|69 Słubice|"
        "70 Szczecin|71 Szczecin|72 Szczecin|73 Stargard|74 Gryfino|75 Koszalin|76 Słupsk|"
        "77 Człuchów|78 Kołobrzeg|80 Gdańsk|81 Gdynia|82 Elbląg|83 Starogard Gdański|"
        "84 Wejherowo|85 Bydgoszcz|86 Bydgoszcz|87 Toruń|88 Inowrocław|89 Chojnice|90 Łódź|"
        "91 Łódź|92 Łódź|93 Łódź|94 Łódź|95 Zgierz|96 Skierniewice|97 Piotrków Trybunalski|"
        "98 Sieradz|99 Kutno",
    ),
    "PT": (
        150,
        "1 Lisboa 40|2 Lisboa|3 Coimbra|4 Porto|5 Vila Real|6 Castelo Branco|7 Évora|8 Faro|"
        "90 Funchal|95 Ponta Delgada",
    ),
    "RO": (
        100,
        "01 București|02 București|03 București|04 București|05 București|06 București|"
        "07 București|10 Ploiești|11 Pitești|12 Buzău|13 Târgoviște|14 Alexandria|20 Craiova|"
        "21 Târgu Jiu|22 Drobeta-Turnu Severin|23 Slatina|24 Râmnicu Vâlcea|30 Timișoara|"
        "31 Arad|32 Reșița|33 Deva|40 Cluj-Napoca|41 Oradea|42 Bistrița|43 Baia Mare|"
        "44 Satu Mare|45 Zalău|50 Brașov|51 Alba Iulia|52 Sfântu Gheorghe|53 Miercurea Ciuc|"
        "54 Târgu Mureș|55 Sibiu|60 Bacău|61 Piatra Neamț|62 Focșani|70 Iași|71 Botoșani|"
        "72 Suceava|73 Vaslui|80 Galați|81 Brăila|82 Tulcea|90 Constanța|"
        "92 Slobozia",
    ),
    "SE": (
        200,
        "1 Stockholm 90|2 Malmö 140|3 Växjö|4 Göteborg 140|5 Jönköping|6 Örebro 240|62 Visby 100|"
        "7 Västerås 260|8 Sundsvall 350|9 Umeå 650",
    ),
    "SK": (
        110,
        "01 Žilina|02 Žilina|03 Martin|04 Košice|05 Poprad|06 Poprad|07 Michalovce|08 Prešov|"
        "09 Prešov|8 Bratislava 50|9 Trnava 150|96 Zvolen|97 Banská Bystrica|98 Lučenec",
    ),
    "ZA": (
        300,
        "0 Pretoria 450|1 Johannesburg 450|2 Johannesburg|3 Pietermaritzburg|4 Durban 200|"
        "5 East London 350|6 Port Elizabeth 350|7 Cape Town 200|9 Bloemfontein",
    ),
}
