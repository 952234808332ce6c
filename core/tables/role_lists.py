"""Countries, languages and regions as people write them, in small letters."""

_COUNTRY_NAMES = (
    "afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|"
    "azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|"
    "bolivia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burundi|"
    "cambodia|cameroon|canada|cape verde|chad|chile|china|colombia|comoros|congo|costa rica|"
    "croatia|cuba|cyprus|czech republic|czechia|denmark|djibouti|dominica|dominican republic|"
    "ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|"
    "finland|france|gabon|gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guyana|"
    "haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|"
    "ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kuwait|kyrgyzstan|laos|latvia|lebanon|"
    "lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|madagascar|malawi|"
    "malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|"
    "montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|"
    "new zealand|nicaragua|niger|nigeria|north korea|north macedonia|norway|oman|pakistan|"
    "palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|puerto rico|"
    "qatar|romania|russia|rwanda|samoa|san marino|saudi arabia|senegal|serbia|seychelles|"
    "sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|"
    "spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|"
    "thailand|togo|tonga|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|uganda|"
    "ukraine|united arab emirates|united kingdom|great britain|england|scotland|wales|"
    "northern ireland|united states|united states of america|america|uruguay|uzbekistan|"
    "vatican|venezuela|vietnam|yemen|zambia|zimbabwe|uk|u.k.|usa|u.s.a.|u.s.|uae|deutschland|"
    "österreich|schweiz|frankreich|italien|spanien|polen|niederlande|belgien|"
    "vereinigte staaten|großbritannien|türkei|russland|allemagne|autriche|suisse|espagne|"
    "italie|états-unis|royaume-uni|belgique|pays-bas|alemania|españa|francia|italia|"
    "estados unidos|reino unido|méxico|brasil|perú|deutschland|germania|svizzera|stati uniti|"
    "nederland|belgië|duitsland|polska|niemcy|россия|украина|україна|беларусь|казахстан|"
    "германия|сша|израиль|ישראל|ארצות הברית|مصر|السعودية|الامارات|الأردن|中国|中國|"
    "日本|美国|韓国|한국"
)
_COUNTRY_CODES = (
    "ad ae af al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca cd "
    "cg ch ci cl cm cn co cr cu cv cy cz de dj dk do dz ec ee eg er es et fi fj fr ga gb ge "
    "gh gm gn gr gt gy hk hn hr ht hu id ie il in iq ir is it jm jo jp ke kg kh kr kw kz la "
    "lb lk lr ls lt lu lv ly ma mc md me mg mk ml mm mn mo mr mt mu mv mw mx my mz na ne ng "
    "ni nl no np nz om pa pe pg ph pk pl pr ps pt py qa ro rs ru rw sa sc sd se sg si sk sl "
    "sn so sr ss sv sy sz td tg th tj tm tn to tr tt tw tz ua ug us uy uz va ve vn ye za zm "
    "zw usa gbr deu fra esp ita can aus aut che nld bel pol rus ukr isr mex bra ind chn jpn"
)
COUNTRIES = frozenset(_COUNTRY_NAMES.split("|")) | frozenset(_COUNTRY_CODES.split())

_LANGUAGE_NAMES = (
    "english|spanish|french|german|italian|portuguese|dutch|polish|russian|ukrainian|hebrew|"
    "yiddish|arabic|chinese|mandarin|cantonese|japanese|korean|vietnamese|hindi|urdu|bengali|"
    "punjabi|tamil|telugu|turkish|persian|farsi|greek|romanian|hungarian|czech|slovak|"
    "bulgarian|serbian|croatian|swedish|norwegian|danish|finnish|estonian|latvian|lithuanian|"
    "georgian|armenian|azerbaijani|kazakh|uzbek|thai|indonesian|malay|tagalog|filipino|"
    "swahili|amharic|hausa|yoruba|zulu|latin|albanian|belarusian|bosnian|catalan|basque|"
    "galician|irish|welsh|icelandic|mongolian|nepali|pashto|kurdish|somali|afrikaans|"
    "slovenian|macedonian|haitian creole|creole|ladino|deutsch|englisch|französisch|spanisch|"
    "italienisch|russisch|polnisch|türkisch|arabisch|français|anglais|allemand|espagnol|"
    "italien|russe|arabe|español|inglés|francés|alemán|italiano|inglese|francese|tedesco|"
    "spagnolo|português|inglês|nederlands|engels|duits|frans|polski|angielski|niemiecki|"
    "русский|английский|немецкий|украинский|українська|англійська|иврит|עברית|אנגלית|רוסית|"
    "العربية|الانجليزية|中文|英文|英语|日本語|英語|한국어"
)
_LANGUAGE_CODES = (
    "en eng es esp spa fr fra fre de deu ger it ita pt por nl nld pl pol ru rus uk ukr he heb "
    "ar ara zh chi zho ja jpn ko kor vi hi ur tr fa el ro hu cs sk bg sr hr sv no da fi yi "
    "en-us en-gb es-mx"
)
LANGUAGES = frozenset(_LANGUAGE_NAMES.split("|")) | frozenset(_LANGUAGE_CODES.split())

_REGION_NAMES = (
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|"
    "district of columbia|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|"
    "louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    "nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|"
    "ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|"
    "texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|alberta|"
    "british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|"
    "prince edward island|quebec|québec|saskatchewan|new south wales|victoria|queensland|"
    "tasmania|south australia|western australia|bayern|bavaria|hessen|sachsen|berlin|hamburg|"
    "bremen|saarland|thüringen|brandenburg|niedersachsen|nordrhein-westfalen|baden-|"
    "württemberg|rheinland-pfalz|schleswig-holstein|sachsen-anhalt|wien|tirol|zürich|"
    "catalonia|cataluña|andalucía|madrid|lombardia|lazio|toscana|são paulo|jalisco"
)
_REGION_CODES = (
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv "
    "nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy pr ab bc mb nb nl ns "
    "on pe qc sk yt nsw vic qld tas act nt"
)
REGIONS = frozenset(_REGION_NAMES.split("|")) | frozenset(_REGION_CODES.split())
