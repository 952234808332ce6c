"""Between geocoding and the store: what is asked, known, reserved, paid and kept."""
