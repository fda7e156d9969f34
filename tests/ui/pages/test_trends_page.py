"""Trends says in words what its panels show, and goes by keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.trends.change import Band, Change
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.count_from_sheet import CountFromSheet
from sciatica_desktop.ui.pages.read_out import ReadOut
from sciatica_desktop.ui.pages.trend_plots import TrendPlots
from sciatica_desktop.ui.pages.trend_table import WIDTHS, TableLine
from sciatica_desktop.ui.pages.trends_page import TrendsPage
from sciatica_desktop.ui.trends.panels import TrendPanels
from sciatica_desktop.ui.trends.time_axis import AXIS
from sciatica_desktop.ui.wording.trend_panels import Told
from sciatica_desktop.ui.wording.trends import headline
from sciatica_desktop.viewmodels.trends import TrendsViewModel
from tests.finding import the
from tests.ui.conftest import Windows
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import Rooms, make_rooms


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    made = make_rooms(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def page(rooms: Rooms, look: Look, qtbot: QtBot) -> Callable[[], TrendsPage]:
    def build() -> TrendsPage:
        model = TrendsViewModel(rooms.database.file, rooms.clock)
        made = TrendsPage(look, model, lambda name: name)
        model.setParent(made)
        qtbot.addWidget(made)
        made.resize(1150, 768)
        made.show()
        with qtbot.waitSignal(model.changed):
            made.refresh()
        qtbot.waitUntil(lambda: made.plotted)
        return made

    return build


def rate_every_other_day(rooms: Rooms) -> None:
    for day in range(0, 90, 2):
        rooms.rate(day, leg_right=4)


def plots_of(page: TrendsPage) -> TrendPlots:
    assert page.chart.plots is not None
    return page.chart.plots


def panels_of(page: TrendsPage) -> TrendPanels:
    return plots_of(page).panels


def test_an_empty_diary_says_what_to_do(page: Callable[[], TrendsPage], qtbot: QtBot) -> None:
    made = page()
    assert made.empty.isVisible()
    assert not made.share.isVisible()
    assert not made.spans.isVisible()
    with qtbot.waitSignal(made.log_wanted):
        made.empty.button.click()


def test_nothing_can_be_counted_anew_before_anything_is_counted(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    rooms.rate(0, leg_right=4)
    model = TrendsViewModel(rooms.database.file, rooms.clock)
    made = TrendsPage(look, model, lambda name: name)
    model.setParent(made)
    qtbot.addWidget(made)
    made.show()
    assert not made.count.isVisible()
    made.refresh()
    qtbot.waitUntil(made.count.isVisible)


def test_the_numbers_and_the_sentence_stand_beside_the_panels(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(40):
        rooms.rate(day, leg_right=2 if day < 20 else 6, back=3)
    made = page()
    assert any(
        words.startswith(
            "Leg, last 7 days: 2, on average; was 6 in the first week. Daily values from 2 to 6"
        )
        for words in plots_of(made).spoken
    )
    assert "About half your first week or less." in made.sentence.accessibleName()
    assert "cannot tell why pain changed" in made.caption.accessibleName()


def test_a_number_needs_four_of_the_last_seven_days(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(4, 40):
        rooms.rate(day, leg_right=6, back=3)
    made = page()
    leg = plots_of(made).sides[1]
    assert (leg.number.text(), leg.words.text()) == ("–", "needs 4 days; was 6 in the first week")


def test_the_number_and_the_sentence_are_of_the_same_two_weeks(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day, leg in enumerate([1, 1, 1, 1, 1, 4, 5, *[6] * 23, 9, 9, 9, 9, 9, 8, 8]):
        rooms.rate(day, leg_right=leg)
    made = page()
    assert plots_of(made).sides[1].number.text() == "2"
    assert plots_of(made).sides[1].words.text() == "on average; was 8.7 in the first week"
    assert "About half your first week or less." in made.sentence.text()


def test_a_day_is_read_out_by_keys_and_opened_with_enter(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rooms.rate(9, leg_right=7)
    rooms.rate(8, leg_right=7)
    rooms.rate(0, leg_right=4)
    made = page()
    assert "Leg 4" in plots_of(made).read_out.accessibleName()
    for _ in range(8):
        QTest.keyClick(made, Qt.Key.Key_Left)
    assert "Leg 7" in plots_of(made).read_out.accessibleName()
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert "Leg –" in plots_of(made).read_out.accessibleName()
    QTest.keyClick(made, Qt.Key.Key_End)
    assert "Leg 4" in plots_of(made).read_out.accessibleName()
    with qtbot.waitSignal(made.day_picked) as picked:
        QTest.keyClick(made.chart, Qt.Key.Key_Return)
    assert picked.args == [rooms.clock.wall().date()]


@pytest.mark.parametrize("part", Part)
def test_every_band_has_a_sentence_of_its_own(part: Part) -> None:
    told = [headline(part, Change(band)) for band in Band if band is not Band.TOO_EARLY]
    assert len(set(told)) == len(told)
    for band in Band:
        assert headline(part, Change(band, after_gap=True)).endswith("after the long break.")


def test_a_day_is_read_out_with_all_that_happened(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    today = rooms.clock.wall()
    rooms.rate(0, Scores(leg_right=4, back=2, lowest=Lowest.CALF))
    rooms.session(0, "eight-simple")
    long = "drove for an hour and sat through a film that had no end at all"
    past = Rating(uuid4(), today, Scores(leg_right=6), Series.DAY, note=long)
    rooms.diary.add(past)
    rooms.flares.put(Flare(uuid4(), today.date()))
    made = page()
    said = plots_of(made).read_out.accessibleName()
    for words in (
        "Leg 4, Back 2, past 24 h: Leg 6, to the calf, 15 min, flare, eight-simple begun, “drove",
        "…”",
    ):
        assert words in said


def test_keys_zoom_around_the_marked_day_and_never_leave_the_data(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    rate_every_other_day(rooms)
    made = page()
    panels = panels_of(made)
    data = made.chart.data
    assert data is not None
    assert panels.visible == (data.first, data.last)
    QTest.keyClick(made, Qt.Key.Key_Minus)
    assert panels.visible == (data.first, data.last)
    for _ in range(30):
        QTest.keyClick(made, Qt.Key.Key_Plus)
    first, last = panels.visible
    assert 5 <= (last - first).days <= 7
    assert first <= data.last <= last
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert panels.visible[0] == data.first
    assert len(panels.minutes.dates) >= 3


def test_every_panel_follows_the_one_that_is_dragged(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    rate_every_other_day(rooms)
    made = page()
    panels = panels_of(made)
    low, high = panels.leg.days
    for dragged, by in ((panels.minutes, 20), (panels.marks, 30)):
        dragged.show_days(low + by, high - by)
        assert {panel.days for panel in panels.all} == {(low + by, high - by)}
    assert made.chart.visible is not None
    assert (made.chart.visible[1] - made.chart.visible[0]).days < 40


def test_share_takes_and_the_title_names_what_is_in_view(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rate_every_other_day(rooms)
    made = page()
    data = made.chart.data
    assert data is not None
    with qtbot.waitSignal(made.share_wanted) as whole:
        made.share.click()
    assert whole.args == [data.first, data.last]
    assert made.subtitle.text() == "25 August to 21 November 2026, 45 of 89 days logged"
    for _ in range(6):
        QTest.keyClick(made, Qt.Key.Key_Plus)
    for _ in range(20):
        QTest.keyClick(made, Qt.Key.Key_Left)
    assert made.chart.visible is not None
    first, last = made.chart.visible
    assert first > data.first
    assert last < data.last
    days = (last - first).days + 1
    rated = sum((data.last - first - timedelta(days=n)).days % 2 == 0 for n in range(days))
    words = f"{first:%-d} November to {last:%-d} November 2026, {rated} of {days} days logged"
    qtbot.waitUntil(lambda: made.subtitle.text() == words)
    with qtbot.waitSignal(made.share_wanted) as part:
        made.share.click()
    assert part.args == [first, last]


def test_where_there_is_little_room_the_days_logged_stand_alone(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(3):
        rooms.rate(day, leg_right=4)
    made = page()
    assert made.subtitle.text() == "19 November to 21 November 2026, 3 of 3 days logged"
    made.resize(760, 768)
    qtbot.waitUntil(lambda: made.subtitle.text() == "3 of 3 days logged")
    made.resize(1150, 768)
    qtbot.waitUntil(lambda: "November" in made.subtitle.text())


def test_a_day_of_another_year_is_read_out_with_it(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rooms.rate(1000, leg_right=4)
    rooms.rate(0, leg_right=4)
    made = page()
    assert plots_of(made).read_out.accessibleName().startswith("Sat 21 November, ")
    made.spans.chosen.emit(Span.ALL)
    qtbot.waitUntil(lambda: "2024" in made.subtitle.text())
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert plots_of(made).read_out.accessibleName().startswith("Sun 25 February 2024, Leg 4")


def test_a_click_opens_the_day_under_the_pointer_and_the_pointer_reads_it_out(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(90):
        rooms.rate(day, leg_right=day % 10)
    made = page()
    panels = panels_of(made)
    leg = panels.leg
    made.grab()  # lets everything find its place
    then = rooms.clock.wall().date() - timedelta(days=33)
    view = leg.view
    place = leg.mapFromScene(view.mapViewToScene(QPointF(then.toordinal() + 0.5, 5)))
    leg.scene().sigMouseMoved.emit(leg.mapToScene(place))
    assert "Leg 3" in plots_of(made).read_out.accessibleName()
    with qtbot.waitSignal(made.day_picked) as picked:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            left = Qt.MouseButton.LeftButton
            pressed = QMouseEvent(
                kind,
                QPointF(place),
                QPointF(leg.viewport().mapToGlobal(place)),
                left,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(leg.viewport(), pressed)
    assert picked.args == [then]


def test_the_wheel_scrolls_the_page_where_it_cannot_zoom(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(90):
        rooms.rate(day, leg_right=day % 10)
    made = page()
    panels = panels_of(made)

    def turn(up: bool) -> bool:
        middle = panels.leg.rect().center()
        turned = QWheelEvent(
            QPointF(middle),
            QPointF(panels.leg.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120 if up else -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(panels.leg.viewport(), turned)
        return bool(turned.isAccepted())

    whole = panels.visible
    assert not turn(up=False)
    assert turn(up=True)
    assert panels.visible != whole
    made.verticalScrollBar().setMaximum(500)
    made.verticalScrollBar().setValue(300)
    assert not turn(up=True)


def test_the_name_of_a_line_stands_where_the_line_ends_in_view(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(60):
        rooms.rate(day, leg_right=2 if day < 20 else 8)
    made = page()
    ends = plots_of(made).ends[0]
    assert ends.words == ["usual range", "typical week"]
    low = ends.tops()
    for _ in range(4):
        QTest.keyClick(made, Qt.Key.Key_Plus)
    for _ in range(45):
        QTest.keyClick(made, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: ends.tops()[1] < low[1] - 20)


def test_what_has_not_changed_stays_as_it_was_zoomed_until_a_time_is_chosen_again(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rate_every_other_day(rooms)
    made = page()
    panels = panels_of(made)
    whole = panels.visible
    QTest.keyClick(made, Qt.Key.Key_Plus)
    zoomed = panels.visible
    assert zoomed != whole
    counted = made._model.counted
    with qtbot.waitSignal(counted):
        made.refresh()
    assert panels.visible == zoomed
    with qtbot.waitSignal(counted):
        made.spans.chosen.emit(Span.THREE_MONTHS)
    assert panels.visible == whole
    QTest.keyClick(made, Qt.Key.Key_Plus)
    rooms.rate(1, leg_right=9)
    with qtbot.waitSignal(counted):
        made.refresh()
    assert panels.visible == whole
    assert plots_of(made).sides[1].number.text() == "5"


def test_the_key_tells_the_shapes_that_are_there(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot
) -> None:
    rooms.rate(1, leg_right=4)
    made = page()
    assert plots_of(made).key.words == ["each dot is one entry"]
    plain = plots_of(made).key.grab().toImage()
    at = rooms.clock.wall()
    for context in (Context.AFTER, Context.DURING, Context.LATER):
        rooms.diary.add(Rating(uuid4(), at, Scores(leg_right=4), context=context))
    rooms.diary.add(Rating(uuid4(), at, Scores(leg_right=4), Series.DAY))
    with qtbot.waitSignal(made._model.counted):
        made.refresh()
    key = plots_of(made).key
    assert key.words == [
        "each dot is one entry",
        "after a session",
        "during one",
        "later that day or the next",
        "past 24 hours",
    ]
    assert key.accessibleName() == ", ".join(key.words)
    assert key.grab().toImage() != plain
    assert key.heightForWidth(300) == 4 * key.heightForWidth(2000)


def test_beyond_six_months_the_lowest_point_goes_by_weeks(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(40):
        rooms.rate(day, Scores(leg_right=4, lowest=Lowest(day % 6)))
    made = page()
    panels = panels_of(made)
    levels = [word for _, word in panels.lowest.levels]
    assert levels == ["Back", "Thigh", "Foot"]
    made.spans.chosen.emit(Span.YEAR)
    ends = plots_of(made).ends[2]
    assert ends.words == ["shorter is better"]
    qtbot.waitUntil(lambda: len(ends.words) == 3)
    assert ends.words == ["pale: the back", "share of each week", "strong: the foot"]
    levels = [word for _, word in panels.lowest.levels]
    assert levels == ["0 %", "50 %", "100 %"]
    assert "calf on 6" in plots_of(made).spoken[3]


def test_the_page_is_drawn_anew_in_another_look(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot
) -> None:
    for day in range(40):
        rooms.rate(day, leg_right=4, back=2)
    made = page()
    before = made.grab().toImage().pixelColor(400, 300)
    look.choose(mode="dark")
    assert made.plotted
    assert made.grab().toImage().pixelColor(400, 300).lightness() < before.lightness()


def exercises(rooms: Rooms) -> None:
    """Thirty days, every second with a session; "often" is done in all, "new" in two."""
    for day in range(30):
        rooms.rate(day, leg_right=5 if day % 2 else 3)
    for day in range(0, 30, 2):
        name = "new" if day < 4 else "often"
        record = rooms.session(day - 0.1, exercise=name)
        outcome = Outcome.STOPPED if day == 8 else Outcome.DONE
        rooms.journal.exercise(replace(record.exercises[0], outcome=outcome))
        for context, leg in ((Context.BEFORE, 4), (Context.AFTER, 2 if day % 4 else 4)):
            at = record.begun + timedelta(minutes=0 if context is Context.BEFORE else 20)
            rating = Rating(uuid4(), at, Scores(leg_right=leg), context=context, session=record.id)
            rooms.diary.add(rating)


def test_a_name_longer_than_its_column_ends_in_dots(look: Look, qtbot: QtBot) -> None:
    cells = [("40", 1), ("1", 6)]
    images = []
    for name in ("Lying down and flattening the " * 3, "Lying down and flattening the " * 9):
        line = TableLine(look, name, cells, name)
        qtbot.addWidget(line)
        line.resize(look.px(900), look.px(34))
        images.append(line.grab().toImage())
    left = look.px(900) - sum(look.px(width) for width in WIDTHS)
    dots = look.font("body")
    room = QFontMetricsF(dots).horizontalAdvance("…")
    ground = images[0].pixelColor(0, 0)
    inked = [
        x
        for x in range(left)
        if any(images[0].pixelColor(x, y) != ground for y in range(images[0].height()))
    ]
    assert images[0] == images[1], "what is cut is cut at the same letter"
    assert left - inked[-1] < 2 * room
    assert inked[-1] < left - 2, "the next column keeps its distance"


def test_where_there_is_no_room_for_cells_each_row_is_a_sentence_and_said_once(
    look: Look, rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    exercises(rooms)
    made = page()
    table = made.counts.table
    qtbot.waitUntil(table.isVisible)
    assert table.read_out.isVisible()
    made.resize(700, 768)
    qtbot.waitUntil(lambda: not table.read_out.isVisible())
    (words,) = table.lines[1].findChildren(Para)
    qtbot.waitUntil(words.isVisible)
    alike = Para(look, f"<b>new</b>{words.text().removeprefix('new')}", "body")
    alike.setParent(table.lines[1])  # on the same ground
    alike.setGeometry(words.geometry())
    assert words.grab().toImage() == alike.grab().toImage()
    made.resize(1150, 768)
    qtbot.waitUntil(table.read_out.isVisible)


def test_leg_back_and_time_are_read_out_in_the_colours_of_their_panels(
    look: Look, rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    rooms.rate(0, leg_right=4, back=2)
    rooms.session(0.1)
    made = page()
    out = plots_of(made).read_out
    image = out.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    for role in ("ink", "accent", "back", "primary"):
        assert look.color(role).name() in seen, role


@pytest.mark.parametrize("percent", [100, 200])
def test_the_words_of_the_scales_are_whole_at_any_size(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot, percent: int
) -> None:
    look.choose(text_percent=percent)
    for day in range(3):  # little is said beside the panels, which may be low then
        rooms.rate(day, leg_right=4, back=2)
    made = page()
    made.resize(1150, 600)
    panels = panels_of(made)
    qtbot.waitUntil(lambda: panels.back.height() >= look.px(90))
    for panel in (panels.leg, panels.back, panels.minutes):
        image = panel.grab().toImage()
        ground = image.pixelColor(0, 0)
        for y in (0, image.height() - 1):
            assert all(image.pixelColor(x, y) == ground for x in range(look.px(AXIS) - 8))


def test_a_long_read_out_takes_more_lines_and_is_never_cut_at_its_left(
    look: Look, qtbot: QtBot
) -> None:
    out = ReadOut(look)
    qtbot.addWidget(out)
    told = [Told("Sat 21 November", "ink"), Told("Leg 4", "accent"), Told("Back 2", "back")]
    out.tell(told)
    out.resize(800, out.heightForWidth(800))
    assert out.lines() == [told]
    out.resize(190, out.heightForWidth(190))
    assert [len(line) for line in out.lines()] == [2, 1]
    assert out.height() == 2 * look.line_px("small_b")


def test_the_table_is_read_row_by_row_and_sorted_by_keys(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    exercises(rooms)
    made = page()
    table = made.counts.table
    qtbot.waitUntil(table.isVisible)
    assert [line.cells[0] for line in table.lines] == ["12", "2"]
    assert table.lines[1].cells[1] == "not enough yet, 3 more"
    assert table.lines[1].cells[-1] == "–"
    assert table.lines[0].cells[1:6] == ("6", "6", "0", "−1 (12)", "1")
    made.activateWindow()
    table.lines[0].setFocus()
    QTest.keyClick(table.lines[0], Qt.Key.Key_Down)
    qtbot.waitUntil(table.lines[1].hasFocus)
    assert table.read_out.text().startswith("new: done 2 times; right after: not enough yet")
    QTest.keyClick(table.lines[1], Qt.Key.Key_Home)
    said = "often: done 12 times; right after: lower 6, same 6, higher 0, median −1 of 12; stopped"
    assert table.read_out.text().startswith(said)
    stop = table.order.focus_stop()
    stop.setFocus()
    QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert table.lines[0].hasFocus(), "the rows come after their order, not after the whole page"
    stop.setFocus()
    QTest.keyClick(stop, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyClick(table.order.focus_stop(), Qt.Key.Key_Right)
    QTest.keyClick(table.order.focus_stop(), Qt.Key.Key_Space)
    assert table.order.value == "name"
    assert [line.cells[0] for line in table.lines] == ["2", "12"]
    for order in ("lower", "higher", "stopped"):
        table.order.set_value(order)
        table.order.chosen.emit(order)
        assert [line.cells[0] for line in table.lines] == ["12", "2"]


def test_no_part_of_the_page_is_a_window_while_it_is_made(
    page: Callable[[], TrendsPage], windows: Windows
) -> None:
    page()
    assert windows.seen == ["TrendsPage"]


def test_the_table_waits_for_the_plots_that_would_push_it_down(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    exercises(rooms)
    model = TrendsViewModel(rooms.database.file, rooms.clock)
    with qtbot.waitSignal(model.changed):
        model.refresh()
    with qtbot.waitSignal(model.counted):
        model.count()
    made = TrendsPage(look, model, lambda name: name)
    model.setParent(made)
    qtbot.addWidget(made)
    made.show()
    assert not made.plotted
    assert made.chart.accessibleName() == "Trends", "the keyboard is there already"
    model.counted.emit()
    assert not made.counts.table.isVisible()
    qtbot.waitUntil(made.counts.table.isVisible)
    assert made.plotted


def test_a_narrow_table_says_its_rows_in_sentences(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot, look: Look
) -> None:
    exercises(rooms)
    made = page()
    qtbot.waitUntil(made.counts.table.isVisible)
    look.choose(text_percent=200)
    qtbot.waitUntil(lambda: cut_widgets(made) == [])
    words = [p.text() for p in made.counts.table.lines[0].findChildren(Para) if p.isVisible()]
    assert len(words) == 1
    assert words[0].startswith("often: done 12 times")


def test_the_next_morning_stands_with_its_warning(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    exercises(rooms)
    made = page()
    qtbot.waitUntil(made.counts.mornings.isVisible)
    assert "Days you chose to exercise may differ" in made.counts.mornings.warning.text()
    assert not made.counts.mornings.said.isVisible()
    names = [p.accessibleName() for p in made.counts.mornings.findChildren(Para) if p.isVisible()]
    assert "After days with a session: lower 0, same 0, higher 14" in names
    assert "Leg, most of the last 28 days: between 3.5 and 5" in made.counts.facts.spoken
    assert "Leg pain of 7 or more: 0 of 30 days with a rating" in made.counts.facts.spoken


def test_too_few_mornings_are_said_to_be_too_few(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rooms.rate(1, leg_right=3)
    rooms.rate(0, leg_right=3)
    made = page()
    qtbot.waitUntil(made.counts.mornings.isVisible)
    said = made.counts.mornings.said.text()
    assert said.startswith("Not enough yet: 0 of 10 mornings after days with a session, 1 of 10")
    assert not made.counts.table.isVisible()


def test_the_page_fits_at_every_size_and_every_control_has_a_name(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot
) -> None:
    exercises(rooms)
    made = page()
    qtbot.waitUntil(made.counts.table.isVisible)
    for percent, width in ((100, 1150), (150, 1366), (100, 760)):
        look.choose(text_percent=percent)
        made.resize(width, 768)
        qtbot.waitUntil(lambda: cut_widgets(made) == [])
        assert nameless(made) == []


def test_changes_are_counted_from_the_marked_day_when_the_person_wants(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(60):
        rooms.rate(day, leg_right=8 if day >= 40 else 4)
    made = page()
    for _ in range(35):
        QTest.keyClick(made, Qt.Key.Key_Left)
    made.count.click()
    sheet = the(CountFromSheet, made)
    assert not sheet.back.isVisible()
    sheet.save.click()
    qtbot.waitUntil(lambda: "Counted from 17 October 2026." in made.sentence.text())
    assert "About the same as your first week." in made.sentence.text()
    made.count.click()
    the(CountFromSheet, made).back.click()
    qtbot.waitUntil(lambda: "Counted from" not in made.sentence.text())


def test_the_caption_stands_in_the_first_screen(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(3):
        rooms.rate(day, leg_right=4)
    made = page()
    made.resize(1150, 800)

    def seen() -> bool:
        chart, caption = made.chart.geometry(), made.caption.geometry()
        return chart.bottom() < caption.top() and 740 < caption.bottom() < 800

    qtbot.waitUntil(seen)


class Resized(QObject):
    """Notes every height that a widget is given."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.heights: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QResizeEvent):
            self.heights.append(event.size().height())
        return False


