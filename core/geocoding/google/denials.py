"""Why the service refuses a key, in our words, by what it says itself."""

import re

from core.geocoding.google.key import without_secrets
from core.geocoding.query import tidy
from core.texts import say

_KEY_PAGE = "https://console.cloud.google.com/google/maps-apis/credentials"
_API_PAGE = "https://console.cloud.google.com/google/maps-apis/api-list"
_QUOTA_PAGE = "https://console.cloud.google.com/google/maps-apis/quotas"
_BILLING_PAGE = "https://console.cloud.google.com/billing"
_PAGES = {"billing": _BILLING_PAGE, "daily": _QUOTA_PAGE, "not_enabled": _API_PAGE}
_LONGEST = 200
# What the service says, as seen in its answers and in reports of users; the first that fits.
_CAUSES = (
    ("restricted", r"referr?er|\bIP\b.*(site|address)|mobile application"),
    ("daily", r"daily|usage cap"),
    ("billing", r"billing|payment|credit card"),
    ("api_restricted", r"API key is not authorized to use this (service|API)"),
    ("not_enabled", r"not authorized to use this API|not (been )?(activated|enabled|used)"),
    ("not_enabled", r"legacy API|disabled"),
    ("expired", r"expired"),
    ("wrong_key", r"API key|invalid key|key.*(invalid|not valid)"),
)


def denial(message: str, otherwise: str = "unknown") -> str:
    """A sentence with the cause and the page to settle it on; `otherwise` where none is named."""
    named = (cause for cause, said in _CAUSES if re.search(said, message, re.IGNORECASE))
    cause = next(named, otherwise)
    page = _PAGES.get(cause, _KEY_PAGE)
    return say(f"geocoding.google.denied.{cause}", page=page, message=_shown(message))


def _shown(message: str) -> str:
    words = tidy(re.sub(r"<[^>]*>", " ", message)).split()
    return without_secrets(" ".join(words))[:_LONGEST] or "-"
