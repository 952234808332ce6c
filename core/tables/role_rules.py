"""The words of headers and what they mean, tried from top to bottom; the first that match decide.

Headers are compared in small letters without accents and signs. `anywhere` are regular expressions
for words that may stand anywhere in the header, `whole` for those that must be all of it. A rule
without a role says that the header means none of the roles, whatever follows further down.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """Words, the role they mean, and how surely (0 to 1)."""

    role: str | None
    strength: float
    anywhere: str = ""
    whole: str = ""


RULES: tuple[Rule, ...] = (
    Rule(
        None, 0.9, r"(ip|mac|web|site|wallet|url) address|(web ?site|url|link|facebook|instagram)"
    ),
    Rule(
        None,
        0.9,
        r"(phone|tel|email|e mail|contact|address|mobile) "
        r"(type|status|verified|valid|consent|ok|opt in|notes?|label|source)",
    ),
    Rule(
        None, 0.9, whole=r"(would|do|are|have|can|may|did|will|should|is|has) (you|we|i|it|this) .*"
    ),
    Rule(None, 0.8, r"consent|newsletter|gdpr|opt in|i agree|terms|privacy|password|signature"),
    Rule(
        None,
        0.8,
        r"comments?|remarks?|bemerkung(en)?|notes?|notiz(en)?|how did you|how many|observaciones|"
        r"commentaires?|uwagi|комментар\w*|примечани\w*|הערות|ملاحظات|备注|備考",
        r"score|points|price|cost|amount|total|quantity|qty|copies|menge|anzahl|preis|cantidad|"
        r"status|gender|sex|age|alter|geschlecht|edad|sexo|.* url",
    ),
    Rule("country", 0.75, r"(phone|tel|mobile|dial(ling)?) country( code)?"),
    Rule(None, 0.7, r"iban|credit card", r"vorwahl|(dial(ling)?|area|calling) codes?"),
    Rule(
        "email",
        0.97,
        r"e ?mails?( id)?( addr(ess)?)?|adresse e ?mail|adresse mail|e ?mail ?adresse|"
        r"correo( electronico)?|courriel|posta elettronica|endereco de e ?mail|"
        r"poczta elektroniczna|adres e ?mail|имейл|(эл|электронная|електронна) (почта|пошта)|"
        r"электронной почты|електронної пошти|דוא ?ל|אימייל|מייל|البريد الالكتروني|"
        r"البريد الإلكتروني|بريد الكتروني|ايميل|إيميل|电子邮件|电子邮箱|邮箱|電子郵件|"
        r"メール(アドレス)?|e ?メール",
        r"mail|mails|mail addr(ess)?|почта|пошта|邮件",
    ),
    Rule(
        "birth_date",
        0.97,
        r"date of birth|birth ?(date|day)|dob|d o b|geburtsdatum|geburtstag|geb ?datum|"
        r"date de naissance|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|"
        r"data urodzenia|дата рождения|день рождения|дата народження|תאריך לידה|تاريخ الميلاد|"
        r"出生日期|生日|出生年月日|生年月日|誕生日",
        r"born( on)?|geb( am)?|geboren( am)?|f(ec)?(ha)? (de )?nac(imiento)?|nacimiento|"
        r"nato il|nascimento|ne le|naissance",
    ),
    Rule("phone", 0.6, r"fax( number| no)?|telefax"),
    Rule(
        "phone",
        0.97,
        r"((tele)?phones?|whats ?app|telegram|viber)( ?(numbers?|no|nr|num|nos))?( [123])?|"
        r"(mobile|cell|cellular|contact|call ?back|day ?time|landline) ?(numbers?|no|nr|num|nos)|"
        r"cell ?phone|tel ?(nr|no|number|num)|tel|telefon\w*|handy\w*|mobil(telefon|nummer|funk)?|"
        r"festnetz|rufnummer|(numero|n) de (telephone|tel|telefono|telefone|celular|portable)|"
        r"telephone|portable|telefonos?|celular|movil|cellulare|telefone|telemovel|"
        r"numero di telefono|telefoonnummer|telefoon|mobiel|gsm|numer telefonu|telefonu|komorka|"
        r"komorkowy|телефон\w*|сотовый|мобильный|мобільний|טלפון|נייד|פלאפון|(رقم )?(ال)?هاتف|"
        r"(ال)?جوال|موبايل|تليفون|رقم الهاتف|电话(号码)?|手机(号码|号)?|联系电话|聯絡電話|"
        r"電話(番号|號碼)?|手機|携帯(電話|番号)?|전화(번호)?",
        r"mobile( [123])?|cell( [123])?|mob|ph( no)?|contact 1|contact 2",
    ),
    Rule(
        "postcode",
        0.97,
        r"post ?(al)? ?codes?|zip( ?code)?s?|pin ?code|eircode|plz|postleitzahl|code postal|"
        r"codigo postal|cod postal|codice (di avviamento )?postale|cep|kod pocztowy|"
        r"(почтовый |поштовии |поштовий )?индекс|поштовий індекс|מיקוד|الرمز البريدي|邮政编码|邮编|"
        r"郵遞區號|郵便番号|〒",
        r"pin|cp|cap|c p|індекс",
    ),
    Rule(
        "language",
        0.95,
        r"languages?|sprachen?|langue|idiomas?|lingua|taal|jezyk|язык|мова|שפה|اللغة|لغة|语言|語言|"
        r"语种|言語",
        r"lang",
    ),
    Rule(
        "country",
        0.97,
        r"countr(y|ies)|pays|kraj|страна|країна|מדינה|ארץ|الدولة|البلد|دولة|国家|國家",
        r"land|nation|pais|paese|nazione|国|nationality|país",
    ),
    Rule(
        "name",
        0.95,
        r"(first|last|full|given|family|middle|sur|fore|christian|maiden|customer|client|"
        r"recipient|requester|requestor|applicant|legal) ?names?",
    ),
    Rule(
        "identifier",
        0.93,
        r"isbn( 1[03])?|(order|request|customer|client|member|account|invoice|ticket|case|"
        r"reference|record|row|person|student|patient|contact|response|submission|registration|"
        r"tracking|serial|library|card|user|item|book|product|entry|lead|donor)"
        r" ?(#|ids?|no|nr|numbers?|num|code|ref|reference)|bestell ?(nr|nummer)|"
        r"kunden ?(nr|nummer)|auftragsnummer|numero de (commande|client|pedido|cliente)|"
        r"bestelnummer|klantnummer|numer zamowienia|номер заказа|номер замовлення|מספר הזמנה|"
        r"תעודת זהות|رقم الطلب|رقم العميل|订单号|編號|编号|序号|訂單編號|注文番号",
        r"ids?|uid|uuid|guid|ean|sku|ref|reference|key|nr|no|num|#|number|lfd nr|codigo|matricula|"
        r"№|номер|番号|row id|asin",
    ),
    Rule(
        "item",
        0.9,
        r"book ?(title|name)?s?|title of|titles? requested|item( name)?|product( name)?|"
        r"requested (item|title)s?|buch(titel)?|livre|ouvrage|titre du livre|libro|livro|"
        r"boek(titel)?|ksiazk\w*|tytul|книг\w*|название|назва|ספר|כותר|الكتاب|كتاب|书名|图书|"
        r"書名|書籍|本のタイトル|タイトル",
        r"titles?|titel|titre|titulo|titolo|article|author|publication|artikel",
    ),
    Rule(
        "city",
        0.95,
        r"cit(y|ies)|towns?|suburb|locality|municipality|wohnort|stadt|commune|ciudad|poblacion|"
        r"localidad|citta|comune|cidade|woonplaats|miasto|miejscowosc|город|населенный пункт|місто|"
        r"עיר|ישוב|יישוב|المدينة|مدينة|城市|市区|市町村",
        r"place|ort|ville|plaats|都市|市",
    ),
    Rule(
        "region",
        0.93,
        r"state ?(province|region|code|name|or province)|province|county|prefecture|territory|"
        r"bundesland|kanton|departement|provincia|estado|regione|regiao|provincie|wojewodztwo|"
        r"область|регион|регіон|מחוז|المحافظة|الولاية|省份|都道府県",
        r"(us )?state|region|st|etat|uf|край|省|州",
    ),
    Rule(
        "address",
        0.96,
        r"address(es)?( ?(line)? ?\d)?|addr( ?\d)?|street( ?(name|no|number|addr))?|strasse|"
        r"anschrift|adresse|lieferadresse|hausnummer|haus ?nr|house (number|no)|direccion|"
        r"domicilio|calle|indirizzo|endereco|morada|adres|straat|huisnummer|ulica|адрес\w*|улица|"
        r"адреса|вулиця|כתובת|רחוב|العنوان|عنوان|الشارع|地址|住址|住所|番地",
        r"st(r|rasse)?|apt|apartment|unit|suite|apt (unit|suite|no)|rue|voie|via|rua|apartment no",
    ),
    Rule("date", 0.95, r"time ?stamp|zeitstempel|horodateur|marca temporal|отметка времени"),
    Rule(
        "date",
        0.93,
        r"date|datum|fecha|дата|תאריך|التاريخ|تاريخ|日期|日付|时间|時間|"
        r"(submitted|created|received|requested|updated|ordered|opened|completed) (at|on|date)",
        r"data( (di|de|da|do) .*)?|dated|submitted|created|received|when|time|day|jour|dia|tag|"
        r"submission time|start time|completion time",
    ),
    Rule(
        "name",
        0.97,
        r"vorname|nachname|zuname|familienname|empfanger|prenom|nom (complet|de famille|et prenom)|"
        r"nombres?|apellidos?|nome|cognome|sobrenome|apelido|naam|voornaam|achternaam|imie|"
        r"nazwisko|имя|фамилия|отчество|фио|ф и о|ім я|імя|прізвище|піб|שם( מלא| פרטי| משפחה)?|"
        r"الاسم( الكامل)?|اسم|اللقب|姓名|名字|名前|氏名|お名前|이름|成明",
        r"fname|lname|names?|surname|forename|initials|recipient|requester|requestor|customer|"
        r"contact( person)?|addressee|kunde|nom|姓|名|client|person|student|patient|applicant",
    ),
    Rule(None, 0.3, r"company|organi[sz]ation|firma|school|church|business|store|file|user ?name"),
    Rule("name", 0.9, r"names?"),
    Rule("item", 0.7, r"(request(ed)?|bestellung|order(ed)?|wunsch)s?"),
)
