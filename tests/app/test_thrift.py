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
ENUMERATIONS = """
import enum, pickle
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets
from PySide6.QtCore import QDir, QEvent, Qt
count = 0
for module in (QtCore, QtGui, QtNetwork, QtWidgets):
    for home in [module, *(getattr(module, name) for name in dir(module))]:
        for kind in list(getattr(home, "__dict__", {}).values()):
            if not isinstance(kind, enum.EnumType) or kind is type(kind):
                continue
            count += 1
            print(kind, kind.__module__, kind.__qualname__, kind.__mro__, list(kind), len(kind))
            for name, member in kind.__members__.items():
                print(name, repr(member), str(member), f"{member}", member.name, member.value)
                assert member is kind(member.value) is kind[name] is getattr(kind, name)
                assert isinstance(member, kind) and member in kind and hash(member) == hash(kind[name])
                try:
                    print(pickle.loads(pickle.dumps(member)) is member)
                except TypeError as trouble:  # that is what Python 3.11.2 makes of some flags
                    print(repr(trouble))
                if isinstance(member, enum.Flag):
                    print(repr(~member), repr(member | list(kind)[0]) if list(kind) else "")
assert count > 700, count
print(Qt.Key(77_777), QEvent.Type(2001), repr(Qt.WindowType(0x1234_0000)), list(Qt.AlignmentFlag(0x85)))
print(repr(QDir.Filter.Drives | QDir.Filter.Files), repr(Qt.AlignmentFlag.AlignTop & ~Qt.AlignmentFlag(1)))
for wrong in (lambda: Qt.Key["Nothing"], lambda: Qt.Key.Nothing, lambda: setattr(Qt.Key, "Key_A", 1)):
    try:
        wrong()
    except (KeyError, AttributeError) as trouble:
        print(repr(trouble))
"""
THRIFTILY = "from sciatica_desktop.app.thrift import import_toolkit\nimport_toolkit()\n"


def printed(code: str) -> str:
    """Return what these lines print in a Python of their own."""
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120
    ).stdout


@pytest.mark.parametrize("code", [WRONG_CALLS, SIGNATURES, HELP, STUBS, ENUMERATIONS])
def test_pyside_answers_as_it_does_by_itself(code: str) -> None:
    by_itself = printed(code)
    assert by_itself
    assert printed(THRIFTILY + code) == by_itself
