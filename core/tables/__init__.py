"""Tables: reading spreadsheets safely, writing them safely, and what their columns mean."""
