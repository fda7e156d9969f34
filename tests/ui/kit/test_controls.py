"""Buttons, chips, switches, sliders and fields: named, reachable by keys, never cut."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.button import KINDS, SIZES, Button
from sciatica_desktop.ui.kit.card import CardButton
from sciatica_desktop.ui.kit.chip import Chip, MenuChip
from sciatica_desktop.ui.kit.fields import ComboBox, NoteField, TextField
from sciatica_desktop.ui.kit.keycap import KeyCap
from sciatica_desktop.ui.kit.search_field import SearchField
from sciatica_desktop.ui.kit.slider import Slider
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look

MAKERS: dict[str, Callable[[Look], QWidget]] = {
    "button": lambda look: Button(look, "Start the session", "primary", "large", "play", "S"),
    "card button": lambda look: CardButton(look, "Start the session"),
    "chip": lambda look: Chip(look, "Start the session", "check"),
    "menu chip": lambda look: MenuChip(look, "Start the session", [(1, "One")]),
    "toggle": lambda look: Toggle(look, "Start the session"),
    "slider": lambda look: Slider(look, "Start the session"),
    "combo box": lambda look: ComboBox(look, "Start the session", [(1, "One")]),
    "text field": lambda look: TextField(look, "Start the session", icon="search"),
    "note field": lambda look: NoteField(look, "Start the session"),
    "tag": lambda look: Tag(look, "Start the session"),
    "key cap": lambda look: KeyCap(look, "Start the session"),
}
WORDED = ("button", "chip", "menu chip", "tag", "key cap")
OPERATED = [name for name in MAKERS if name not in ("tag", "key cap")]


@pytest.mark.parametrize("name", MAKERS)
def test_every_control_has_a_name(look: Look, qtbot: QtBot, name: str) -> None:
    widget = MAKERS[name](look)
    qtbot.addWidget(widget)
    assert widget.accessibleName() == "Start the session"


@pytest.mark.parametrize("name", OPERATED)
def test_every_control_is_reached_by_tab(look: Look, qtbot: QtBot, name: str) -> None:
    widget = MAKERS[name](look)
    qtbot.addWidget(widget)
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", WORDED)
def test_the_smallest_size_holds_the_words(
    look: Look, qtbot: QtBot, name: str, percent: int
) -> None:
    look.choose(text_percent=percent)
    widget = MAKERS[name](look)
    qtbot.addWidget(widget)
    metrics = QFontMetricsF(look.font("caption"))
    assert widget.minimumSizeHint().width() > metrics.horizontalAdvance("Start the session")
    assert widget.minimumSizeHint().height() >= metrics.height()


@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_has_one_width_in_every_weight_of_its_words(
    look: Look, qtbot: QtBot, percent: int
) -> None:
    words = "I have asked, or I know my limits"
    button = Button(look, words, "primary", "small")
    qtbot.addWidget(button)
    widths = set[int]()
    for mode in ("light", "dark"):
        look.choose(mode=mode, text_percent=percent)
        for enabled in (True, False):
            button.setEnabled(enabled)
            widths.add(button.sizeHint().width())
    heaviest = QFontMetricsF(look.font("button", 15, 700)).horizontalAdvance(words)
    assert len(widths) == 1
    assert heaviest + 2 * look.px(8) < widths.pop()


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", MAKERS)
def test_every_control_paints_itself_in_every_theme(
    look: Look, qtbot: QtBot, name: str, mode: str
) -> None:
    widget = MAKERS[name](look)
    qtbot.addWidget(widget)
    look.choose(mode=mode)
    widget.resize(widget.sizeHint().expandedTo(QSize(40, 24)))
    usual = widget.grab().toImage()
    places = [(x, y) for x in range(usual.width()) for y in range(usual.height())]
    assert len({usual.pixel(*place) for place in places}) > 1, "it is of one colour all over"
    widget.setEnabled(False)
    if name in ("button", "toggle", "combo box"):
        assert widget.grab().toImage() != usual


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_holds_its_whole_text(
    look: Look, qtbot: QtBot, kind: str, size: str, percent: int
) -> None:
    look.choose(text_percent=percent)
    button = Button(look, "Shorter, 7 min", kind, size)
    qtbot.addWidget(button)
    font = look.font("button", SIZES[size].text, 600)
    metrics = QFontMetricsF(font)
    assert button.sizeHint().width() > metrics.horizontalAdvance("Shorter, 7 min")
    assert button.sizeHint().height() >= metrics.height()
    assert button.sizeHint().height() >= 36


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("name", ["button", "card button", "chip", "toggle"])
def test_enter_and_space_press(look: Look, qtbot: QtBot, name: str, key: Qt.Key) -> None:
    widget = MAKERS[name](look)
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitSignal(widget.clicked):  # type: ignore[attr-defined]
        QTest.keyClick(widget, key)


def test_a_button_says_what_it_shows(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Pause", icon="pause")
    qtbot.addWidget(button)
    button.show_text("Go on", "play")
    assert (button.text(), button.accessibleName()) == ("Go on", "Go on")


def test_a_card_takes_presses_on_what_lies_on_it(look: Look, qtbot: QtBot) -> None:
    card = CardButton(look, "Bridge")
    qtbot.addWidget(card)
    child = Tag(look, "Level 2")
    card.add(child)
    card.resize(200, 100)
    card.show()
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=child.geometry().center())
    assert card.childAt(child.geometry().center()) is None


def test_a_slider_goes_by_arrows_and_to_where_it_is_pressed(look: Look, qtbot: QtBot) -> None:
    slider = Slider(look, "Volume", value=50)
    qtbot.addWidget(slider)
    slider.resize(222, 36)
    slider.show()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 51
    slider.setValue(0)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert slider.value() == pytest.approx(50, abs=1)


def test_a_combo_box_knows_values(look: Look, qtbot: QtBot) -> None:
    box = ComboBox(look, "Voice", [("a", "Alba"), ("b", "Anna")])
    qtbot.addWidget(box)
    box.set_value("b")
    assert (box.value, box.currentText()) == ("b", "Anna")


def test_the_open_list_of_a_combo_box_is_dressed_and_tells_what_is_chosen(
    look: Look, qtbot: QtBot
) -> None:
    box = ComboBox(look, "Voice", [("a", "Alba"), ("b", "Anna"), ("c", "Carl")])
    qtbot.addWidget(box)
    box.resize(300, 44)
    box.set_value("b")
    with qtbot.waitExposed(box):
        box.show()
    box.showPopup()
    view = box.view()
    rows = [view.visualRect(box.model().index(number, 0)) for number in range(3)]
    image = view.viewport().grab().toImage()
    ends = [image.pixelColor(row.right() - 4, row.center().y()).name() for row in rows]
    assert ends == [look.color(role).name() for role in ("raised", "primary_tint", "raised")]
    assert all(row.height() >= look.px(36) for row in rows)
    box.set_value("a")
    assert _inked(view.viewport().grab().toImage(), rows[0], look) > _inked(image, rows[0], look)
    box.hidePopup()


def test_a_search_is_emptied_by_its_cross_and_by_escape(look: Look, qtbot: QtBot) -> None:
    field = SearchField(look, "Search", "Search, for example knee")
    qtbot.addWidget(field)
    field.resize(300, field.height())
    field.show()
    cross = field.cross
    assert cross is not None
    assert not cross.isVisible()
    for key in (None, Qt.Key.Key_Escape):
        QTest.keyClicks(field, "knee")
        assert cross.isVisible()
        if key is None:
            QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(field, key)
        assert field.text() == ""
        assert not cross.isVisible()


def test_the_cross_of_a_search_grows_with_the_text(look: Look, qtbot: QtBot) -> None:
    field = SearchField(look, "Search", "Search, for example knee")
    qtbot.addWidget(field)
    assert field.cross is not None
    for percent in (100, 200):
        look.choose(text_percent=percent)
        field.resize(600, field.height())
        field.show()
        assert field.cross.size() == QSize(look.px(44), look.px(44))
        assert field.cross.geometry().right() == field.rect().right()


def test_a_hint_that_has_no_room_gives_way_to_the_name(look: Look, qtbot: QtBot) -> None:
    field = SearchField(look, "Search", "Search, for example knee")
    qtbot.addWidget(field)
    shown = []
    for percent, width in ((100, 260), (100, 200), (200, 546), (200, 440)):
        look.choose(text_percent=percent)
        field.resize(width, field.height())
        field.show()
        shown.append(field.placeholderText())
    assert shown == ["Search, for example knee", "Search"] * 2


def _inked(image: QImage, row: QRect, look: Look) -> int:
    """Count the pixels of a row that have nearly the colour of text."""
    ink = look.color("ink").lightness()
    return sum(
        abs(image.pixelColor(x, y).lightness() - ink) < 60
        for x in range(row.left(), row.right())
        for y in range(row.top(), row.bottom())
    )


def test_tab_leaves_a_note(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    note = NoteField(look, "Note")
    column.addWidget(note)
    column.addWidget(Button(look, "Save"))
    window.show()
    said: list[str] = []
    note.edited.connect(said.append)
    QTest.keyClicks(note, "slept badly")
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert note.text == said[-1] == "slept badly"


def test_words_alone_stand_on_the_edge_of_the_text_around_them(look: Look, qtbot: QtBot) -> None:
    quiet, framed = Button(look, "Other programmes", "quiet"), Button(look, "Other programmes")
    for button in (quiet, framed):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    assert framed.width() - quiet.width() == 2 * look.px(SIZES["medium"].padding)
    columns = [x for x in range(quiet.width()) if _painted(quiet, x)]
    assert columns[0] <= 3
    assert columns[-1] >= quiet.width() - 4


def _painted(button: Button, x: int) -> bool:
    image = button.grab().toImage()
    return len({image.pixelColor(x, y).name() for y in range(image.height())}) > 1
