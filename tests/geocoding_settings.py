"""How the local Geocoding API behaves, and what it says with a refusal."""

from dataclasses import dataclass

TOO_FAST = "You have exceeded your rate-limit for this API."
OVER_THE_DAY = (
    "You have exceeded your daily request quota for this API. If you did not set a custom daily "
    "request quota, verify your project has an active billing account."
)
WITHOUT_KEY = (
    "You must use an API key to authenticate each request to Google Maps Platform APIs. "
    "For additional information, please refer to http://g.co/dev/maps-no-account"
)
# What Google says with REQUEST_DENIED, by cause.
DENIALS = {
    "wrong_key": "The provided API key is invalid. ",
    "expired": "The provided API key is expired. ",
    "not_enabled": "This API project is not authorized to use this API.",
    "api_restricted": "This API key is not authorized to use this service or API.",
    "referrer": "API keys with referer restrictions cannot be used with this API.",
    "ip": "This IP, site or mobile application is not authorized to use this API key. Request "
    "received from IP address 203.0.113.7, with empty referer",
    "billing": "You must enable Billing on the Google Cloud Project at "
    "https://console.cloud.google.com/project/_/billing/enable Learn more at "
    "https://developers.google.com/maps/gmp-get-started",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """
    How the service behaves. Shares are of 1, the faults' by seed, address and attempt.

    `share_zero`, `share_partial` and the location types are a matter of the address alone; a word
    of `geocoding_places.WORDS` in it goes before them. 0 and "" switch a setting off.
    """

    latency_ms: float = 0.0
    jitter_ms: float = 0.0
    quota: int = 0
    """Requests that any window of one second may hold."""
    seed: int = 7
    share_503: float = 0.0
    share_502: float = 0.0
    share_429: float = 0.0
    retry_after_s: float = 1.0
    share_reset: float = 0.0
    share_hang: float = 0.0
    hang_s: float = 30.0
    share_truncated: float = 0.0
    share_unknown: float = 0.0
    share_zero: float = 0.0
    share_partial: float = 0.0
    share_range: float = 0.04
    share_centre: float = 0.03
    share_approximate: float = 0.03
    deny: str = ""
    """A cause in DENIALS."""
    daily_limit_after: int = 0
    valid_key: str = ""
