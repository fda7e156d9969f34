"""The compiled resources are the assets, to the byte, and what was parsed is what they hold."""

import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

from sciatica_desktop.content_rc import FILES
from sciatica_desktop.services.resources import parsed

ROOT = Path(__file__).parent.parent


def without_version(text: str) -> str:
    return re.sub(r"# Created by: The Resource Compiler for Qt version .*\n", "", text)


def test_every_asset_is_listed() -> None:
    tool = runpy.run_path(str(ROOT / "packaging" / "list_resources.py"))
    assert (ROOT / "resources.qrc").read_text(encoding="utf-8") == tool["listing"]()


def test_the_compiled_resources_are_those_of_the_list(tmp_path: Path) -> None:
    made = tmp_path / "resources_rc.py"
    compiler = Path(sys.executable).with_name("pyside6-rcc")
    subprocess.run(
        [compiler, "--format-version", "1", ROOT / "resources.qrc", "-o", made],
        check=True,
        cwd=ROOT,
    )
    committed = (ROOT / "sciatica_desktop" / "resources_rc.py").read_text(encoding="utf-8")
    assert without_version(made.read_text(encoding="utf-8")) == without_version(committed)


def test_the_packed_content_is_that_of_the_files() -> None:
    tool = runpy.run_path(str(ROOT / "packaging" / "pack_content.py"))
    assert (ROOT / "sciatica_desktop" / "content_rc.py").read_text("utf-8") == tool["packed"]()
    for name in FILES:
        assert parsed(name) == tomllib.loads((ROOT / "assets" / name).read_text("utf-8"))
