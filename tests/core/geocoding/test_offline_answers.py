"""What the offline geocoder answers to addresses as people type them."""

import pytest

from core.geocoding.answer import AddressStatus, Answer
from core.geocoding.offline import answer
from core.geocoding.offline.distance import apart_km
from core.geocoding.query import Query, tidy
from core.texts import say

BERLIN = (52.52, 13.40)
LONDON = (51.51, -0.13)
MADRID = (40.42, -3.70)
PARIS = (48.86, 2.35)
TOKYO = (35.69, 139.70)
NEAR_KM = 25.0


def of(text: str, default: str = "US") -> Answer:
    """The answer to an address in one line."""
    return answer(Query(address=tidy(text), default=default))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("10 Downing Street, London SW1A 2AA, UK", LONDON),
        ("10 DOWNING STREET LONDON SW1A2AA", LONDON),
        ("Flat 3, 5 The Green, Ealing, London W5 5DA", LONDON),
        ("London SW1A 2AA, 10 Downing Street", LONDON),
        ("1600 Amphitheatre Pkwy Mountain View CA 94043", (37.39, -122.08)),
        ("233 S Wacker Dr Chicago Illinois", (41.88, -87.63)),
        ("PO Box 12\nFairbanks AK 99701", (64.84, -147.72)),
        ("45 Elm, Apt 3, Cambridge, Mass. 2139", (42.37, -71.11)),
        ("Paris, Texas", (33.66, -95.56)),
        ("Atlanta, Georgia", (33.75, -84.39)),
        ("Batumi, Georgia", (41.64, 41.64)),
        ("Norway, Iowa", (41.90, -91.92)),
        ("1055 rue Sainte-Catherine, Montréal (Québec) H2X 1K4", (45.51, -73.59)),
        ("12 George St, Sydney NSW 2000", (-33.87, 151.21)),
        ("Musterstr. 12, 10115 Berlin", BERLIN),
        ("Berlin 10115, Musterstr. 12, Allemagne", BERLIN),
        ("c/o Muster, Hauptstr. 5, D-80331 Muenchen", (48.14, 11.58)),
        ("67433 Neustadt, Germany", (49.35, 8.14)),
        ("15230 Frankfurt (Oder), Germany", (52.34, 14.55)),
        ("12 rue de Rivoli 75001 Paris France", PARIS),
        ("75008 PARIS CEDEX 08", PARIS),
        ("Calle de Alcalá 20, 2º B, 28014 Madrid", MADRID),
        ("Av. Paulista 1578 - Bela Vista, São Paulo - SP, 01310-200", (-23.55, -46.63)),
        ("Rua Augusta 1500, Sao Paulo, Brasil", (-23.55, -46.63)),
        ("24, MG Road, Bengaluru 560001, Karnataka", (12.97, 77.59)),
        ("Av. Insurgentes Sur 1602, Ciudad de Mexico", (19.43, -99.13)),
        ("1 Raffles Place, Singapore 048616", (1.29, 103.85)),
        ("1-1 Chiyoda, Chiyoda-ku, Tokyo 100-8111", TOKYO),
        ("東京都千代田区千代田1-1", TOKYO),
        ("北京市东城区东长安街1号", (39.91, 116.40)),
        ("台北市信義區市府路1號", (25.05, 121.53)),
        ("서울특별시 종로구 세종대로 1", (37.57, 126.98)),
        ("99 ถนนพระราม 9 แขวงห้วยขวาง เขตห้วยขวาง กรุงเทพมหานคร 10310", (13.75, 100.50)),
        ("شارع التحرير 5، القاهرة، مصر", (30.06, 31.25)),
        ("г.Новосибирск ул.Ленина д.5", (55.03, 82.92)),
        ("Россия, Москва, ул. Тверская 5, кв. 10", (55.75, 37.62)),
        ("Ερμού 10, Αθήνα 105 63", (37.98, 23.73)),
        ("רחוב דיזנגוף 50, תל אביב", (32.08, 34.78)),
        ("Lodnon SW1A 1AA", LONDON),
        ("Marienplatz 1, 80331 Munihc, Germany", (48.14, 11.58)),
        ("Chicgao, IL 60601", (41.88, -87.63)),
        ("Casablanca, MA", (33.59, -7.62)),
        ("12 Long Street, Cape Town", (-33.93, 18.42)),
        ("Quận 1, 123 Nguyễn Huệ, Thành phố Hồ Chí Minh", (10.82, 106.63)),
        ("Rua A, 12, Centro, Belo Horizonte/MG", (-19.92, -43.94)),
    ],
)
def test_an_address_is_accepted_at_its_town(text: str, place: tuple[float, float]) -> None:
    found = of(text)

    assert found.status == AddressStatus.ACCEPTED, found.reasons
    assert found.place is not None
    assert found.place.lat is not None
    assert found.place.lng is not None
    assert apart_km(found.place.lat, found.place.lng, *place) < NEAR_KM
    assert found.candidates == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Springfield, USA", "several"),
        ("Newport, UK", "several"),
        ("12 High Street, London", "better_known"),
        ("Paris", "bare"),
        ("10 Main St, Springfield IL 10001", "zip_of_state"),
        ("10 Main St, Boston 10001", "zip_of_town"),
        ("75001 Lyon, France", "postcode_of_region"),
        ("28014 Barcelona, Spain", "regions_differ"),
        ("London M1 1AE, UK", "postcode_of_region"),
        ("10115 Munich, Germany", "postcode_of_region"),
        ("Toronto BC M5V 2T6", "not_in_region"),
        ("12 Main St, Washington", "region_or_town"),
        ("10 Main St, London SW1A 2AA, USA", "not_in_country"),
        ("Munihc, Germany", "spelling"),
        ("1012 LM Rotterdam, Nederland", "postcode_of_region"),
        ("00-624 Kraków, Polska", "postcode_of_region"),
        ("Strøget 5, Danmark, USA", "name_of_country"),
        ("12 High Street, Birmingham", "better_known"),
        ("Suzhou, China", "several"),
        ("Paris Hilton, USA", "unread"),
        ("asap please, Oxford, UK", "talk"),
        ("5 Mill Lane, Oxford OX1 1AA, " + "long" * 150, "too_long"),
    ],
)
def test_a_doubt_is_said_and_sends_the_row_to_review(text: str, key: str) -> None:
    found = of(text)

    assert found.status == AddressStatus.REVIEW
    sentence = say(f"geocoding.offline.{key}", **_any_values())
    stems = [word for word in sentence.split() if "?" not in word]
    assert any(all(word in reason for word in stems) for reason in found.reasons), found.reasons
    assert found.candidates[0] == found.place


