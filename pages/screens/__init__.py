"""One thin script a screen; `shell.py` runs first and draws the others inside itself."""
