"""Words met beside numbers in a phone column, and what they tell. All are in small letters."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MISSING = _words(
    """
    - -- --- . .. ... ? ?? ??? / n/a n.a. n.a na n\\a n-a none null nil nan nat <na> (none)
    (blank) blank empty unknown unk unlisted missing tbd tba tbc pending no nope x xx xxx
    void keine keins kein nein unbekannt fehlt leer entfällt aucun aucune inconnu néant vide
    non ninguno ninguna desconocido vacío nada sin s/n nessuno sconosciuto assente geen
    onbekend nvt n.v.t. nenhum nenhuma desconhecido brak nieznany ingen inget okänd ukendt
    ukjent ei tuntematon žádný neznámý yok bilinmiyor нет неизвестно немає لا なし 不明 无 無 没有
    없음 0 00 000
    """
) | {
    "no phone",
    "no number",
    "no phone number",
    "no telephone",
    "not provided",
    "not available",
    "not applicable",
    "not given",
    "not known",
    "none given",
    "none provided",
    "does not have",
    "to follow",
    "kein telefon",
    "keine angabe",
    "k. a.",
    "k.a.",
    "sin teléfono",
    "sin telefono",
    "no tiene",
    "pas de téléphone",
    "non disponible",
    "geen telefoon",
    "нет телефона",
}
"""Whole cells that say there is no number."""

SPREADSHEET_ERRORS = _words(
    """
    #n/a #ref! #value! #name? #div/0! #null! #num! #spill! #calc! #getting_data #error! #n/d
    #nv " "#bezug! #wert! #verw! err:502 err:508 #field! #blocked! #connect! #busy!
    """
)
"""Whole cells a spreadsheet shows in place of a value it could not work out."""

PHONE_LABELS = _words(
    """
    tel tele telefon telefono teléfono telefone telefoon telefax telefonnummer telefonnr
    telefoni téléphone telephone téléfon tél tlf tlfn telf tfn tf tfno fon fono fone phone
    phones ph phn p t mobile mobil mobiel mobiele mobilní mobilnr mobilnummer mobiltelefon
    mob mobi móvil movil móv m handy handynummer hp natel gsm cell cellphone cellular cel
    celular cellulare cellulaire c fax f whatsapp whats wa viber signal telegram sms call
    rufnummer ruf festnetz landline land line home h work w office o day evening night dir
    direct durchwahl contact hotline helpline callto sms call fax: tfno: freephone
    switchboard reception emergency kontakt contatto contacto puh puhelin matkapuhelin
    telefonszám mobilszám komórka kom komórkowy pevná domov práce ev iş cep trabajo casa
    ufficio bureau domicile portable fixe fijo privat geschäftlich dienstlich тел телефон
    моб мобильный мобильная мобільний сот сотовый дом раб факс т м 電話 電話番号 携帯 携帯電話
    电话 手机 手機 电话号码 전화 전화번호 휴대폰 휴대전화 हेल्पलाइन फ़ोन मोबाइल
    هاتف تليفون جوال موبايل טלפון נייד נייח τηλ
    τηλέφωνο κιν κινητό โทร โทรศัพท์ มือถือ điện thoại
    """
)
"""Words that say a phone number follows."""

NUMBER_WORDS = _words(
    """
    no nr num number numbers nummer numero número numéro nº no. № n
    """
)
"""Words that say some number follows; beside a phone label they are part of it."""

IDENTIFIER_WORDS = _words(
    """
    id ids ident identifier order orders ord inv invoice invoices ref refs reference po so
    rma sku asin upc ean gtin isbn issn doi iban bic swift vat btw mwst ust ustid uid tin
    ein ssn sin nin nino nif nie cif cpf cnpj curp rfc dni rut siren siret kvk abn acn gst
     aadhaar aadhar nhs pesel nip regon krs oib personnummer bsn steuernummer taxid tax
    account acct acc konto kontonummer kto blz sortcode iban: customer client member
    membership kunde kundennummer kd kdnr klant ticket case claim policy contract tracking
    shipment parcel awb package passport licence license serial sn s/n imei imsi iccid mac
    item items part article artikel  model product batch  bestellung bestellnummer
    rechnung rechnungsnummer rechnungsnr auftrag auftragsnummer commande facture pedido
    factura ordine fattura fatura encomenda zamówienie faktura bestelling factuur ordre
    beställning zip zipcode plz postcode postal cp  code pin otp token  hash uuid guid
    version ver v build  row line# record entry  document file  chapter section
    volume vol issue transaction txn trx payment receipt booking reservation pnr
    confirmation quote quotation job task bug commit barcode card visa mastercard amex заказ
    счет счёт инн снилс огрн кпп артикул индекс договор 订单 订单号 注文番号 注文
    bestellnr routing duns qty quantity fedex dhl pp sipariş siparis طلب
    发票 番号 편번호 lat lon lng
     latitude longitude gps timestamp date datum fecha data год
    """
)
"""Words that say the number after them counts or names something that is not a phone."""

CURRENCIES = _words(
    """
    eur euro euros usd dollar dollars gbp pound pounds chf sek nok dkk pln czk huf ron bgn
    rub uah jpy yen cny rmb yuan inr rs rupee rupees aud cad nzd sgd hkd krw brl reais mxn
    ars zar ngn kes egp aed sar ils thb vnd idr rp myr rm php pkr bdt kr zł kč руб ₽ грн tl
    円 元 원
    """
)
"""Currencies: a number beside one is an amount."""

UNITS = _words(
    """
    kg mg lb lbs pcs stk stück units copies percent prozent kwh km ft
    bytes followers subscribers likes sqm qm m2
    """
)
"""What is counted or measured, and is never said of a phone."""

ADDRESS_WORDS = _words(
    """
    street st str straße strasse road rd avenue ave av boulevard blvd lane ln drive dr court
    ct place pl square sq highway hwy parkway pkwy terrace way suite ste apt apartment flat
    floor unit box pobox rue route chemin allée impasse calle avenida carrera plaza via
    viale piazza corso vicolo rua travessa weg platz allee gasse ring ufer damm laan plein
    gracht kade gatan vägen gata vej gade katu tie ulica ul aleja улица ул проспект пр
    переулок дом кв sokak cadde mah mahallesi jalan jl
    """
)
"""Words of street addresses."""

STREET_ENDINGS = tuple(
    sorted(
        _words(
            """
            straße strasse str gasse weg platz allee damm ufer ring straat laan plein gracht gatan
            vägen gata vegen vej gade katu tie utca
            """
        )
    )
)

"""How words end that are streets."""

_MONTHS = (
    r"jan(?:uary|uar|vier|uari|eiro)?|feb(?:ruary|ruar|ruari)?|mar(?:ch|s|zo|ço|et)?|märz|mrz"
    r"|maart|mrt|apr(?:il|ile)?|may|mai|mayo|maio|mei|maggio|jun[ei]?|juni[ou]?|juin|jul[iy]?"
    r"|juli[ou]?|juillet|aug(?:ust|ustus)?|août|agosto|sep(?:t|tember|tembre|tiembre)?"
    r"|okt(?:ober)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre|embro)?"
    r"|de[czs](?:ember|embre|iembre|embro)?|déc(?:embre)?|janv|févr?|février|fevereiro|enero"
    r"|febrero|abril|avril|avr|junio|julio|gennaio|febbraio|giugno|luglio|settembre|ottobre"
    r"|dicembre|setembro|outubro|dezembro|ene|ago|dic|января|февраля|марта|апреля|мая|июня|июля"
    r"|августа|сентября|октября|ноября|декабря"
)
MONTH = rf"(?:{_MONTHS})\b\.?"
"""Pattern of a month's name in the languages most files come in."""
