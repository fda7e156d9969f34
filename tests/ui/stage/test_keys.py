"""Which key asks for what."""

import pytest
from PySide6.QtCore import Qt

from sciatica_desktop.ui.stage.keys import KEPT_WHILE_WAITING, WISHES, Wish, wish_of

K = Qt.Key


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (K.Key_MediaTogglePlayPause, Wish.PAUSE),
        (K.Key_MediaPause, Wish.PAUSE),
        (K.Key_MediaStop, Wish.LEAVE),
        (K.Key_F11, Wish.FULL_SCREEN),
        (K.Key_F1, Wish.HELP),
        (K.Key_X, None),
        (K.Key_Shift, None),
    ],
)
def test_a_key_has_one_meaning(key: Qt.Key, wish: Wish | None) -> None:
    assert wish_of(key) is wish


@pytest.mark.parametrize("key", [K.Key_X, K.Key_9, K.Key_Space, K.Key_Up, K.Key_Delete])
def test_while_waiting_any_key_goes_on(key: Qt.Key) -> None:
    assert wish_of(key, waiting=True) is Wish.PAUSE


@pytest.mark.parametrize("key", [K.Key_Shift, K.Key_VolumeUp, K.Key_Tab, K.Key_Insert])
def test_keys_of_other_things_do_not_go_on(key: Qt.Key) -> None:
    assert wish_of(key, waiting=True) is None


def test_while_waiting_the_others_keep_their_meaning() -> None:
    kept = {key: wish for key, wish in WISHES.items() if wish in KEPT_WHILE_WAITING}
    assert set(kept.values()) == KEPT_WHILE_WAITING
    assert {key: wish_of(key, waiting=True) for key in kept} == kept
