"""The terms of look-ups, the service's key, what is kept, and what the licences allow."""

import streamlit as st

from core.errors import RequestError
from core.texts import say
from pages.widgets import gazetteer, layout, service, session, terms_form


def main() -> None:
    """The terms on the left, the service and what is kept on the right."""
    session.require_shell()
    layout.heading(say("pages.settings.title"), say("pages.settings.line"))
    session.show_notice()
    try:
        _cards()
    except RequestError as error:
        layout.alarm(str(error))


def _cards() -> None:
    left, right = st.columns([5, 4], gap="medium")
    with left:
        kept, wanted = terms_form.draw()
        service.licences()
    with right:
        service.card(kept)
        service.answers()
        gazetteer.card()
    changed = wanted is not None and wanted != kept
    bar = layout.bar(say(f"pages.settings.{'changed' if changed else 'as_kept'}"))
    if layout.primary(
        bar, say("pages.settings.save"), disabled=not changed, icon=":material/save:"
    ):
        if wanted is not None:
            terms_form.save(wanted)
        st.rerun()


if __name__ == "__main__":
    main()
