"""The HTTP session that googlemaps sends with: what is not a 200 is an error of ours."""

from typing import Any

import requests

from core.geocoding.google.errors import refusal
from core.geocoding.google.keyed import KeyedAdapter


class ServiceSession(requests.Session):
    """Sends at most `connections` requests at once; shared by threads."""

    def __init__(self, key: str, connections: int) -> None:
        super().__init__()
        adapter = KeyedAdapter(key, connections)
        self.mount("https://", adapter)
        self.mount("http://", adapter)

    def get(self, url: str | bytes, **kwargs: Any) -> requests.Response:
        """One physical request. Raises what `errors` makes of any answer but a 200."""
        response = super().get(url, **kwargs | {"allow_redirects": False})
        if response.status_code != requests.codes.ok:
            raise refusal(response)
        return response

    def __reduce__(self) -> str:
        raise TypeError("a session holds the key and cannot be pickled")
