"""Compiling the gazetteer: whole or not at all, and anew where what is there is no good."""

import shutil
import sys
import threading
from collections import namedtuple
from pathlib import Path

import pytest

from core.errors import RequestError
from core.geocoding.offline import layout
from core.geocoding.offline.build import build, main
from core.geocoding.offline.building import Building, build_in_background, build_now, is_built
from core.geocoding.offline.gazetteer import Gazetteer, GazetteerMissing
from core.geocoding.offline.zips import all_zips, zip_of
from tests.core.geocoding.gazetteer_slice import tiny_sources

SLICE = [sys.executable, str(Path(__file__).with_name("gazetteer_slice.py"))]


def built(folder: Path) -> Gazetteer:
    build(folder, lambda fraction, words: None, tiny_sources)
    return Gazetteer(folder)


def test_every_name_of_a_town_leads_to_it(tmp_path: Path) -> None:
    gazetteer = built(tmp_path)

    names = ["Großhaven", "GROSSHAVEN", "Гросхафен", "北町", "Kitamachi", "Malgrad", "Kleinstadt"]
    assert [[town.id for town in gazetteer.towns(name)] for name in names] == [
        *([3], [3], [3], [4], [4], [1], [1])
    ]


def test_codes_and_names_spelled_out_by_machine_are_left_out(tmp_path: Path) -> None:
    gazetteer = built(tmp_path)

    assert not gazetteer.towns("MAL")
    assert not gazetteer.towns("malgrad elmo")


def test_official_names_are_told_from_others(tmp_path: Path) -> None:
    gazetteer = built(tmp_path)

    told = {name: gazetteer.find(name)[0].is_official for name in ("St. Elmo", "Malgrad", "北町")}
    assert told == {"St. Elmo": True, "Malgrad": False, "北町": True}


def test_the_most_populous_town_comes_first(tmp_path: Path) -> None:
    assert [town.region for town in built(tmp_path).towns("Saint Elmo", "US")] == ["IL", "CA"]


def test_zip_codes_are_read_back(tmp_path: Path) -> None:
    gazetteer = built(tmp_path)
    found = zip_of("94043", gazetteer)

    assert found is not None
    assert (found.city, found.cities, found.state) == ("Saint Elmo", ("Saint Elmo", "Elmo"), "CA")
    assert (found.lat, found.lng) == (40.5, -73.25)
    assert zip_of("94044", gazetteer) is None
    assert [one.zip5 for one in all_zips(gazetteer)] == ["00501", "94043"]


def test_progress_rises_to_one(tmp_path: Path) -> None:
    told: list[float] = []

    build(tmp_path, lambda fraction, words: told.append(fraction), tiny_sources)

    assert told == sorted(told)
    assert told[-1] == 1.0


def test_two_builds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    one, other = (layout.content_folder(built(tmp_path / name).folder) for name in ("a", "b"))

    assert {path.name: path.read_bytes() for path in one.iterdir()} == {
        path.name: path.read_bytes() for path in other.iterdir()
    }


@pytest.mark.parametrize("name", [layout.NAMES, layout.MANIFEST, layout.TOWNS])
def test_a_broken_build_is_noticed_and_made_anew(tmp_path: Path, name: str) -> None:
    built(tmp_path)
    broken = layout.content_folder(tmp_path) / name
    broken.write_bytes(broken.read_bytes()[:-1])
    assert not is_built(tmp_path)
    with pytest.raises(GazetteerMissing):
        Gazetteer(tmp_path)

    assert built(tmp_path).towns("Malgrad")


def test_an_older_format_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "0-1.0").mkdir()
    (tmp_path / "0-1.0" / layout.MANIFEST).write_text("{}")

    built(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [layout.content_folder(tmp_path).name]


def test_a_gazetteer_in_use_stays_readable_while_another_is_built(tmp_path: Path) -> None:
    gazetteer = built(tmp_path)
    shutil.rmtree(layout.content_folder(tmp_path))

    built(tmp_path)

    assert gazetteer.towns("Malgrad")


def test_two_builds_at_once_leave_one_whole_gazetteer(tmp_path: Path) -> None:
    threads = [threading.Thread(target=built, args=(tmp_path,)) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert is_built(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_without_a_build_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="not built"):
        Gazetteer(tmp_path)


def test_a_full_disk_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10, 10, 0))

    assert main([str(tmp_path)]) == 1

    said = capsys.readouterr().err
    assert "No space left" in said
    assert len(said.splitlines()) == 1


def test_a_child_process_builds_and_tells_how_far_it_is(tmp_path: Path) -> None:
    building = Building(tmp_path, SLICE)

    assert building.wait(60)
    assert (building.done, building.fraction, building.error) == (True, 1.0, "")
    assert is_built(tmp_path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(GazetteerMissing, match="cannot be built"):
        build_now(tmp_path / "file" / "gazetteer", lambda fraction, words: None)


def test_a_child_that_dies_is_told(tmp_path: Path) -> None:
    building = Building(tmp_path, [sys.executable, "-c", "import os; os.abort()"])

    assert building.wait(60)
    assert "ended before it was ready" in building.error


def test_what_is_built_is_not_built_again(tmp_path: Path) -> None:
    built(tmp_path)
    told: list[float] = []

    build_now(tmp_path, lambda fraction, words: told.append(fraction))

    assert not told


def test_one_process_builds_a_folder_once_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "gazetteer"

    first = build_in_background(folder)
    second = build_in_background(folder)

    assert first.wait(60)
    assert second is first or second.wait(60)
