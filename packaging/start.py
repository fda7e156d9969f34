"""Where the packaged program begins."""

import os
import sys


def forget_library_folder() -> None:
    """Let programs that we start (a file manager, the speech server) find their own libraries.

    On Linux PyInstaller's loader points the linker at our folder. This process keeps that: the
    linker has read it; its children would find our Qt instead of their own.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


forget_library_folder()

from sciatica_desktop.__main__ import main  # noqa: E402 - children start only after that

sys.exit(main())
