"""A ZIP code without a town: enough in a column of its own, a question as a bare number."""

import pytest

from core.geocoding.answer import AddressStatus
from core.geocoding.offline import answer
from core.geocoding.query import Query

pytestmark = pytest.mark.usefixtures("gazetteer")


@pytest.mark.parametrize("code", ["62704", "62704-1234"])
def test_a_column_of_zip_codes_is_enough(code: str) -> None:
    found = answer(Query(postcode=code, default="US"))

    assert found.status == AddressStatus.ACCEPTED
    assert found.place is not None
    assert (found.place.locality, found.place.region) == ("Springfield", "IL")
    assert "only a postcode" in found.reasons


def test_a_bare_number_in_an_address_is_looked_at() -> None:
    assert answer(Query("62704", default="US")).status == AddressStatus.REVIEW


@pytest.mark.parametrize(
    "query",
    [
        Query(postcode="62704", default="DE"),
        Query(postcode="62704", country="France", default="US"),
        Query(postcode="00000", default="US"),
        Query(postcode="62704", region="TX", default="US"),
        Query("555-0142", default="US"),
    ],
)
def test_another_country_or_state_or_no_such_code_is_not_taken(query: Query) -> None:
    assert answer(query).status != AddressStatus.ACCEPTED
