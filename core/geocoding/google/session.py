"""The HTTP session that googlemaps sends with: what is not a 200 is an error of ours."""

import time
from typing import Any

import requests

from core.geocoding.google.errors import Transient, refusal
from core.geocoding.google.keyed import KeyedAdapter

MOST_BYTES = 2_000_000
MOST_SECONDS = 30.0
_AT_ONCE = 65_536


def _read(response: requests.Response) -> bytes:
    """The body, unless it is too long for an answer or drips on without an end."""
    content, end = bytearray(), time.perf_counter() + MOST_SECONDS
    while part := response.raw.read1(_AT_ONCE, decode_content=True):
        content += part
        if len(content) > MOST_BYTES:
            raise Transient("unreadable")
        if time.perf_counter() > end:
            raise Transient("timeout")
    return bytes(content)


class ServiceSession(requests.Session):
    """Sends at most `connections` requests at once; shared by threads."""

    def __init__(self, key: str, connections: int) -> None:
        super().__init__()
        adapter = KeyedAdapter(key, connections)
        self.mount("https://", adapter)
        self.mount("http://", adapter)

    def get(self, url: str | bytes, **kwargs: Any) -> requests.Response:
        """One physical request. Raises what `errors` makes of any answer but a 200."""
        with super().get(url, **kwargs | {"allow_redirects": False, "stream": True}) as response:
            if response.status_code != requests.codes.ok:
                raise refusal(response)
            # As requests itself keeps what it has read, but for its bounds.
            vars(response).update(_content=_read(response), _content_consumed=True)
            return response

    def __reduce__(self) -> str:
        raise TypeError("a session holds the key and cannot be pickled")
