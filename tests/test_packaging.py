"""What the packages say of the program is true, and their recipes name nobody's machine."""

import configparser
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sciatica_desktop.cli import COMMANDS, build_parser

PACKAGING = Path(__file__).parent.parent / "packaging"
METAINFO = next((PACKAGING / "linux").glob("*.metainfo.xml"))


def test_the_man_page_names_every_command_and_option() -> None:
    script, source = PACKAGING / "man_page.py", PACKAGING / "linux" / "sciatica-desktop.1"
    made = subprocess.run(
        [sys.executable, script, source, "1.2.3", "2026-11-21"],
        check=True,
        capture_output=True,
        text=True,
        cwd=PACKAGING.parent,
    )
    page = made.stdout.replace("\\-", "-")
    options = re.findall(r"--[a-z][a-z-]+", build_parser({}).format_help())
    assert [word for word in (*COMMANDS, *options, "1.2.3") if word not in page] == []
    assert "@" not in page


def test_menu_and_software_centre_speak_of_the_same_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "sciatica-desktop.desktop")
    shown = entry["Desktop Entry"]
    told = ElementTree.parse(METAINFO).getroot()
    assert told.findtext("name") == shown["Name"]
    assert told.findtext("launchable") == "sciatica-desktop.desktop"
    assert told.findtext("provides/binary") == shown["Exec"]
    assert told.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")


@pytest.mark.parametrize("file", ["pins.txt", "packaging/tools.txt"])
def test_every_pin_has_a_hash_and_no_address(file: str) -> None:
    pins = (PACKAGING.parent / file).read_text()
    for pin in re.split(r"\n(?=\S)", pins.strip()):
        assert re.match(r"[a-z0-9.\-]+(\[[a-z,-]+\])?==[^ ]+ ", pin), pin.splitlines()[0]
        assert "--hash=sha256:" in pin, pin.splitlines()[0]
    assert "//" not in pins


def test_the_version_is_written_once() -> None:
    assert "@VERSION@" in METAINFO.read_text()
    assert "${VERSION}" in (PACKAGING / "linux" / "nfpm.yaml").read_text()
    assert 'dynamic = ["version"]' in (PACKAGING.parent / "pyproject.toml").read_text()
