"""What outlives the process: history, decisions, paid answers. SQL, no rule about contacts."""

from core.store.answers import Answers, KnownAnswers, Results
from core.store.claims import Holder
from core.store.corrections import Correction, Corrections
from core.store.decisions import Decision, Decisions, Verdict
from core.store.errors import StoreError
from core.store.paces import Pace
from core.store.paid_calls import Busy, Cleared, Known, PaidCalls
from core.store.past_requests import PastRequest
from core.store.place import home_folder
from core.store.register import Register
from core.store.schema import REQUEST_COLUMNS
from core.store.segments import Segment
from core.store.settings import SettingChange, StoredSettings
from core.store.sources import AlreadyAdded, Source
from core.store.spending import Allowance, Amount, Spent
from core.store.store import Store, open_store

__all__ = [
    "REQUEST_COLUMNS",
    "Allowance",
    "AlreadyAdded",
    "Amount",
    "Answers",
    "Busy",
    "Cleared",
    "Correction",
    "Corrections",
    "Decision",
    "Decisions",
    "Holder",
    "Known",
    "KnownAnswers",
    "Pace",
    "PaidCalls",
    "PastRequest",
    "Register",
    "Results",
    "Segment",
    "SettingChange",
    "Source",
    "Spent",
    "Store",
    "StoreError",
    "StoredSettings",
    "Verdict",
    "home_folder",
    "open_store",
]
