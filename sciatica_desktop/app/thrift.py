"""What PySide6 does unasked at every start, and how not to ask for it."""

import builtins

import PySide6.QtCore  # noqa: F401 - it has put its own function in the place of Python's import


def import_plainly() -> None:
    """Give Python its own import back.

    WORKAROUND: PySide6's function reads the source of every module that an import names, Python's
    own too, to learn who may ask it for `snake_case`. Nobody does here, and it costs a start 200
    files, 20 ms and 5 MB.
    """
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = getattr(builtins, "__orig_import__")  # noqa: B009
