"""Which key means what while a session runs (product.md 3)."""

from enum import Enum, auto

from PySide6.QtCore import Qt


class Wish(Enum):
    """What a person may want of a running session."""

    PAUSE = auto()
    NEXT = auto()
    BACK = auto()
    MORE = auto()
    OWN_TIME = auto()
    HURTS = auto()
    MUTE = auto()
    VOICE = auto()
    FAR = auto()
    FULL_SCREEN = auto()
    LEAVE = auto()
    HELP = auto()


_K = Qt.Key

# A presenter's clicker sends the page keys for its arrows, F5 or Shift+F5 for "start", "." (or "B",
# which stands for big here) for the black screen, and Esc for "end".
WISHES = {
    _K.Key_Space: Wish.PAUSE,
    _K.Key_Return: Wish.PAUSE,
    _K.Key_Enter: Wish.PAUSE,
    _K.Key_F5: Wish.PAUSE,
    _K.Key_Period: Wish.PAUSE,
    _K.Key_Pause: Wish.PAUSE,
    _K.Key_MediaPlay: Wish.PAUSE,
    _K.Key_MediaPause: Wish.PAUSE,
    _K.Key_MediaTogglePlayPause: Wish.PAUSE,
    _K.Key_Right: Wish.NEXT,
    _K.Key_PageDown: Wish.NEXT,
    _K.Key_MediaNext: Wish.NEXT,
    _K.Key_Left: Wish.BACK,
    _K.Key_PageUp: Wish.BACK,
    _K.Key_MediaPrevious: Wish.BACK,
    _K.Key_Up: Wish.MORE,
    _K.Key_T: Wish.OWN_TIME,
    _K.Key_H: Wish.HURTS,
    _K.Key_M: Wish.MUTE,
    _K.Key_V: Wish.VOICE,
    _K.Key_B: Wish.FAR,
    _K.Key_F: Wish.FULL_SCREEN,
    _K.Key_F11: Wish.FULL_SCREEN,
    _K.Key_Escape: Wish.LEAVE,
    _K.Key_MediaStop: Wish.LEAVE,
    _K.Key_Question: Wish.HELP,
    _K.Key_F1: Wish.HELP,
}

# Keys that never answer "Press any key": they belong to another program or to the keyboard itself.
SILENT = frozenset(
    {
        _K.Key_Shift,
        _K.Key_Control,
        _K.Key_Alt,
        _K.Key_AltGr,
        _K.Key_Meta,
        _K.Key_Super_L,
        _K.Key_Super_R,
        _K.Key_Insert,  # with CapsLock, what the keys of screen readers are pressed with
        _K.Key_CapsLock,
        _K.Key_NumLock,
        _K.Key_ScrollLock,
        _K.Key_Print,
        _K.Key_VolumeUp,
        _K.Key_VolumeDown,
        _K.Key_VolumeMute,
        _K.Key_Tab,
        _K.Key_Backtab,
    }
)

# While the session waits these keep their meaning; every other key goes on.
KEPT_WHILE_WAITING = frozenset(Wish) - {Wish.PAUSE, Wish.MORE}

# What the caps on a sheet stand for.
BACK_KEYS = (_K.Key_Escape, _K.Key_Backspace, _K.Key_Back)
KEYS = {
    "Esc": (_K.Key_Escape,),
    "10": (_K.Key_Minus,),
    "Space": (_K.Key_Space, _K.Key_MediaPlay, _K.Key_MediaTogglePlayPause),
}


def wish_of(key: int, *, waiting: bool = False) -> Wish | None:
    """Return what a key asks for; while the session waits, any key without a meaning goes on."""
    wish = WISHES.get(Qt.Key(key))
    if not waiting or wish in KEPT_WHILE_WAITING or key in SILENT:
        return wish
    return Wish.PAUSE


def keys_of(name: str) -> tuple[Qt.Key, ...]:
    """Return the keys that the cap of that name stands for."""
    return KEYS.get(name, (Qt.Key(ord(name[0])),))