def _any_values() -> dict[str, str]:
    named = "wrong right words town country region name postcode other zip state city"
    return dict.fromkeys(named.split(), "?")


def test_towns_of_one_name_are_candidates_of_each_other() -> None:
    found = of("Springfield, USA")

    assert {place.region for place in found.candidates} >= {"MO", "MA", "IL"}
    assert 2 <= len(found.candidates) <= 5


def test_the_default_country_is_taken_and_said() -> None:
    found = of("Musterstr. 12, 10115 Berlin", default="DE")

    assert found.status == AddressStatus.ACCEPTED
    assert say("geocoding.offline.country_default", country="Germany") in found.reasons


def test_a_default_that_does_not_fit_is_not_taken_and_that_is_said() -> None:
    found = of("10 Downing Street, London SW1A 2AA", default="US")

    assert found.place is not None
    assert found.place.country == "GB"
    assert say("geocoding.offline.country_inferred", country="United Kingdom") in found.reasons


def test_a_country_that_is_stated_is_not_spoken_of() -> None:
    found = of("10 Downing Street, London SW1A 2AA, UK")

    assert found.reasons == (say("geocoding.offline.place_of_town"),)


def test_cells_are_read_like_one_line() -> None:
    query = Query("12 Mill Lane", "Springfield", "Illinois", "62701", "USA", "GB")

    found = answer(query)

    assert found.status == AddressStatus.ACCEPTED
    assert found.place is not None
    assert found.place.formatted == "12 Mill Lane, Springfield, IL 62701, United States"


def test_a_city_cell_alone_is_enough_with_a_default_that_fits() -> None:
    found = answer(Query(city="Hamburg", default="DE"))

    assert found.status == AddressStatus.ACCEPTED


def test_a_city_cell_against_another_default_is_left_to_a_person() -> None:
    found = answer(Query(city="Paris", default="US"))

    assert found.status == AddressStatus.REVIEW


def test_a_postcode_cell_that_is_none_there_is_said() -> None:
    found = answer(Query("5 Mill Lane", "Wellington", postcode="6011", country="GB"))

    assert found.status == AddressStatus.REVIEW
    expected = say("geocoding.offline.no_postcode", postcode="6011", country="United Kingdom")
    assert expected in found.reasons


def test_a_city_cell_may_hold_the_postcode() -> None:
    found = answer(Query("Musterstr. 5", "10115 Berlin", country="DE"))

    assert found.status == AddressStatus.ACCEPTED
    assert found.place is not None
    assert (found.place.locality, found.place.postcode) == ("Berlin", "10115")


@pytest.mark.parametrize(
    ("default", "country"), [("US", "US"), ("IN", "IN"), ("GB", "")], ids=["US", "IN", "GB"]
)
def test_letters_that_are_a_state_and_a_country_follow_the_default(
    default: str, country: str
) -> None:
    found = of("Salem, IN", default)

    assert found.place is not None
    accepted = found.place.country if found.status == AddressStatus.ACCEPTED else ""
    assert accepted == country


def test_an_unknown_country_is_said() -> None:
    found = answer(Query("Musterstr. 5", "Berlin", country="Gerrmanyy", default="US"))

    assert found.status == AddressStatus.REVIEW
    assert say("geocoding.offline.country_unknown", words="Gerrmanyy") in found.reasons


def test_the_fields_of_a_place_are_filled() -> None:
    place = of("Flat 3, 12 High Street, Oxford ox14bg").place

    assert place is not None
    assert (place.street_number, place.route) == ("12", "High Street")
    assert (place.locality, place.region) == ("Oxford", "England")
    assert (place.postcode, place.country) == ("OX1 4BG", "GB")
    assert place.formatted == ("Flat 3, 12 High Street, Oxford, England OX1 4BG, United Kingdom")


def test_no_answer_claims_more_than_a_town() -> None:
    found = of("10 Downing Street, London SW1A 2AA, UK")

    assert found.place is not None
    assert found.place.location_type == "APPROXIMATE"
    assert found.place.radius_km is not None
    assert found.place.radius_km > 5
    assert found.provider == "offline"


def test_a_zip_code_says_what_its_point_is() -> None:
    found = of("1600 Amphitheatre Pkwy, Mountain View, CA 94043")

    assert found.reasons[-1] == say("geocoding.offline.place_of_zip")


def test_blank_cells_are_missing() -> None:
    assert answer(Query(country="DE", default="US")).status == AddressStatus.MISSING
