"""
What can go wrong, by what the caller shall do:

* RowmillError
  + RequestError       tell the operator: the request or the file cannot be used
    x TableError       ... the file cannot be read as a table
    x MappingError     ... no column, or the wrong one, is mapped to a role
    x SettingsError    ... a setting or an option is out of range
  x ItemError          fail this one item; the run goes on
  x StopRun            no further item can succeed: keep what is done and stop
  x PauseRun           no item can succeed for now: hold the run until the operator goes on
  x Cancelled          the run was cancelled while it was planning or gathering

Every message is one or two plain sentences for an operator, from the catalogue in
`core.texts`: what was found, and what would do.
"""


class RowmillError(Exception):
    """Base of every error that core raises on purpose."""


class RequestError(RowmillError):
    """The request or the file cannot be used; the message says what would do."""


class TableError(RequestError):
    """The file cannot be read as a table."""


class MappingError(RequestError):
    """A role has no column, or names one the table does not have."""


class SettingsError(RequestError, ValueError):
    """A setting or an operation's option is out of range."""


class ItemError(RowmillError):
    """One item fails: `code` is short and stable, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


class StopRun(RowmillError):
    """No further item can succeed; what is done is kept."""


class PauseRun(RowmillError):
    """No item can succeed for now; the run waits for the operator, and goes on where it was."""


class Cancelled(RowmillError):
    """Raised at a checkpoint of plan or gather once the run is cancelled."""
