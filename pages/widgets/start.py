"""The empty Upload screen: take a file, the sample, or an empty template."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.errors import RequestError
from core.sample import TEMPLATE_NAME, write_template
from core.tables.reading import SUPPORTED
from core.texts import say
from core.uploads import UPLOADS, Upload
from pages.widgets import amounts, gazetteer, layout, session


def uploader() -> None:
    """The uploader, the sample and the template; a file that is read becomes the one in hand."""
    file = st.file_uploader(say("pages.upload.drop"), type=list(SUPPORTED))
    if file is not None:
        _take(lambda: UPLOADS.add(file.name, file), then=lambda: _free(file))
    with st.container(horizontal=True):
        if st.button(say("pages.upload.sample"), icon=":material/science:"):
            _take(UPLOADS.sample, then=lambda: None)
        st.download_button(
            say("pages.upload.template"),
            data=_template,
            file_name=TEMPLATE_NAME,
            icon=":material/download:",
            on_click="ignore",
        )


def what_happens() -> None:
    """The path in a few lines, and where the file stays."""
    with st.container(border=True):
        st.markdown(say("pages.upload.path_title"))
        st.markdown(say("pages.upload.path"))
        st.caption(say("pages.upload.stays"))


def line(upload: Upload) -> str:
    """The file in one line: name, size, rows, columns, time it took."""
    reading = upload.reading
    rows, columns = reading.table.frame.shape
    return say(
        "pages.upload.line",
        file=upload.name,
        size=amounts.size(upload.size),
        count=rows,
        columns=columns,
        time=amounts.seconds(reading.elapsed_s),
    )


def _take(read: Callable[[], Upload], *, then: Callable[[], None]) -> None:
    """Hold what is read, or say in a sentence why it cannot be."""
    try:
        with st.spinner(say("pages.upload.reading")):
            upload = read()
    except RequestError as error:
        then()
        layout.alarm(str(error))
    else:
        then()
        session.hold_upload(upload)
        gazetteer.begin_for(upload)
        st.rerun()


def _free(file: UploadedFile) -> None:
    """Give the uploader's copy back now: it is kept for the life of the session otherwise."""
    context = get_script_run_ctx()
    if context and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)


def _template() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / TEMPLATE_NAME
        write_template(path)
        return path.read_bytes()
