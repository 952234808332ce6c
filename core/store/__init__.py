"""What outlives the process: the history register, decisions. SQL, no rule about contacts."""

from core.store.decisions import Decision, Decisions, Verdict
from core.store.errors import StoreError
from core.store.past_requests import PastRequest
from core.store.place import home_folder
from core.store.register import Register
from core.store.schema import REQUEST_COLUMNS
from core.store.segments import Segment
from core.store.sources import AlreadyAdded, Source
from core.store.store import Store, open_store

__all__ = [
    "REQUEST_COLUMNS",
    "AlreadyAdded",
    "Decision",
    "Decisions",
    "PastRequest",
    "Register",
    "Segment",
    "Source",
    "Store",
    "StoreError",
    "Verdict",
    "home_folder",
    "open_store",
]
