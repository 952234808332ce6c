"""Google's Geocoding API, asked politely: paced, patient, and with the key in no text of ours.

Nothing is imported here: `client` is heavy, and only those who buy need it.
"""
