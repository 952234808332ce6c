"""Who is to be named beside the places, and what their licences say."""

from collections.abc import Iterable

from core.texts import say


def sources(providers: Iterable[str]) -> list[str]:
    """The lines for the providers that gave answers, in a fixed order."""
    given = set(providers)
    lines: list[str] = []
    if "offline" in given:
        from core.geocoding.offline.attribution import attributions

        lines += attributions()
    if "google" in given:
        lines += [say("lookups.sources.google"), say("lookups.sources.google_terms")]
    if "operator" in given:
        lines.append(say("lookups.sources.operator"))
    return lines
