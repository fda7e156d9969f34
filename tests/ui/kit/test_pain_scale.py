"""The 0-10 scale: nothing is chosen for a person, and keys alone are enough."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.look import Look

Key = Qt.Key


@pytest.fixture
def scale(look: Look, qtbot: QtBot) -> PainScale:
    scale = PainScale(look, "Leg", anchors=True)
    qtbot.addWidget(scale)
    scale.resize(440, 70)
    scale.show()
    return scale


def strip(scale: PainScale) -> QSlider:
    return scale.findChildren(QSlider)[0]


def press(scale: PainScale, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(strip(scale), key)


def test_nothing_is_chosen_at_first(scale: PainScale) -> None:
    assert scale.value is None
    assert strip(scale).accessibleName() == "Leg, not rated yet"


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_chooses(scale: PainScale, qtbot: QtBot, digit: int) -> None:
    with qtbot.waitSignal(scale.chosen) as chosen:
        QTest.keyClicks(strip(scale), str(digit))
    assert chosen.args == [digit]
    assert strip(scale).accessibleName() == f"Leg, {digit} of 10"
    assert strip(scale).value() == digit


def test_minus_is_ten(scale: PainScale, qtbot: QtBot) -> None:
    QTest.keyClicks(strip(scale), "-")
    assert scale.value == 10


def test_one_and_zero_together_are_ten(scale: PainScale, qtbot: QtBot) -> None:
    QTest.keyClicks(strip(scale), "10")
    assert scale.value == 10


def test_zero_after_another_digit_is_zero(scale: PainScale, qtbot: QtBot) -> None:
    QTest.keyClicks(strip(scale), "20")
    assert scale.value == 0


def test_arrows_move_without_choosing(scale: PainScale, qtbot: QtBot) -> None:
    press(scale, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert scale.value is None
    press(scale, Key.Key_Return)
    assert scale.value == 2


def test_arrows_stop_at_the_ends(scale: PainScale, qtbot: QtBot) -> None:
    press(scale, Key.Key_Left, Key.Key_Right, Key.Key_Space)
    assert scale.value == 10
    press(scale, *[Key.Key_Left] * 12, Key.Key_Space)
    assert scale.value == 0


def test_enter_without_a_place_chooses_nothing(scale: PainScale, qtbot: QtBot) -> None:
    press(scale, Key.Key_Return)
    assert scale.value is None


def test_backspace_takes_the_answer_back(scale: PainScale, qtbot: QtBot) -> None:
    QTest.keyClicks(strip(scale), "4")
    with qtbot.waitSignal(scale.chosen) as chosen:
        press(scale, Key.Key_Backspace)
    assert chosen.args == [None]
    assert strip(scale).accessibleName() == "Leg, not rated yet"


def test_a_press_chooses_the_cell_below_the_pointer(scale: PainScale, qtbot: QtBot) -> None:
    cell = strip(scale).width() / 11
    for score in (0, 5, 10):
        place = QPoint(round((score + 0.5) * cell), 20)
        QTest.mouseClick(strip(scale), Qt.MouseButton.LeftButton, pos=place)
        assert scale.value == score


def test_a_known_value_is_shown_in_silence(scale: PainScale, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scale.chosen):
        scale.set_value(6)
    assert scale.value == 6


def test_another_name_keeps_the_answer(scale: PainScale) -> None:
    scale.set_value(6)
    scale.rename("Right leg")
    assert strip(scale).accessibleName() == "Right leg, 6 of 10"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_number_is_cut_at_the_smallest_size(look: Look, qtbot: QtBot, percent: int) -> None:
    look.choose(text_percent=percent)
    scale = PainScale(look, "Leg")
    qtbot.addWidget(scale)
    ten = look.font("number", 16, 700)
    from PySide6.QtGui import QFontMetricsF

    cell = scale.minimumSizeHint().width() / 11
    assert cell >= QFontMetricsF(ten).horizontalAdvance("10")
    assert cell >= 24
    assert scale.minimumSizeHint().height() >= QFontMetricsF(ten).height()


@pytest.mark.parametrize(
    ("anchors", "role"), [(True, "accent"), (("0 not at all", "10 as hard as it gets"), "primary")]
)
def test_only_pain_is_orange(
    look: Look, qtbot: QtBot, anchors: bool | tuple[str, str], role: str
) -> None:
    made = PainScale(look, "Leg", anchors=anchors)
    qtbot.addWidget(made)
    made.resize(600, 90)
    made.set_value(6)
    made.show()
    image = strip(made).grab().toImage()
    cell = strip(made).width() / 11
    seen = [image.pixelColor(round((n + 0.5) * cell), 6).name() for n in (5, 6, 7)]
    assert seen == [look.color(r).name() for r in (f"{role}_tint", role, "surface")]