def test_the_plots_keep_their_height_when_tables_come_below_them(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    exercises(rooms)
    made = page()
    made.grab()  # lets everything find its place
    resized = Resized(made.chart)
    qtbot.waitUntil(made.counts.facts.isVisible)
    made.grab()
    assert resized.heights == []


def test_large_words_leave_the_first_screen_to_the_plots(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot
) -> None:
    for day in range(40):
        rooms.rate(day, leg_right=2 if day < 20 else 6, back=3)
    made = page()
    panels = panels_of(made)
    assert made.subtitle.mapTo(made, QPoint()).y() < made.chart.y()
    narrow = panels.leg.width()
    made.resize(1366, 578)
    look.choose(text_percent=200)
    panels = panels_of(made)

    def seen() -> bool:
        foot = panels.leg.mapTo(made.viewport(), panels.leg.rect().bottomLeft()).y()
        return bool(0.9 * panels.leg.width() > narrow and 0 < foot < 578)

    qtbot.waitUntil(seen)
    assert made.subtitle.y() > made.chart.y()
    qtbot.waitUntil(lambda: made.subtitle.text().startswith("13 October to 21 November 2026, 40"))
    made.resize(1366, 1400)
    qtbot.waitUntil(lambda: made.subtitle.y() < made.chart.y())
    read_out = plots_of(made).read_out
    assert read_out.y() < panels.marks.y() < panels.leg.y()
