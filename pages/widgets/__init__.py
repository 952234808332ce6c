"""Functions that draw: the only code that knows both streamlit and core."""
