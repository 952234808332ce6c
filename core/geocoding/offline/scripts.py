"""What the script of an address tells about its country."""

import re

# Scripts of one country come first: they settle it. The others only allow some countries.
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), ("JP",)),
    (re.compile(r"[\uac00-\ud7a3]"), ("KR",)),
    (re.compile(r"[\u0e00-\u0e7f]"), ("TH",)),
    (re.compile(r"[\u0590-\u05ff]"), ("IL",)),
    (re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), ("GR", "CY")),
    (re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]"), ("GE",)),
    (re.compile(r"[\u0530-\u058f]"), ("AM",)),
    (re.compile(r"[\u0900-\u097f]"), ("IN", "NP")),
    (re.compile(r"[\u0980-\u09ff]"), ("BD", "IN")),
    (re.compile(r"[\u1000-\u109f]"), ("MM",)),
    (re.compile(r"[\u1780-\u17ff]"), ("KH",)),
    (re.compile(r"[\u0400-\u04ff]"), ("RU", "UA", "BG", "RS", "BY", "KZ", "KG", "MK", "MN", "ME")),
    (re.compile(r"[\u3400-\u9fff]"), ("CN", "JP", "TW", "HK", "MO", "SG")),
    (
        re.compile(r"[\u0600-\u06ff]"),
        (
            "EG",
            "SA",
            "AE",
            "JO",
            "LB",
            "MA",
            "DZ",
            "TN",
            "IQ",
            "SY",
            "KW",
            "QA",
            "BH",
            "OM",
            "YE",
            "LY",
            "SD",
            "PS",
            "IR",
            "PK",
        ),
    ),
)
_LATIN_ONLY = re.compile(r"[\x00-\u036f\u1e00-\u1eff\u2000-\u206f]*")


def countries_by_script(line: str) -> tuple[str, ...]:
    """The countries whose people write in the script of a line; () for Latin."""
    if line.isascii() or _LATIN_ONLY.fullmatch(line):
        return ()
    return next((countries for script, countries in _SCRIPTS if script.search(line)), ())
