"""Addresses of which a careless reader makes another place, and how ours reads them."""

import pytest

from core.geocoding.answer import AddressStatus, Answer
from core.geocoding.offline import answer
from core.geocoding.query import Query

pytestmark = pytest.mark.usefixtures("gazetteer")


def of(text: str, default: str = "") -> Answer:
    """The answer to an address in one line."""
    return answer(Query(address=text, default=default))


@pytest.mark.parametrize(
    ("text", "default", "town"),
    [
        # town and street in one run, in any order
        ("Wernigerode Breite Str. 20 38855", "DE", "Wernigerode"),
        ("Freistadt Linzerstraße 8 4240 Österreich", "", "Freistadt"),
        ("Carpentras 84200 rue de la Gare 4", "FR", "Carpentras"),
        ("86000 Poitiers 12 rue des Carmes", "FR", "Poitiers"),
        ("31 High Street Nairn Nairnshire IV12 4AG", "GB", "Nairn"),
        ("via Mazzini 3 gubbio pg", "IT", "Gubbio"),
        # regions with dots, with points of the compass, with their kind
        ("12 Water St, Yarmouth, N.S.", "CA", "Yarmouth"),
        ("40 Main St, Roswell, N.M. 88201", "US", "Roswell"),
        ("8 Robinson St, Carnarvon, W.A. 6701", "AU", "Carnarvon"),
        ("14 Elder St, Port Augusta, South Australia", "", "Port Augusta"),
        ("12 Central Ave, Santa Fe, New Mexico", "", "Santa Fe"),
        ("Str. Unirii 4, Blaj, jud. Alba", "RO", "Blaj"),
        ("12 Castlegate, Malton, N Yorks", "GB", "Malton"),
        ("2 Victoria St, Stromness, Orkney", "GB", "Stromness"),
        # islands at the edge of a postcode's area
        ("Strandweg 5, 26465 Langeoog", "DE", "Langeoog"),
        ("Hauptstr. 8, 18551 Sagard, Rügen", "DE", "Sagard"),
        ("Storgatan 3, 62448 Hemse", "SE", "Hemse"),
        # kinds of towns, abbreviations
        ("1-2 Chuo, Matsumoto-shi, Nagano-ken 390-0811", "JP", "Matsumoto"),
        ("Theaterplatz 1, Weimar-Mitte, 99423", "DE", "Weimar"),
        ("Marktplatz 1, 61348 Bad Homburg v.d.H.", "DE", "Bad Homburg vor der Höhe"),
        ("5 Main St, N Myrtle Beach, SC 29582", "US", "North Myrtle Beach"),
        # words that say nothing of the town
        ("улица Мира, д. 5, Углич, Россия", "", "Uglich"),
        ("یزد، خیابان امام، ایران", "", "Yazd"),
        ("Opp. Railway Station, Alappuzha, Kerala 688001", "IN", "Alappuzha"),
        # a letter wrong beside a postcode
        ("Bristl BS1 4DJ 12 Queen Square", "GB", "Bristol"),
        ("Chenai 600001, 12 Parrys Corner", "IN", "Chennai"),
    ],
)
def test_a_hard_address_is_accepted_at_its_town(text: str, default: str, town: str) -> None:
    found = of(text, default)

    assert found.status == AddressStatus.ACCEPTED, found.reasons
    assert found.place is not None
    assert found.place.locality == town


@pytest.mark.parametrize(
    ("text", "default"),
    [
        # a region of the name of a city, the town before it unknown
        ("4 chemin du Lac, Zibouville, Québec, Canada", ""),
        ("Av. Sol 8, Chacrapampilla, Arequipa, Perú", ""),
        ("Via Verdi 9, Borgo Zeta, Firenze", "IT"),
        ("Calle Luna 4, Villazul, Sevilla", "ES"),
        ("5 Main St, Nowhereville, New York", "US"),
        # a state that contradicts the ZIP code or the town
        ("9 Ocean Dr, Sarasota, FL 60601", "US"),
        ("Heidelberg, MS 10001", ""),
        ("Naples, FL 80202", ""),
        ("Av. Sete 40, Curitiba - BA", "BR"),
        # one of several, with nothing to tell them apart
        ("Lange Str. 3, Frankfurt", ""),
        # names alone
        ("George Orange", "GB"),
        ("The Way to Damascus", "GB"),
        ("12 Calle Granada", "ES"),
    ],
)
def test_what_may_be_another_place_is_not_accepted(text: str, default: str) -> None:
    assert of(text, default).status != AddressStatus.ACCEPTED


@pytest.mark.parametrize("default", ["", "US", "DE", "IT"])
def test_a_state_and_its_zip_code_name_the_country(default: str) -> None:
    found = of("Naples, FL 34102", default)

    assert found.status == AddressStatus.ACCEPTED, found.reasons
    assert found.place is not None
    assert (found.place.country, found.place.region) == ("US", "FL")


def test_a_village_is_preferred_to_the_municipality_behind_it() -> None:
    found = of("Jl. Raya 4, Ubud, Gianyar, Bali", "ID")

    assert found.place is not None
    assert found.place.locality == "Ubud"
