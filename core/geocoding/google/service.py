"""Where the service is: Google's own address, or that of an operator's proxy."""

import os
from urllib.parse import urlsplit

from core.errors import RequestError
from core.texts import say

GOOGLE = "https://maps.googleapis.com"


def base_url() -> str:
    """ROWMILL_GOOGLE_BASE_URL, else Google's, without a slash at its end.

    Raises RequestError for one that is no web address.
    """
    written = os.environ.get("ROWMILL_GOOGLE_BASE_URL", "").strip()
    return checked_url(written) if written else GOOGLE


def checked_url(url: str) -> str:
    """The address as it is used. Raises RequestError unless it is http(s)://HOST[:PORT][/PATH]."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits or parts.query or parts.fragment or "@" in parts.netloc:
        raise RequestError(say("geocoding.google.base_url"))
    return url.rstrip("/")


def host_of(url: str) -> str:
    """Whom we talk to, as it is shown: a host, with its port where one is written."""
    return urlsplit(url).netloc
