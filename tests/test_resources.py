"""The compiled resources are the assets, to the byte."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

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
