"""A profile folder holds everything; without one the system's own places are used."""

from pathlib import Path

import pytest

from sciatica_desktop.services.paths import data_folder, paths


def test_a_profile_holds_everything(tmp_path: Path) -> None:
    found = paths(tmp_path)
    assert found.data == data_folder(tmp_path) == tmp_path
    for path in (found.state, found.cache, found.lock, found.log):
        assert path.is_relative_to(tmp_path)
    assert found.lock.parent == found.data


def test_a_relative_profile_stays_where_it_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("mine")) == tmp_path / "mine"


def test_the_system_says_where_the_rest_belongs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    found = paths()
    for folder, name in zip(found, ("data", "state", "cache"), strict=True):
        assert folder.is_relative_to(tmp_path / name)
    assert not list(tmp_path.iterdir())
