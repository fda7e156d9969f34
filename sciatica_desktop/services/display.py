"""Whether this machine has a screen to open a window on."""

import os
import sys


def has_display() -> bool:
    """Tell whether a window can be opened; on Linux one of two variables names the screen."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    return sys.platform != "linux" or bool(
        os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    )


def paint_off_screen_without_display() -> None:
    """Let Qt paint in memory where there is no screen; its default aborts the process."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # What the off-screen platform cannot do is of no interest to anybody.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.multimedia*=false")
