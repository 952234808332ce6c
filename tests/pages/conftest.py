"""Screens as an operator opens them: from the shell, with a file or a run in the address."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from streamlit.testing.v1 import AppTest

from core.engine.settings import Settings
from core.operations import all_operations
from core.runs import MANAGER, Run
from core.uploads import UPLOADS, Upload

SHELL = Path(__file__).parents[2] / "pages" / "screens" / "shell.py"
Open: TypeAlias = Callable[..., AppTest]


@pytest.fixture
def open_screen() -> Open:
    """Open a screen in a session of its own, with parameters in the address."""

    def open_it(screen: str = "upload", **address: str) -> AppTest:
        page = AppTest.from_file(str(SHELL), default_timeout=30)
        for name, value in address.items():
            page.query_params[name] = value
        page.run()
        if screen != "upload":
            page.switch_page(f"{screen}.py")
            for name, value in address.items():
                page.query_params[name] = value
            page.run()
        return page

    return open_it


@pytest.fixture(scope="session")
def sample() -> Upload:
    """The built-in sample; tests that change it take a copy with `new_sample`."""
    return UPLOADS.sample()


@pytest.fixture
def new_sample() -> Iterator[Upload]:
    """A sample that a test may change."""
    upload = UPLOADS.sample()
    yield upload
    UPLOADS.discard(upload.id)


@pytest.fixture(scope="session")
def finished(sample: Upload) -> Run:
    """A run of the sample that has ended."""
    run = begin(sample)
    assert run.wait(60)
    return run


def begin(upload: Upload, **settings: Any) -> Run:
    """Start to validate the phones of a file."""
    operation = all_operations()["phones"]()
    return MANAGER.start(
        upload.table,
        [operation],
        Settings(**settings),
        upload_id=upload.id,
        left_out=upload.reading.left_out,
    )


def give(page: AppTest, name: str, content: str | bytes) -> AppTest:
    """Put a file into the uploader."""
    data = content.encode() if isinstance(content, str) else content
    page.file_uploader[0].upload(name, data)
    page.run()
    return page


def button(page: AppTest, words: str) -> Any:
    """The button with these words."""
    return next(found for found in page.button if found.label == words)


def widget(page: AppTest, key: str) -> Any:
    """The widget with this key, of whatever kind."""
    return page.get_by_key(key)


def words_of(page: AppTest) -> str:
    """Everything a page says in markdown, captions, alerts, headings and our own HTML."""
    kinds = (page.markdown, page.caption, page.error, page.warning, page.info, page.subheader)
    said = [str(element.value) for kind in kinds for element in kind]
    return "\n".join([*said, *(str(element.value) for element in page.html)])
