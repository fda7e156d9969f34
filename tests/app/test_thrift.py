"""PySide6 loaded thriftily still says what is wrong with a call."""

import subprocess
import sys

import pytest

WRONG_CALLS = """
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor
for wrong in (
    lambda: QPoint("a"),
    lambda: QPoint(1, 2).setX("a"),
    lambda: QObject().startTimer(),
    lambda: QObject(colour=3),
    lambda: QColor(1, 2, "a", QObject),
):
    try:
        wrong()
    except (TypeError, AttributeError) as trouble:
        print(type(trouble).__name__, trouble)
"""
SIGNATURES = """
from PySide6.QtCore import QPoint, QTimer
from PySide6.support.signature import get_signature
print(get_signature(QPoint.setX), get_signature(QTimer.singleShot))
"""
HELP = """
from PySide6.QtCore import QPoint
print(QPoint.__doc__, QPoint.setX.__doc__)
"""
STUBS = """
import PySide6.QtCore
from PySide6.support.signature.lib.pyi_generator import Formatter
from PySide6.support.signature.lib import enum_sig, tool
print(Formatter.__name__, enum_sig.HintingEnumerator.__name__, tool.build_brace_pattern(1, "<>"))
"""
THRIFTILY = "from sciatica_desktop.app.thrift import import_toolkit\nimport_toolkit()\n"


def printed(code: str) -> str:
    """Return what these lines print in a Python of their own."""
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120
    ).stdout


@pytest.mark.parametrize("code", [WRONG_CALLS, SIGNATURES, HELP, STUBS])
def test_pyside_answers_as_it_does_by_itself(code: str) -> None:
    by_itself = printed(code)
    assert by_itself
    assert printed(THRIFTILY + code) == by_itself
