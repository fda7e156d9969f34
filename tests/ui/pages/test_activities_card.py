"""The card of the activities by its keys, its words and its small plots."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.activities_card import ActivitiesCard, NamesSheet, ScoresSheet
from sciatica_desktop.ui.pages.activity_chart import AXIS, ActivityChart
from sciatica_desktop.viewmodels.activities import ActivitiesViewModel
from tests.finding import the
from tests.viewmodels.rooms import Rooms


class Desk:
    """A window with the card."""

    def __init__(self, look: Look, qtbot: QtBot, rooms: Rooms) -> None:
        self.rooms = rooms
        self.kept = Activities(rooms.database)
        self.window = QWidget()
        self.model = ActivitiesViewModel(self.kept, rooms.clock, self.window)
        self.model.refresh()
        self.card = ActivitiesCard(look, self.model)
        QVBoxLayout(self.window).addWidget(self.card)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 600)
        self.window.show()


@pytest.fixture
def desk(look: Look, qtbot: QtBot, rooms: Rooms) -> Desk:
    return Desk(look, qtbot, rooms)


def test_they_are_named_by_keys_and_rated_by_digits(desk: Desk, qtbot: QtBot) -> None:
    assert "Name up to three things" in desk.card.words.text()
    assert not desk.card.rate.isVisible()
    desk.card.name.click()
    names = the(NamesSheet, desk.window)
    for field, words in zip(names.fields, ("shoes", "stairs", ""), strict=True):
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.card.spoken == ("shoes: not rated yet", "stairs: not rated yet")
    assert desk.card.name.text() == "Change the names"
    desk.card.rate.click()
    scores = the(ScoresSheet, desk.window)
    first, second = scores.scales.values()
    for scale, key in ((first, Qt.Key.Key_4), (second, Qt.Key.Key_Minus)):
        strip = scale.focusProxy()
        assert strip is not None
        QTest.keyClick(strip, key)
    scores.done.click()
    assert desk.card.spoken == ("shoes: 4 of 10 on 21 November", "stairs: 10 of 10 on 21 November")


def test_a_change_of_two_is_told_and_a_smaller_one_is_not(desk: Desk) -> None:
    desk.model.name(["shoes", "stairs", "film"])
    today = desk.model.today
    for row, (first, last) in zip(desk.model.rows, ((3, 6), (5, 4), (8, 5)), strict=True):
        desk.kept.rate(row.activity.id, today - timedelta(days=30), first)
        desk.kept.rate(row.activity.id, today - timedelta(days=9), last)
    desk.model.refresh()
    shoes, stairs, film = desk.card.spoken
    assert shoes == "shoes: 6 of 10 on 12 November; 3 more than at first (3)"
    assert stairs.endswith("about as at first (5)")
    assert film.endswith("3 less than at first (8)")
    assert "A week has gone" in desk.card.words.text()


def test_nothing_typed_is_lost_while_the_disk_refuses(desk: Desk) -> None:
    desk.model.name(["shoes"])
    desk.rooms.database.write("PRAGMA query_only = ON")
    desk.card.name.click()
    names = the(NamesSheet, desk.window)
    names.fields[0].setText("tying my shoes")
    names.save.click()
    assert names.isVisible()
    assert "read-only" in names.said.text()
    names.reject()
    desk.card.rate.click()
    scores = the(ScoresSheet, desk.window)
    (scale,) = scores.scales.values()
    strip = scale.focusProxy()
    assert strip is not None
    QTest.keyClick(strip, Qt.Key.Key_4)
    assert scale.value is None
    assert "read-only" in scores.said.text()


def test_the_line_is_broken_over_more_than_two_weeks_left_out(desk: Desk, look: Look) -> None:
    today = desk.model.today
    days = [today - timedelta(weeks=n) for n in (0, 3, 7, 8)]
    chart = ActivityChart(look, "shoes", dict.fromkeys(days, 5), today)
    assert [len(part) for part in chart.segments()] == [2, 2]
    chart.resize(300, 64)
    picture = chart.grab().toImage()
    blank = ActivityChart(look, "shoes", {}, today)
    blank.resize(300, 64)
    assert picture != blank.grab().toImage()


def test_a_small_plot_is_told_in_words_and_no_longer_than_can_be_listened_to(look: Look) -> None:
    today = date(2026, 11, 21)
    chart = ActivityChart(look, "shoes", {date(2026, 11, 15): 10, date(2026, 7, 26): 3}, today)
    assert chart.accessibleName() == "shoes: 26 July 3, 15 November 10"
    weekly = {today - timedelta(weeks=n): n % 11 for n in range(40)}
    name = ActivityChart(look, "shoes", weekly, today).accessibleName()
    assert name.startswith("shoes, the last 12 of 40 scores: 5 September 0, ")
    assert name.endswith(", 21 November 0")
    assert ActivityChart(look, "shoes", {}, today).accessibleName() == "shoes"


def test_the_scale_of_a_small_plot_is_whole_where_text_is_large(look: Look, qtbot: QtBot) -> None:
    chart = ActivityChart(look, "shoes", {}, date(2026, 11, 21))
    qtbot.addWidget(chart)
    heights = []
    for percent in (100, 200):
        look.choose(text_percent=percent)
        chart.resize(chart.sizeHint())
        image = chart.grab().toImage()
        ground = image.pixelColor(0, image.height() // 2)
        inked = [
            y
            for y in range(image.height() // 2)
            if any(image.pixelColor(x, y) != ground for x in range(look.px(AXIS) - 8))
        ]
        assert inked[0] > 0
        heights.append(len(inked))
    assert heights[1] >= 2 * heights[0] - 2
