"""What a server loads before its first operator comes, so that no click waits for it."""

import gc

from core.operations import all_operations
from core.pacing import favour_the_page
from core.phones import read_phone
from core.phones.region_names import region_names
from core.texts import language


def warm_up() -> None:
    """Load what the screens and operations need, and keep it out of garbage collections.

    Streamlit collects garbage after each run of a script. The places and carriers of the world's
    numbers are some hundred thousand objects that never become garbage; going through them took
    0.1 s each time, while every operator waited.
    """
    all_operations()
    region_names(language())
    read_phone("+12125550142", "US", descriptions=True)
    favour_the_page()
    gc.collect()
    gc.freeze()
