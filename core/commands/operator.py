"""Who sits at this command line."""

import getpass

from core.texts import say


def operator() -> str:
    """The name of the user who runs this process, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no user of this number is known
        return say("cli.somebody")
