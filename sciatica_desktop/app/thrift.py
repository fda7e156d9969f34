"""What PySide6 does unasked at every start, and how not to ask for it."""

import builtins
from typing import Any

from sciatica_desktop.app.quick_enums import make_enums_quickly

# Modules that PySide6 carries as text and compiles at every start, although they only word its
# errors, signatures and type stubs.
RARELY_ASKED = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        *("mapping", "errorhandler", "layout", "parser"),
        *("lib/enum_sig", "lib/pyi_generator", "lib/tool"),
    )
)
# What each of them is at first: it becomes the module when somebody asks it for anything.
# `update_mapping` is the one name that PySide6 takes without asking.
STAND_IN = """
def update_mapping():
    return __getattr__("update_mapping")()

def __getattr__(name):
    if not name.startswith("__") and globals().pop("__getattr__", None):
        exec(compile(__loader__.zfile.read(__file__), __file__, "exec"), globals())
    if name in globals():
        return globals()[name]
    raise AttributeError(f"{__name__} has no {name}")
"""


def import_toolkit() -> None:
    """Import PySide6 without what it does for others.

    WORKAROUND: 28 ms of a start go by while it compiles seven modules that are seldom needed;
    they come when they are, and only the first message about a wrong argument takes longer.
    """
    own_compile = builtins.compile

    def compile_later(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename in RARELY_ASKED:
            source = STAND_IN
        return own_compile(source, filename, *how, **more)

    builtins.compile = compile_later
    make_enums_quickly()
    try:
        import PySide6.QtCore  # noqa: F401 - all of it happens in here
    finally:
        builtins.compile = own_compile
    _import_plainly()


def _import_plainly() -> None:
    """Give Python its own import back.

    WORKAROUND: PySide6's function reads the source of every module that an import names, Python's
    own too, to learn who may ask it for `snake_case`. Nobody does here, and it costs a start 200
    files, 20 ms and 5 MB.
    """
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = getattr(builtins, "__orig_import__")  # noqa: B009 - no stub knows the name
