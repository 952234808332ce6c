"""Regions of further countries: names in their own language, in English, and shortened.

Public facts, written as in `region_words`: GeoNames' code is that of the region's seat.
"""

FURTHER_REGIONS = {
    "AL": "40||Berat; 41||Dibër; 42||Durrës; 43||Elbasan; 44||Fier; 45||Gjirokastër; 46||Korçë; "
    "47||Kukës; 48||Lezhë; 49||Shkodër; 50||Tirana|Tiranë; 51||Vlorë",
    "AM": "07||Shirak; 06||Lori; 09||Tavush; 05||Kotayk; 04||Gegharkunik; 08||Syunik; 11||Yerevan",
    "BA": "01||Federation of Bosnia and Herzegovina|Federacija BiH|FBiH; 02||Republika Srpska",
    "BD": "81||Dhaka|Dhaka Division; 84||Chattogram|Chittagong|Chittagong Division; "
    "82||Khulna|Khulna Division; 83||Rajshahi|Rajshahi Division; 86||Sylhet|Sylhet Division; "
    "85||Barisal|Barishal|Barisal Division; 87||Rangpur|Rangpur Division; H||Mymensingh",
    "BG": "38||Blagoevgrad; 39||Burgas; 40||Dobrich; 41||Gabrovo; 43||Haskovo|Khaskovo; "
    "44||Kardzhali|Kurdzhali; 45||Kyustendil; 46||Lovech; 47||Montana; 48||Pazardzhik; "
    "49||Pernik; 50||Pleven; 51||Plovdiv|обл Пловдив; 52||Razgrad; 53||Ruse|Rousse; "
    "54||Shumen; 55||Silistra; 56||Sliven; 57||Smolyan; 59||Stara Zagora; "
    "60||Targovishte|Turgovishte; 61||Varna; 62||Veliko Tarnovo|Veliko Turnovo; 63||Vidin; "
    "64||Vratsa; 65||Yambol",
    "BO": "03||Beni; 01||Chuquisaca; 02||Cochabamba; 04||La Paz; 05||Oruro; 06||Pando; 07||Potosí; "
    "08||Santa Cruz; 09||Tarija",
    "BY": "01||Brest|Brest Region; 02||Gomel|Homyel; 03||Grodno|Hrodna; 06||Mogilev|Mahilyow; "
    "05||Minsk|Minsk Region; 07||Vitebsk|Vitsyebsk",
    "CL": "16||Arica y Parinacota|XV; 15||Tarapacá; 03||Antofagasta|II Región; 05||Atacama; "
    "07||Coquimbo; 01||Valparaíso|V Región; "
    "12||Región Metropolitana de Santiago|Región Metropolitana|Metropolitana|RM|"
    "Santiago Metropolitan; "
    "08||Libertador General Bernardo O'Higgins|O'Higgins|Región de O'Higgins; 11||Maule; "
    "18||Ñuble; 06||Biobío|Bío Bío|Bío-Bío; 04||Araucanía|La Araucanía|IX Región; "
    "17||Los Ríos; 14||Los Lagos|X Región; 02||Aysén|Aisén; "
    "10||Magallanes|Magallanes y de la Antártica Chilena|XII Región",
    "CO": "01||Amazonas; 02||Antioquia|Ant; 03||Arauca; 04||Atlántico; 35||Bolívar; 36||Boyacá; "
    "37||Caldas; 08||Caquetá; 32||Casanare; 09||Cauca; 10||Cesar; 11||Chocó; 12||Córdoba; "
    "33||Cundinamarca|Cund; 16||Huila; 17||La Guajira|Guajira; 38||Magdalena; 19||Meta; "
    "20||Nariño; 21||Norte de Santander; 22||Putumayo; 23||Quindío; 24||Risaralda; "
    "25||San Andrés y Providencia; 26||Santander; 27||Sucre; 28||Tolima; "
    "29||Valle del Cauca|Valle; 34||Bogotá D.C.|Distrito Capital|D.C.",
    "CR": "01||Alajuela; 02||Cartago; 03||Guanacaste; 04||Heredia; 06||Limón; 07||Puntarenas; "
    "08||San José",
    "CU": "01||Pinar del Río; AR||Artemisa; 02||La Habana|Havana; MA||Mayabeque; 03||Matanzas; "
    "08||Cienfuegos; 16||Villa Clara; 14||Sancti Spíritus; 07||Ciego de Ávila; 05||Camagüey; "
    "13||Las Tunas; 12||Holguín; 09||Granma; 15||Santiago de Cuba; 10||Guantánamo",
    "DO": "18||Puerto Plata; 10||La Altagracia; 20||Samaná; 30||La Vega; 25||Santiago; "
    "34||Distrito Nacional; 12||La Romana; 33||San Cristóbal; 03||Barahona",
    "DZ": "01||Alger|Algiers; 09||Oran; 04||Constantine; 37||Annaba; 15||Tlemcen; 18||Béjaïa; "
    "12||Sétif; 20||Blida; 03||Batna; 14||Tizi Ouzou; 45||Ghardaïa; 19||Biskra; 55||Tipaza",
    "EC": "02||Azuay; 03||Bolívar; 04||Cañar; 05||Carchi; 06||Chimborazo; 07||Cotopaxi; "
    "08||El Oro; 09||Esmeraldas; 01||Galápagos|Galapagos; 10||Guayas; 11||Imbabura; "
    "12||Loja; 13||Los Ríos; 14||Manabí; 15||Morona Santiago; 23||Napo; 24||Orellana; "
    "17||Pastaza; 18||Pichincha; 25||Santa Elena; 26||Santo Domingo de los Tsáchilas; "
    "22||Sucumbíos; 19||Tungurahua; 20||Zamora Chinchipe",
    "EE": "01||Harju|Harjumaa; 02||Hiiu|Hiiumaa; 03||Ida-Viru|Ida-Virumaa; 05||Jõgeva|Jõgevamaa; "
    "04||Järva|Järvamaa; 07||Lääne|Läänemaa; 08||Lääne-Viru|Lääne-Virumaa; "
    "12||Põlva|Põlvamaa; 11||Pärnu|Pärnumaa; 13||Rapla|Raplamaa; 14||Saare|Saaremaa; "
    "18||Tartu|Tartumaa; 19||Valga|Valgamaa; 20||Viljandi|Viljandimaa; 21||Võru|Võrumaa",
    "EG": "11||Cairo|Cairo Governorate|Al Qahirah|القاهرة; 08||Giza|Giza Governorate|الجيزة; "
    "06||Alexandria|Alexandria Governorate|الإسكندرية; 28||Luxor|Luxor Governorate|الأقصر; "
    "16||Aswan|Aswan Governorate|أسوان; 02||Red Sea|Red Sea Governorate|البحر الأحمر; "
    "26||South Sinai|South Sinai Governorate|جنوب سيناء; 27||North Sinai; "
    "22||Matrouh|Matruh|مطروح; 04||Faiyum|Fayoum|الفيوم; 10||Minya|المنيا; 24||Sohag|سوهاج; "
    "23||Qena|قنا; 17||Asyut|Assiut|أسيوط; 01||Dakahlia|الدقهلية; 05||Gharbia|الغربية; "
    "07||Ismailia|الإسماعيلية; 15||Suez|السويس; 19||Port Said|بورسعيد; 20||Damietta|دمياط; "
    "03||Beheira|البحيرة",
    "ET": "46||Amhara; 51||Oromia|Oromiya; 53||Tigray; 52||Somali; 50||Harari|Harar; "
    "44||Addis Ababa; 48||Dire Dawa",
    "FI": "01||Uusimaa|Nyland; 02||Varsinais-Suomi|Southwest Finland; 04||Satakunta; "
    "05||Kanta-Häme; 06||Pirkanmaa; 07||Päijät-Häme; 08||Kymenlaakso; "
    "09||Etelä-Karjala|South Karelia; 10||Etelä-Savo|South Savo; "
    "11||Pohjois-Savo|North Savo; 12||Pohjois-Karjala|North Karelia; "
    "13||Keski-Suomi|Central Finland; 14||Etelä-Pohjanmaa|South Ostrobothnia; "
    "15||Pohjanmaa|Ostrobothnia; 16||Keski-Pohjanmaa; "
    "17||Pohjois-Pohjanmaa|North Ostrobothnia; 18||Kainuu; 19||Lappi|Lapland|Lappland",
    "GE": "04||Adjara|Ajara|Adjaria; 66||Imereti; 67||Kakheti; 68||Kvemo Kartli; "
    "69||Mtskheta-Mtianeti; 71||Samegrelo-Zemo Svaneti|Samegrelo|Svaneti; "
    "72||Samtskhe-Javakheti; 73||Shida Kartli; 65||Guria; 70||Racha; 51||Tbilisi",
    "GH": "01||Greater Accra|Accra Region; 02||Ashanti|Ashanti Region; 04||Central Region|Central; "
    "05||Eastern Region; 06||Northern Region; 08||Volta|Volta Region; 09||Western Region; "
    "10||Upper East|Upper East Region; 11||Upper West|Upper West Region; "
    "13||Bono|Brong-Ahafo",
    "GR": "ESYE||Attica|Attiki; ESYE||Crete|Kriti|Κρήτη; ESYE||Central Macedonia; "
    "ESYE||East Macedonia and Thrace; ESYE||Western Macedonia; ESYE||Epirus|Ipeiros; "
    "ESYE||Thessaly|Thessalia; ESYE||Ionian Islands; ESYE||Corfu|Kerkyra|Κέρκυρα; "
    "ESYE||Kefalonia|Cephalonia; ESYE||Zakynthos|Zante; ESYE||Western Greece; "
    "ESYE||Central Greece; ESYE||Peloponnese|Peloponnisos; ESYE||Argolis|Argolida|Αργολίδα; "
    "ESYE||Laconia|Lakonia; ESYE||Messenia|Messinia; ESYE||North Aegean; "
    "ESYE||Lesbos|Lesvos; ESYE||Chios; ESYE||Samos; "
    "ESYE||South Aegean|Cyclades|Kyklades|Κυκλάδες|Dodecanese|Dodekanisa|Δωδεκάνησα; "
    "ESYE||Santorini|Σαντορίνη|Thira; ESYE||Mykonos; ESYE||Paros; ESYE||Naxos; "
    "ESYE||Rhodes|Rodos; ESYE||Kos; ESYE||Chania|Hania|Χανιά; ESYE||Rethymno; "
    "ESYE||Heraklion|Iraklio; ESYE||Lasithi; ESYE||Halkidiki|Chalkidiki; ESYE||Magnesia; "
    "ESYE||Pieria",
    "GT": "01||Alta Verapaz; 02||Baja Verapaz; 03||Chimaltenango; 04||Chiquimula; 05||El Progreso; "
    "06||Escuintla; 07||Guatemala; 08||Huehuetenango; 09||Izabal; 10||Jalapa; 11||Jutiapa; "
    "12||Petén|El Petén; 13||Quetzaltenango; 14||Quiché|El Quiché; 15||Retalhuleu; "
    "16||Sacatepéquez; 17||San Marcos; 18||Santa Rosa; 19||Sololá; 20||Suchitepéquez; "
    "21||Totonicapán; 22||Zacapa",
    "HN": "01||Atlántida; 02||Choluteca; 03||Colón; 04||Comayagua; 05||Copán; 06||Cortés; "
    "07||El Paraíso; 08||Francisco Morazán; 10||Intibucá; 12||La Paz; 13||Lempira; "
    "15||Olancho; 16||Santa Bárbara; 17||Valle; 18||Yoro",
    "HR": "04||Istria|Istarska županija|Istra; "
    "15||Splitsko-dalmatinska županija|Split-Dalmatia|Splitsko-dalmatinska; "
    "03||Dubrovačko-neretvanska županija|Dubrovnik-Neretva; "
    "19||Zadarska županija|Zadar County; 13||Šibensko-kninska županija; "
    "12||Primorsko-goranska županija|Primorje-Gorski Kotar; "
    "20||Zagrebačka županija|Zagreb County; 21||Grad Zagreb|City of Zagreb; "
    "16||Varaždinska županija; 10||Osječko-baranjska županija; 05||Karlovačka županija; "
    "08||Ličko-senjska županija; 09||Međimurska županija",
    "HU": "01||Bács-Kiskun; 02||Baranya; 03||Békés; 04||Borsod-Abaúj-Zemplén; "
    "06||Csongrád|Csongrád-Csanád; 08||Fejér; 09||Győr-Moson-Sopron; 10||Hajdú-Bihar; "
    "11||Heves; 20||Jász-Nagykun-Szolnok; 12||Komárom-Esztergom; 14||Nógrád; "
    "16||Pest|Pest megye; 17||Somogy; 18||Szabolcs-Szatmár-Bereg; 21||Tolna; 22||Vas; "
    "23||Veszprém; 24||Zala; 05||Budapest",
    "ID": "01||Aceh|NAD; 02||Bali; 33||Banten; 03||Bengkulu; 34||Gorontalo; "
    "04||Jakarta|DKI Jakarta|Daerah Khusus Ibukota Jakarta; 05||Jambi; "
    "30||Jawa Barat|West Java|Jabar; 07||Jawa Tengah|Central Java|Jateng; "
    "08||Jawa Timur|East Java|Jatim; 11||Kalimantan Barat|West Kalimantan|Kalbar; "
    "12||Kalimantan Selatan|South Kalimantan|Kalsel; "
    "13||Kalimantan Tengah|Central Kalimantan; 14||Kalimantan Timur|East Kalimantan|Kaltim; "
    "42||Kalimantan Utara|North Kalimantan; 35||Kepulauan Bangka Belitung|Bangka Belitung; "
    "40||Kepulauan Riau|Riau Islands|Kepri; 15||Lampung; 28||Maluku; "
    "29||Maluku Utara|North Maluku; 17||Nusa Tenggara Barat|West Nusa Tenggara|NTB; "
    "18||Nusa Tenggara Timur|East Nusa Tenggara|NTT; 36||Papua; 39||Papua Barat|West Papua; "
    "37||Riau; 41||Sulawesi Barat|West Sulawesi; 38||Sulawesi Selatan|South Sulawesi|Sulsel; "
    "21||Sulawesi Tengah|Central Sulawesi; 22||Sulawesi Tenggara|Southeast Sulawesi; "
    "31||Sulawesi Utara|North Sulawesi|Sulut; 24||Sumatera Barat|West Sumatra|Sumbar; "
    "32||Sumatera Selatan|South Sumatra|Sumsel; 26||Sumatera Utara|North Sumatra|Sumut; "
    "10||Daerah Istimewa Yogyakarta|Yogyakarta|DI Yogyakarta|DIY",
    "IL": "03||HaTzafon|Northern District|North District; 04||Haifa District; "
    "02||Central District|HaMerkaz; 05||Tel Aviv District; 06||Jerusalem District; "
    "01||Southern District|HaDarom",
    "IQ": "07||Baghdad; 02||Basra|Basrah|Al Basrah; 15||Nineveh|Ninawa; 11||Erbil|Arbil; "
    "17||Najaf; 12||Karbala|Kerbala",
    "IR": "26||Tehran Province|استان تهران; 28||Isfahan|Esfahan|اصفهان; 07||Fars|فارس; "
    "42||Khorasan Razavi|Razavi Khorasan|خراسان رضوی; 33||East Azerbaijan|آذربایجان شرقی; "
    "01||West Azerbaijan|آذربایجان غربی; 15||Khuzestan|خوزستان; 35||Mazandaran|مازندران; "
    "08||Gilan|گیلان; 29||Kerman|کرمان; 40||Yazd|یزد; 11||Hormozgan|هرمزگان; "
    "13||Kermanshah|کرمانشاه; 37||Golestan|گلستان; 44||Alborz|البرز; 09||Hamadan|همدان; "
    "39||Qom|قم; 23||Lorestan|لرستان",
    "IS": "39||Höfuðborgarsvæðið|Capital Region; 43||Suðurnes; 45||Vesturland; "
    "44||Vestfirðir|Westfjords; 40||Norðurland eystra; 38||Austurland; 42||Suðurland",
    "JM": "17||Kingston; 08||Saint Andrew|St Andrew; 10||Saint Catherine|St Catherine; "
    "01||Clarendon; 04||Manchester; 11||Saint Elizabeth|St Elizabeth; 16||Westmoreland; "
    "02||Hanover; 12||Saint James|St James; 15||Trelawny; 09||Saint Ann|St Ann; "
    "13||Saint Mary|St Mary; 07||Portland; 14||Saint Thomas|St Thomas",
    "JO": "16||Amman|عمان; 18||Irbid|إربد; 17||Zarqa|الزرقاء; 21||Aqaba|العقبة; 19||Ma'an|معان; "
    "19||Karak|الكرك; 23||Madaba|مأدبا; 20||Ajloun; 22||Jerash|جرش",
    "KE": "05||Nairobi|Nairobi County; 37||Mombasa|Mombasa County; 26||Kisumu|Kisumu County; "
    "39||Nakuru|Nakuru County; 52||Uasin Gishu; 22||Kiambu|Kiambu County; "
    "31||Machakos|Machakos County; 44||Nyeri|Nyeri County; 35||Meru|Meru County; "
    "23||Kilifi|Kilifi County; 30||Lamu|Lamu County; 20||Kakamega|Kakamega County",
    "KH": "22||Phnom Penh; 24||Siem Reap|Siem Reap Province; 29||Battambang|Battambang Province; "
    "21||Kampot|Kampot Province; 28||Preah Sihanouk|Sihanoukville; 02||Kampong Cham; "
    "26||Kep",
    "KZ": "1251||Almaty Region|Almaty oblysy; 03||Akmola; 04||Aktobe; 06||Atyrau; "
    "15||East Kazakhstan; 12||Karaganda; 13||Kostanay; 14||Kyzylorda; 09||Mangystau; "
    "11||Pavlodar; 02||Almaty; 05||Astana",
    "LA": "24||Vientiane Prefecture|Vientiane; 17||Luang Prabang|Louangphabang; 02||Champasak; "
    "20||Savannakhet; 27||Vientiane Province",
    "LB": "04||Beirut|Beyrouth; 05||Mount Lebanon|Mont-Liban; 09||North Lebanon; "
    "06||South Lebanon; 08||Beqaa|Bekaa",
    "LK": "36||Western Province; 29||Central Province; 34||Southern Province; "
    "38||Northern Province; 37||Eastern Province; 32||North Western Province; "
    "30||North Central Province; 35||Uva|Uva Province; "
    "33||Sabaragamuwa|Sabaragamuwa Province",
    "LT": "56||Alytaus apskritis|Alytus County; 57||Kauno apskritis|Kaunas County; "
    "58||Klaipėdos apskritis|Klaipėda County; 60||Panevėžio apskritis; "
    "61||Šiaulių apskritis; 63||Telšių apskritis; 64||Utenos apskritis; "
    "65||Vilniaus apskritis|Vilnius County",
    "MA": "07||Marrakech-Safi|Marrakesh-Safi; 06||Casablanca-Settat; 03||Fès-Meknès|Fez-Meknes; "
    "04||Rabat-Salé-Kénitra; 01||Tanger-Tétouan-Al Hoceïma; 09||Souss-Massa; "
    "08||Drâa-Tafilalet; 02||Oriental; 05||Béni Mellal-Khénifra",
    "MM": "17||Yangon|Yangon Region|Rangoon; 08||Mandalay|Mandalay Region; 11||Shan|Shan State; "
    "16||Bago|Bago Region; 18||Naypyitaw; 13||Mon State; 04||Kachin; 01||Rakhine",
    "NG": "45||Abia; 35||Adamawa; 21||Akwa Ibom; 25||Anambra; 46||Bauchi; 52||Bayelsa; 26||Benue; "
    "27||Borno; 22||Cross River; 36||Delta|Delta State; 53||Ebonyi; 37||Edo|Edo State; "
    "54||Ekiti; 47||Enugu; 11||Federal Capital Territory|FCT|Abuja FCT; 55||Gombe; 28||Imo; "
    "39||Jigawa; 23||Kaduna|Kaduna State; 29||Kano|Kano State; 24||Katsina; 40||Kebbi; "
    "41||Kogi; 30||Kwara|Kwara State; 05||Lagos|Lagos State; 56||Nasarawa; "
    "31||Niger|Niger State; 16||Ogun|Ogun State; 48||Ondo|Ondo State; 42||Osun|Osun State; "
    "32||Oyo|Oyo State; 49||Plateau|Plateau State; 50||Rivers|Rivers State; 51||Sokoto; "
    "43||Taraba; 44||Yobe; 57||Zamfara",
    "NI": "01||Boaco; 02||Carazo; 03||Chinandega; 04||Chontales; 05||Estelí; 06||Granada; "
    "07||Jinotega; 08||León; 09||Madriz; 10||Managua; 11||Masaya; 12||Matagalpa; "
    "13||Nueva Segovia; 14||Río San Juan; 15||Rivas",
    "NO": "12||Oslo; 04||Viken; 34||Innlandet; 20||Vestfold; 17||Telemark; 42||Agder; "
    "14||Rogaland; 46||Vestland|Hordaland|Sogn og Fjordane; 08||Møre og Romsdal; "
    "21||Trøndelag; 09||Nordland; 18||Troms; 05||Finnmark",
    "NP": "3||Bagmati; 4||Gandaki; 5||Lumbini; 1||Koshi; 2||Madhesh; 6||Karnali",
    "PA": "01||Bocas del Toro; 02||Chiriquí; 03||Coclé; 04||Colón; 05||Darién; 06||Herrera; "
    "07||Los Santos; 08||Panamá|Panama; 10||Veraguas; 13||Panamá Oeste",
    "PE": "01||Amazonas; 02||Áncash|Ancash; 03||Apurímac; 04||Arequipa; 05||Ayacucho; "
    "06||Cajamarca; 07||Callao; 08||Cuzco|Cusco|Qosqo; 09||Huancavelica; 10||Huánuco; "
    "11||Ica; 12||Junín; 13||La Libertad; 14||Lambayeque; 15||Lima|Lima Region; "
    "LMA||Municipalidad Metropolitana de Lima|Lima Metropolitana; 16||Loreto; "
    "17||Madre de Dios; 18||Moquegua; 19||Pasco; 20||Piura; 21||Puno; 22||San Martín; "
    "23||Tacna; 24||Tumbes; 25||Ucayali",
    "PH": "01||Ilocos Sur; 01||Ilocos Norte; 03||La Union; 01||Pangasinan; 07||Cebu; 07||Bohol; "
    "41||Palawan; 06||Negros Occidental|Negros Occ; 07||Negros Oriental|Negros Or; "
    "06||Iloilo; 06||Aklan; NCR||Laguna; 40||Batangas; 03||Bulacan; 03||Pampanga; "
    "15||Benguet; 05||Albay; 05||Camarines Sur|Cam Sur; 08||Leyte; 11||Davao del Sur; "
    "10||Misamis Oriental; 12||South Cotabato; 40||Rizal; 40||Quezon; "
    "NCR||Metro Manila|NCR|National Capital Region; 03||Zambales; 03||Tarlac; "
    "03||Nueva Ecija; 13||Siargao|Surigao del Norte",
    "PS": "WE||West Bank|الضفة الغربية; GZ||Gaza Strip|Gaza|قطاع غزة",
    "PT": "02||Aveiro; 03||Beja|Baixo Alentejo; 04||Braga|Minho; 05||Bragança; 06||Castelo Branco; "
    "07||Coimbra; 08||Évora|Alentejo; 09||Faro|Algarve; 11||Guarda; 13||Leiria; "
    "14||Lisboa|Lisbon; 16||Portalegre; 17||Porto; 18||Santarém|Ribatejo; 19||Setúbal; "
    "20||Viana do Castelo; 21||Vila Real; 22||Viseu; 23||Azores|Açores; "
    "10||Madeira|Ilha da Madeira",
    "PY": "01||Alto Paraná; 11||Itapúa; 06||Central; 10||Guairá; 04||Caaguazú; 22||Asunción",
    "RO": "01||Alba|jud Alba; 02||Arad|jud Arad; 03||Argeș|jud Argeș; 04||Bacău|jud Bacău; "
    "05||Bihor|jud Bihor; 06||Bistrița-Năsăud; 07||Botoșani|jud Botoșani; "
    "08||Brăila|jud Brăila; 09||Brașov|jud Brașov; 11||Buzău|jud Buzău; "
    "41||Călărași|jud Călărași; 12||Caraș-Severin|jud Caraș-Severin; 13||Cluj|jud Cluj; "
    "14||Constanța|jud Constanța; 15||Covasna|jud Covasna; 16||Dâmbovița|jud Dâmbovița; "
    "17||Dolj|jud Dolj; 18||Galați|jud Galați; 42||Giurgiu|jud Giurgiu; 19||Gorj|jud Gorj; "
    "20||Harghita|jud Harghita; 21||Hunedoara|jud Hunedoara; 22||Ialomița|jud Ialomița; "
    "23||Iași|jud Iași; 43||Ilfov|jud Ilfov; 25||Maramureș|jud Maramureș; "
    "26||Mehedinți|jud Mehedinți; 27||Mureș|jud Mureș; 28||Neamț|jud Neamț; 29||Olt|jud Olt; "
    "30||Prahova|jud Prahova; 31||Sălaj|jud Sălaj; 32||Satu Mare|jud Satu Mare; "
    "33||Sibiu|jud Sibiu; 34||Suceava|jud Suceava; 35||Teleorman|jud Teleorman; "
    "36||Timiș|jud Timiș; 37||Tulcea|jud Tulcea; 39||Vâlcea|jud Vâlcea; "
    "38||Vaslui|jud Vaslui; 40||Vrancea|jud Vrancea; "
    "10||București|Bucharest|Municipiul București",
    "RS": "VO||Vojvodina|Војводина; SE||Šumadija",
    "RU": "73||Tatarstan|Татарстан|Респ Татарстан; "
    "47||Московская область|Московская обл|Moscow Oblast|Moskovskaya oblast; "
    "42||Ленинградская область|Ленинградская обл|Leningrad Oblast; 48||Москва|Moscow; "
    "66||Санкт-Петербург|St Petersburg; "
    "83||Владимирская область|Владимирская обл|Vladimir Oblast; "
    "88||Ярославская область|Ярославская обл|Yaroslavl Oblast; "
    "71||Свердловская область|Свердловская обл|Sverdlovsk Oblast; "
    "38||Краснодарский край|Krasnodar Krai; 53||Новосибирская область|Новосибирская обл; "
    "65||Самарская область|Самарская обл; 51||Нижегородская область|Нижегородская обл; "
    "61||Ростовская область|Ростовская обл; 77||Тверская область|Тверская обл; "
    "76||Тульская область|Тульская обл; 25||Калужская область|Калужская обл; "
    "60||Псковская область|Псковская обл; 52||Новгородская область|Новгородская обл; "
    "85||Вологодская область|Вологодская обл; 06||Архангельская область|Архангельская обл; "
    "28||Карелия|Республика Карелия|Karelia; 62||Рязанская область|Рязанская обл; "
    "37||Костромская область|Костромская обл; 21||Ивановская область|Ивановская обл; "
    "69||Смоленская область|Смоленская обл; 20||Иркутская область|Иркутская обл; "
    "59||Приморский край; 13||Челябинская область|Челябинская обл; 08||Башкортостан; "
    "90||Пермский край; 23||Калининградская область|Калининградская обл|Kaliningrad Oblast; "
    "70||Ставропольский край",
    "SA": "10||Riyadh Province|Ar Riyad; 14||Makkah Province|Makkah|Mecca Province; "
    "05||Madinah Province|Al Madinah; 06||Eastern Province|Ash Sharqiyah; 11||Asir|'Asir; "
    "19||Tabuk; 08||Qassim|Al Qasim",
    "SE": "26||Stockholms län|Stockholm County; 21||Uppsala län; "
    "18||Södermanland|Södermanlands län; 16||Östergötland|Östergötlands län; "
    "08||Jönköpings län; 12||Kronobergs län|Kronoberg|Småland; 09||Kalmar län; "
    "05||Gotland|Gotlands län; 02||Blekinge|Blekinge län; 27||Skåne|Skåne län|Scania; "
    "06||Halland|Hallands län; 28||Västra Götaland|Västra Götalands län; "
    "22||Värmland|Värmlands län; 15||Örebro län; 25||Västmanland|Västmanlands län; "
    "10||Dalarna|Dalarnas län; 03||Gävleborg|Gävleborgs län; 24||Västernorrland; "
    "07||Jämtland|Jämtlands län; 23||Västerbotten|Västerbottens län; "
    "14||Norrbotten|Norrbottens län",
    "SI": "52||Gorenjska; 50||Primorska",
    "SK": "02||Bratislavský kraj|Bratislava Region; 07||Trnavský kraj; 06||Trenčiansky kraj; "
    "04||Nitriansky kraj; 08||Žilinský kraj; 01||Banskobystrický kraj; 05||Prešovský kraj; "
    "03||Košický kraj",
    "SN": "01||Dakar; 14||Saint-Louis; 07||Thiès; 12||Ziguinchor; 10||Kaolack; 05||Tambacounda; "
    "13||Louga; 09||Fatick; 11||Kolda",
    "SV": "01||Ahuachapán; 11||Santa Ana; 13||Sonsonate; 03||Chalatenango; 05||La Libertad; "
    "10||San Salvador; 04||Cuscatlán; 06||La Paz; 02||Cabañas; 12||San Vicente; "
    "14||Usulután; 09||San Miguel; 08||Morazán; 07||La Unión",
    "SY": "13||Damascus|دمشق; 09||Aleppo|حلب; 11||Homs|حمص; 10||Hama|حماة; 02||Latakia|اللاذقية; "
    "14||Tartus|طرطوس",
    "TN": "36||Tunis; 38||Ariana; 27||Ben Arous; 18||Bizerte; 19||Nabeul; 23||Sousse; "
    "16||Monastir; 15||Mahdia; 32||Sfax; 29||Gabès; 28||Médenine; 35||Tozeur; 03||Kairouan; "
    "02||Kasserine; 30||Gafsa; 14||Le Kef|Kef; 06||Jendouba; 17||Béja; 37||Zaghouan; "
    "22||Siliana; 34||Tataouine; 31||Kebili",
    "TW": "||Hualien County|Hualien|花蓮縣; ||Taipei City|台北市|臺北市; "
    "||New Taipei City|新北市; "
    "||Taichung City|台中市|臺中市; ||Tainan City|台南市|臺南市; ||Kaohsiung City|高雄市; "
    "||Nantou County|南投縣; ||Yilan County|宜蘭縣; ||Taitung County|台東縣|臺東縣",
    "TZ": "26||Arusha|Arusha Region; 23||Dar es Salaam; 03||Dodoma; 06||Kilimanjaro; 12||Mwanza; "
    "09||Mbeya; 18||Tanga; 10||Morogoro; 04||Iringa; 05||Kigoma; "
    "25||Zanzibar Urban West|Zanzibar",
    "UA": "15||Львівська область|Львівська обл|Lviv Oblast|Lvivska oblast; "
    "13||Київська область|Київська обл|Kyiv Oblast; "
    "17||Одеська область|Одеська обл|Odesa Oblast; 07||Харківська область|Харківська обл; "
    "09||Хмельницька область|Хмельницька обл|Khmelnytskyi Oblast; "
    "06||Івано-Франківська область|Івано-Франківська обл|Ivano-Frankivsk Oblast; "
    "25||Закарпатська область|Закарпатська обл|Zakarpattia; "
    "03||Чернівецька область|Чернівецька обл; 22||Тернопільська область|Тернопільська обл; "
    "18||Полтавська область|Полтавська обл; 23||Вінницька область|Вінницька обл; "
    "04||Дніпропетровська область|Дніпропетровська обл; "
    "26||Запорізька область|Запорізька обл; 24||Волинська область|Волинська обл; "
    "19||Рівненська область; 02||Чернігівська область|Чернігівська обл; 21||Сумська область; "
    "01||Черкаська область|Черкаська обл",
    "UG": "C||Central Region; E||Eastern Region; N||Northern Region; W||Western Region",
    "UY": "01||Artigas; 02||Canelones; 03||Cerro Largo; 04||Colonia; 05||Durazno; 06||Flores; "
    "07||Florida; 08||Lavalleja; 09||Maldonado; 10||Montevideo; 11||Paysandú; 12||Río Negro; "
    "13||Rivera; 14||Rocha; 15||Salto; 16||San José; 17||Soriano; 18||Tacuarembó; "
    "19||Treinta y Tres",
    "UZ": "10||Samarkand Region|Samarqand viloyati; 02||Bukhara Region; 14||Tashkent Region; "
    "03||Fergana Region; 01||Andijan Region; 05||Khorezm; 09||Karakalpakstan",
    "VE": "01||Amazonas; 02||Anzoátegui; 03||Apure; 04||Aragua; 05||Barinas; 06||Bolívar; "
    "07||Carabobo; 08||Cojedes; 09||Delta Amacuro; 25||Distrito Capital|Dtto Capital; "
    "11||Falcón; 12||Guárico; 13||Lara; 14||Mérida; 15||Miranda; 16||Monagas; "
    "17||Nueva Esparta|Isla de Margarita; 18||Portuguesa; 19||Sucre; 20||Táchira; "
    "21||Trujillo; 26||Vargas|La Guaira; 22||Yaracuy; 23||Zulia",
    "VN": "01||Hà Nội|Ha Noi|Hanoi; 79||Hồ Chí Minh|Ho Chi Minh|TP HCM|TPHCM|HCMC; "
    "48||Đà Nẵng|Da Nang; 31||Hải Phòng; 92||Cần Thơ; 48||Quảng Nam; 68||Lâm Đồng|Lam Dong; "
    "46||Thừa Thiên Huế|Thua Thien Hue; 56||Khánh Hòa|Khanh Hoa; 15||Lào Cai|Lao Cai; "
    "22||Quảng Ninh|Quang Ninh; 91||Kiên Giang|Kien Giang; 37||Ninh Bình|Ninh Binh; "
    "68||Bình Thuận|Binh Thuan; 79||Bà Rịa-Vũng Tàu|Ba Ria Vung Tau; 40||Nghệ An; "
    "38||Thanh Hóa; 44||Quảng Bình|Quang Binh; 08||Hà Giang|Ha Giang; 75||Đồng Nai; "
    "91||An Giang; 66||Đắk Lắk|Dak Lak; 79||Bình Dương; 52||Gia Lai; 52||Bình Định",
}
