"""The words the sample's requests are put together from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A real town and postcode, and the telephone area that belongs to it."""

    country: str
    town: str
    postcode: str
    area: str = ""


GIVEN = (
    "Ada", "Bram", "Wren", "Ivo", "Tilda", "Otto", "Mira", "Cass", "Juno", "Edda", "Lorcan",
    "Pia", "Rufus", "Saskia", "Tobin", "Una", "Viggo", "Wanda", "Yara", "Zeno", "Anouk", "Basil",
    "Clea", "Dov", "Esme", "Fergus", "Greta", "Hollis", "Isla", "Jory", "Kit", "Lumi", "Marek",
    "Nell", "Orla", "Perrin", "Quincy", "Romy", "Silas", "Thea", "Ulla", "Vesna", "Wilf", "Xenia",
    "Yorick", "Zelda", "Ariel", "Benno", "Corin", "Dalia",
)  # fmt: skip
FAMILY = (
    "Quill", "Oakes", "Fable", "Lantern", "Millrace", "Thistle", "Marrow", "Harbour",
    "Pennyroyal", "Sedge", "Tallow", "Underhill", "Vellum", "Wickett", "Yarrow", "Ashlar",
    "Bramble", "Copperly", "Dunmere", "Elderby", "Foxglove", "Gantry", "Hazelrigg", "Inkpen",
    "Juniper", "Kestrel", "Larkin", "Mossop", "Nettle", "Orchard", "Piper", "Quarry", "Rushmere",
    "Sparrow", "Tinder", "Umber", "Vane", "Wherry", "Yewdale", "Zephyr", "Alder", "Bellwether",
    "Cobble", "Drake", "Ember", "Fennel", "Gale", "Heron", "Ives", "Jessamy",
)  # fmt: skip
STREETS = (
    "Millrace", "Heron", "Lantern", "Orchard", "Quarry", "Cooper", "Weaver", "Larch", "Tannery",
    "Ropewalk", "Saltmarsh", "Bellfounder", "Chandler", "Fuller", "Osier", "Inkwell",
    "Paper Mill", "Bindery", "Old Ferry", "Kiln",
)  # fmt: skip
STREET_KINDS = ("Road", "Rd", "Street", "St.", "Lane", "Ave", "Ct", "Drive")
BOOKS = (
    "The Miller's Ledger", "A Row of Lamps", "Salt and Paper", "The Cartographer's Aunt",
    "Nine Quiet Rivers", "The Borrowed Orchard", "Letters to a Lighthouse", "Bread for Tuesday",
)  # fmt: skip
LANGUAGES = ("English", "English", "english", "EN", "Spanish", "español", "Russian", "русский",
             "German", "Deutsch", "Hebrew", "עברית", "French", "Polish", "")  # fmt: skip
LANGUAGE_WEIGHTS = (44, 10, 6, 8, 9, 4, 3, 2, 2, 1, 2, 1, 2, 2, 4)
REMARKS = ("call after 5", "2nd request", "+1 copy for a friend", "left at the porch last time",
           "@ work until June", "large print, please", "-", "paid postage")  # fmt: skip
AMERICA = (
    Place("US", "Hoboken", "07030", "201"),
    Place("US", "Boston", "02134", "617"),
    Place("US", "Portland", "04101", "207"),
    Place("US", "Hartford", "06103", "860"),
    Place("US", "Providence", "02903", "401"),
    Place("US", "Burlington", "05401", "802"),
    Place("US", "New York", "10027", "212"),
    Place("US", "Albany", "12207", "518"),
    Place("US", "Chicago", "60614", "312"),
    Place("US", "Denver", "80203", "303"),
    Place("US", "Seattle", "98109", "206"),
    Place("US", "Austin", "78704", "512"),
    Place("US", "Miami", "33137", "305"),
    Place("US", "Atlanta", "30307", "404"),
    Place("US", "San Francisco", "94110", "415"),
    Place("US", "Columbus", "43215", "614"),
    Place("US", "Richmond", "23220", "804"),
    Place("US", "Eugene", "97401", "541"),
    Place("US", "Omaha", "68102", "402"),
    Place("US", "Phoenix", "85004", "602"),
)
ABROAD = (
    Place("GB", "London", "EC1A 1BB", "20 7946"), Place("GB", "Leeds", "LS1 4DY", "113 496"),
    Place("AU", "Hobart", "7000", "3"), Place("AU", "Sydney", "2000", "2"),
    Place("FR", "Paris", "75011"), Place("DE", "Berlin", "10115"),
)  # fmt: skip
COUNTRY_WORDS = {
    "US": ("US", "USA", "United States", "", "", "usa"),
    "GB": ("UK", "United Kingdom", "GB"),
    "AU": ("Australia", "AU"),
    "FR": ("France", "FR"),
    "DE": ("Germany", "Deutschland"),
}
# How numbers are written: {0} is the area, {1} a number that occurs once in the area.
PHONES = {
    "US": ("({0}) 555-01{1:02}", "({0}) 555-01{1:02}", "{0}-555-01{1:02}", "{0}.555.01{1:02}",
           "+1 {0} 555 01{1:02}", "{0}55501{1:02}", "1{0}55501{1:02}"),
    "GB": ("0{0} 00{1:02}", "+44 {0} 00{1:02}", "0044 {0} 00{1:02}", "+44 (0){0} 00{1:02}"),
    "AU": ("0{0} 5550 01{1:02}", "+61 {0} 5550 01{1:02}"),
    "FR": ("01 99 00 {1:02} 17", "+33 1 99 00 {1:02} 17"),
    "DE": ("030 23125 1{1:02}", "+49 30 23125 1{1:02}"),
}  # fmt: skip
