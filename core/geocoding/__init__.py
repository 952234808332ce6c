"""Geocoding: from an address as somebody typed it to a place, with a status and its reasons."""
