"""Where the key and the service's address come from."""

from pathlib import Path

import pytest

from core.errors import RequestError
from core.geocoding.google.key import google_key
from core.geocoding.google.service import GOOGLE, base_url

KEY = "AIzaSyFrom-the-environment"


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """A working folder and a home folder without secrets, an environment without the key."""
    work, home = tmp_path / "work", tmp_path / "home"
    for folder in (work, home):
        (folder / ".streamlit").mkdir(parents=True)
    monkeypatch.chdir(work)
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.delenv("GOOGLE_MAPS_API_KEY", raising=False)
    monkeypatch.delenv("ROWMILL_GOOGLE_BASE_URL", raising=False)
    return {"work": work, "home": home}


def keep(folder: Path, text: str) -> None:
    (folder / ".streamlit" / "secrets.toml").write_text(text, encoding="utf-8")


def test_the_environment_goes_first(
    folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folders["work"], 'GOOGLE_MAPS_API_KEY = "AIzaSyFrom-the-folder"')
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", f' "{KEY}"\n')

    assert google_key() == KEY


def test_the_working_folder_goes_before_home(folders: dict[str, Path]) -> None:
    keep(folders["home"], 'GOOGLE_MAPS_API_KEY = "AIzaSyAt-home"')
    assert google_key() == "AIzaSyAt-home"

    keep(folders["work"], 'other = 1\nGOOGLE_MAPS_API_KEY = "AIzaSyAt-work"\n[section]\nx = 2')
    assert google_key() == "AIzaSyAt-work"


def test_no_key_is_said(folders: dict[str, Path]) -> None:
    keep(folders["work"], 'other = "x"')

    with pytest.raises(RequestError, match="There is no key for Google"):
        google_key()


@pytest.mark.parametrize("written", ["AIza", "AIza with blanks", "AIzaé12345", "12345"])
def test_what_cannot_be_a_key_is_said_and_not_shown(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", written)

    with pytest.raises(RequestError, match="cannot be a key") as refused:
        google_key()

    assert written not in str(refused.value)


def test_a_broken_file_is_said_without_its_content(folders: dict[str, Path]) -> None:
    keep(folders["work"], "GOOGLE_MAPS_API_KEY = AIzaSyUnquoted")

    with pytest.raises(RequestError, match="cannot be read") as refused:
        google_key()

    assert "Unquoted" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_broken_file_does_not_matter_where_the_environment_has_a_key(
    folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folders["work"], "broken")
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)

    assert google_key() == KEY


def test_the_service_is_googles_unless_said_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert base_url() == GOOGLE

    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", "http://127.0.0.1:8080/")
    assert base_url() == "http://127.0.0.1:8080"


@pytest.mark.parametrize(
    "url", ["ftp://x", "maps.googleapis.com", "http://", "http://u:p@x", "http://x:99999", "a b"]
)
def test_an_address_that_is_none_is_said(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", url)

    with pytest.raises(RequestError, match="ROWMILL_GOOGLE_BASE_URL"):
        base_url()
