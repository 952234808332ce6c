"""Counties, islands and landscapes that addresses name though the data has no such division.

"NAME|OTHER NAME=TOWN KM|...; ...": the town it lies around, and how far from it its places are, in
km, rounded up from the maps. French departments are in the region of their own number.
"""

COUNTIES = {
    "GB": (
        "Avon=Bristol 40; Bedfordshire|Beds=Bedford 40; Berkshire|Berks=Reading 50; "
        "Buckinghamshire|Bucks=Aylesbury 50; Cambridgeshire|Cambs=Cambridge 60; "
        "Cheshire=Crewe 60; Cornwall=Truro 90; Cumbria=Penrith 80; Derbyshire=Matlock 55; "
        "Devon=Exeter 80; Dorset=Dorchester 60; Durham|Co Durham|County Durham=Durham 55; "
        "East Sussex=Lewes 60; Essex=Chelmsford 65; Gloucestershire|Glos=Gloucester 50; "
        "Greater London=London 35; Middlesex|Middx=London 40; Greater Manchester=Manchester 35; "
        "Hampshire|Hants=Winchester 60; Herefordshire=Hereford 45; Hertfordshire|Herts=Hatfield "
        "45; Isle of Wight|IOW=Newport, Isle of Wight 30; Kent=Maidstone 75; "
        "Lancashire|Lancs=Preston 65; Leicestershire|Leics=Leicester 45; "
        "Lincolnshire|Lincs=Lincoln 75; Merseyside=Liverpool 35; Norfolk=Norwich 75; "
        "North Yorkshire|North Yorks=York 95; Northamptonshire|Northants=Northampton 50; "
        "Northumberland|Northumbria=Alnwick 75; Nottinghamshire|Notts=Nottingham 55; "
        "Oxfordshire|Oxon=Oxford 45; Rutland=Oakham 25; Shropshire|Salop=Shrewsbury 55; "
        "Somerset=Wells 65; South Yorkshire|South Yorks=Sheffield 45; "
        "Staffordshire|Staffs=Stafford 50; Suffolk=Stowmarket 65; Surrey=Guildford 45; "
        "Tyne and Wear=Newcastle upon Tyne 30; Warwickshire|Warks=Warwick 50; "
        "West Midlands=Birmingham 40; West Sussex=Horsham 55; West Yorkshire|West Yorks=Leeds 45; "
        "Wiltshire|Wilts=Devizes 60; Worcestershire|Worcs=Worcester 45; Yorkshire|Yorks=York 100; "
        "East Yorkshire|East Riding of Yorkshire|Humberside=Beverley 65; "
        "Aberdeenshire=Aberdeen 95; Angus=Forfar 50; Argyll|Argyll and Bute=Oban 110; "
        "Ayrshire|North Ayrshire|South Ayrshire|East Ayrshire=Ayr 60; Fife=Glenrothes 50; "
        "Highland|Highlands=Inverness 180; Inverness-shire|Invernessshire=Inverness 160; "
        "Ross-shire|Ross and Cromarty=Dingwall 110; Caithness=Wick 50; Sutherland=Golspie 90; "
        "Moray|Morayshire=Elgin 50; Lanarkshire=Lanark 50; Lothian|East Lothian|West Lothian="
        "Edinburgh 55; Midlothian=Edinburgh 35; Perthshire|Perth and Kinross=Perth 80; "
        "Renfrewshire=Paisley 30; Stirlingshire=Stirling 60; Scottish Borders=Galashiels 70; "
        "Dumfries and Galloway|Dumfriesshire=Dumfries 95; Orkney|Orkney Islands=Kirkwall 70; "
        "Shetland|Shetland Islands=Lerwick 100; Isle of Skye|Skye=Portree 60; "
        "Western Isles|Outer Hebrides|Isle of Lewis=Stornoway 200; Clwyd=Ruthin 55; "
        "Denbighshire=Ruthin 40; Flintshire=Mold 35; Dyfed=Carmarthen 90; Gwent=Newport 45; "
        "Gwynedd=Caernarfon 75; Conwy=Conwy 45; Powys=Llandrindod Wells 90; "
        "Glamorgan=Cardiff 60; Mid Glamorgan=Bridgend 45; South Glamorgan=Cardiff 30; "
        "West Glamorgan=Swansea 35; Anglesey|Isle of Anglesey|Ynys Mon=Llangefni 35; "
        "Ceredigion=Aberystwyth 75; Pembrokeshire|Pembs=Haverfordwest 45; "
        "Carmarthenshire=Carmarthen 55; Monmouthshire=Monmouth 40; North Wales=Conwy 90; "
        "South Wales=Cardiff 90; Co Antrim|County Antrim|Antrim=Ballymena 65; "
        "Co Armagh|County Armagh=Armagh 45; Co Down|County Down=Downpatrick 60; "
        "Co Fermanagh|County Fermanagh|Fermanagh=Enniskillen 45; "
        "Co Londonderry|County Londonderry|Co Derry=Londonderry 75; "
        "Co Tyrone|County Tyrone|Tyrone=Omagh 65; "
        "Nairnshire=Nairn 35; Banffshire=Banff 60; Kincardineshire=Stonehaven 40; "
        "Berwickshire=Duns 40; Roxburghshire=Hawick 45; Peeblesshire=Peebles 35; "
        "Selkirkshire=Selkirk 35; Kirkcudbrightshire=Kirkcudbright 60; Wigtownshire=Stranraer 50; "
        "Dunbartonshire|West Dunbartonshire=Dumbarton 40; Clackmannanshire=Alloa 25; "
        "Kinross-shire=Kinross 25; Huntingdonshire=Huntingdon 35; Westmorland=Kendal 45; "
        "Cumberland=Carlisle 60; Montgomeryshire=Newtown 50; Radnorshire=Llandrindod Wells 45; "
        "Brecknockshire|Breconshire=Brecon 45; Cardiganshire=Aberystwyth 75; "
        "Merionethshire=Dolgellau 50; Caernarfonshire=Caernarfon 50"
    ),
    "FR": (
        "Corse-du-Sud|Haute-Corse=Corte 100; Côte d'Or=Dijon 80; Dordogne|Périgord=Périgueux 75; "
        "Var=Draguignan 80; Vaucluse=Avignon 85; Alpes-Maritimes=Nice 70; "
        "Bouches-du-Rhône=Marseille 95; Finistère=Quimper 95; Morbihan=Vannes 85; "
        "Côtes-d'Armor=Saint-Brieuc 85; Ille-et-Vilaine=Rennes 75; Manche=Saint-Lô 90; "
        "Calvados=Caen 70; Orne=Alençon 85; Eure=Évreux 65; Seine-Maritime=Rouen 90; "
        "Somme=Amiens 80; Pas-de-Calais=Arras 105; Nord=Lille 95; Aisne=Laon 75; Oise=Beauvais "
        "70; Marne=Châlons-en-Champagne 75; Ardennes=Charleville-Mézières 65; Aube=Troyes 65; "
        "Haute-Marne=Chaumont 70; Meuse=Bar-le-Duc 80; Moselle=Metz 90; Vosges=Épinal 70; "
        "Bas-Rhin=Strasbourg 65; Haut-Rhin=Colmar 60; Doubs=Besançon 85; Jura=Lons-le-Saunier "
        "65; Haute-Saône=Vesoul 55; Nièvre=Nevers 75; Yonne=Auxerre 65; Saône-et-Loire=Mâcon "
        "100; Loiret=Orléans 80; Loir-et-Cher=Blois 75; Cher=Bourges 75; Indre=Châteauroux 65; "
        "Indre-et-Loire=Tours 65; Eure-et-Loir=Chartres 65; Sarthe=Le Mans 60; "
        "Maine-et-Loire=Angers 80; Mayenne=Laval 60; Vendée=La Roche-sur-Yon 85; "
        "Loire-Atlantique=Nantes 85; Vienne=Poitiers 75; Deux-Sèvres=Niort 85; "
        "Charente=Angoulême 65; Charente-Maritime=La Rochelle 110; Gironde=Bordeaux 90; "
        "Landes=Mont-de-Marsan 85; Pyrénées-Atlantiques=Pau 115; Hautes-Pyrénées=Tarbes 65; "
        "Haute-Garonne=Toulouse 105; Gers=Auch 65; Tarn=Albi 70; Tarn-et-Garonne=Montauban 65; "
        "Lot=Cahors 65; Lot-et-Garonne=Agen 65; Aveyron=Rodez 85; Lozère=Mende 60; "
        "Hérault=Montpellier 100; Gard=Nîmes 85; Aude=Carcassonne 75; Pyrénées-Orientales="
        "Perpignan 95; Ariège=Foix 75; Cantal=Aurillac 75; Corrèze=Tulle 70; Creuse=Guéret 60; "
        "Haute-Vienne=Limoges 60; Puy-de-Dôme=Clermont-Ferrand 80; Allier=Moulins 85; "
        "Loire=Saint-Étienne 90; Haute-Loire=Le Puy-en-Velay 65; Rhône=Lyon 60; "
        "Isère=Grenoble 85; Savoie=Chambéry 95; Haute-Savoie=Annecy 75; Drôme=Valence 100; "
        "Ardèche=Privas 75; Hautes-Alpes=Gap 90; Alpes-de-Haute-Provence=Digne-les-Bains 85"
    ),
    "DE": (
        "Sylt|Insel Sylt=Westerland 30; Rügen|Insel Rügen=Bergen auf Rügen 45; Usedom=Heringsdorf "
        "45; Ostfriesland=Aurich 60; Oberbayern|Upper Bavaria=München 130; Allgäu=Kempten 60; "
        "Schwarzwald|Black Forest=Villingen-Schwenningen 90; Harz=Wernigerode 60; "
        "Fehmarn=Burg auf Fehmarn 25; Niederbayern=Landshut 120; Franken=Nürnberg 110; "
        "Sauerland=Meschede 60; Eifel=Daun 70; Mosel=Bernkastel-Kues 75; Spreewald=Lübben 40"
    ),
    "ES": (
        "Mallorca|Majorca=Palma 85; Ibiza|Eivissa=Ibiza 40; Menorca|Minorca=Maó 50; "
        "Lanzarote=Arrecife 50; Fuerteventura=Puerto del Rosario 95; La Palma=Santa Cruz de la "
        "Palma 45; La Gomera=San Sebastián de la Gomera 30; El Hierro=Valverde 30; "
        "Costa del Sol=Málaga 90; Costa Brava=Palafrugell 70"
    ),
    "IT": (
        "Capri|Isola di Capri=Capri 10; Ischia|Isola d'Ischia=Ischia 15; Elba|Isola d'Elba="
        "Portoferraio 30; Costa Smeralda=Arzachena 25"
    ),
    "SE": "Öland=Borgholm 90; Gotland=Visby 90",
    "TH": "Koh Samui|Ko Samui=Ko Samui 30; Koh Phangan=Ko Pha Ngan 25",
    "IN": "Nilgiris|The Nilgiris=Ooty 60; Idukki=Thodupuzha 80; Wayanad=Kalpetta 50; Kullu=Kulu 80",
}
