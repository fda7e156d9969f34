"""Where things stand on stages of every size."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage import geometry
from sciatica_desktop.ui.stage.bar import Progress, draw_bar, pills
from sciatica_desktop.ui.stage.geometry import FAR_TEXT, Geometry
from sciatica_desktop.ui.stage.ground import ground_of
from sciatica_desktop.ui.stage.lettering import advance, face, fitting, halves
from sciatica_desktop.ui.stage.sky import Shape, Sky, moved
from sciatica_desktop.ui.tokens import TEXT
from tests.content import real_catalogue

SIZES = [(1024, 600), (1024, 768), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160)]


def both(width: int, height: int) -> tuple[Geometry, Geometry]:
    size = QSizeF(width, height)
    return geometry.near(size), geometry.floor(size)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_stands_outside_the_stage(width: int, height: int) -> None:
    stage = QRectF(0, 0, width, height)
    for place in both(width, height):
        assert stage.contains(place.ring)
        assert stage.contains(place.figure)
        assert stage.contains(place.tall_figure)
        assert place.far or stage.contains(place.next_picture)
        assert place.word.baseline - place.word.size * 0.8 > 0


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_figure_never_stands_behind_the_time(width: int, height: int) -> None:
    for place in both(width, height):
        assert not place.figure.intersects(place.ring)
        assert not place.tall_figure.intersects(place.ring)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_strip_is_free_of_the_ring_and_of_the_sentence(width: int, height: int) -> None:
    for place in both(width, height):
        edge = place.strip - 1.45 * place.u
        assert place.ring.bottom() < edge
        assert place.sentence.baseline < edge


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_word_stands_where_the_sky_is_painted_anew(width: int, height: int) -> None:
    for place in both(width, height):
        for line in (place.word, place.name, place.meta, place.sentence):
            above = line.baseline < place.sky.top() or line.x >= place.left
            assert above or line.x + line.width <= place.sky.left() + 1, line


@pytest.mark.parametrize("foot", [0.0, 0.3, 0.4, 0.5])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_card_at_the_foot_covers_neither_the_time_nor_the_figure(
    width: int, height: int, foot: float
) -> None:
    size, covered = QSizeF(width, height), foot * height
    place, free = geometry.floor(size, covered), geometry.floor(size)
    edge = height - covered
    assert QRectF(0, 0, width, edge).contains(place.ring)
    assert place.figure.bottom() <= edge
    assert place.tall_figure.bottom() <= edge
    assert place.numeral >= geometry.near(size).numeral * 0.8, "it is read from three metres"
    assert (place.word, place.meta, place.hill) == (free.word, free.meta, free.hill)
    assert (place == free) is (foot == 0), "only a card moves the sun"


def test_floor_mode_has_no_text_below_56_pixels_at_1366_by_768() -> None:
    place = geometry.floor(QSizeF(1366, 768))
    lines = [place.word, place.meta, place.sentence]
    assert min(line.size for line in lines) >= 56
    assert FAR_TEXT * place.u >= 56
    assert place.numeral > place.word.size > place.meta.size


def test_sentences_near_by_are_at_least_28_pixels_at_1366_by_768(look: Look) -> None:
    place = geometry.near(QSizeF(1366, 768))
    size = place.sentence.size * 0.88
    for exercise in real_catalogue().exercises.values():
        for step in (*exercise.steps, *exercise.cues):
            font = face(TEXT, size, 600)
            rows = halves(step.text, font, place.sentence.width)
            longest = max(rows, key=lambda row: advance(font, row))
            fitted = fitting(longest, TEXT, size, 600, place.sentence.width)
            assert fitted.pixelSize() >= 28 * 0.9, step.text


def test_short_sentences_are_legible_from_the_floor(look: Look) -> None:
    place = geometry.floor(QSizeF(1366, 768))
    for exercise in real_catalogue().exercises.values():
        for step in (*exercise.steps, *exercise.cues):
            font = fitting(step.short, TEXT, place.sentence.size, 600, place.sentence.width)
            assert font.pixelSize() >= 0.88 * 56, step.short


def test_a_sentence_of_two_is_broken_between_them(look: Look) -> None:
    font = face(TEXT, 30, 600)
    text = "Hold behind the thigh. Holding the shin is fine if your knee is happy."
    assert halves(text, font, 2000) == (
        "Hold behind the thigh.",
        "Holding the shin is fine if your knee is happy.",
    )
    assert halves("Word", font, 10) == ("Word",)


@pytest.mark.parametrize("count", [1, 2, 8, 40])
def test_every_exercise_has_its_place_in_the_bar(count: int) -> None:
    box = QRectF(50, 10, 600, 13)
    row = pills(Progress(tuple(float(n + 1) for n in range(count)), 0, 0.5), box)
    assert len(row) == count
    assert row[0].left() == box.left()
    assert row[-1].right() == pytest.approx(box.right())
    assert all(a.right() < b.left() for a, b in pairwise(row))
    assert all(a.width() <= b.width() for a, b in pairwise(row))


def test_the_bar_fills_what_was_done_and_leaves_what_was_left_out_hollow(look: Look) -> None:
    box, ground = QRectF(10, 10, 600, 14), ground_of(look, PhaseKind.HOLD)
    progress = Progress((60.0,) * 4, 2, 0.0, frozenset({0}))
    picture = QImage(620, 34, QImage.Format.Format_RGB32)
    picture.fill(ground.wall)
    painter = QPainter(picture)
    draw_bar(painter, progress, box, ground)
    painter.end()
    left, done, _, coming = (picture.pixelColor(p.center().toPoint()) for p in pills(progress, box))
    assert left == ground.wall
    assert done == ground.ink
    assert coming not in (ground.wall, ground.ink)
    rim = picture.pixelColor(pills(progress, box)[0].center().toPoint().x(), 10)
    assert rim not in (ground.wall, ground.ink)


def test_the_sky_is_painted_anew_as_soon_as_a_pixel_of_it_can_be_seen_to_move() -> None:
    place = geometry.near(QSizeF(1366, 768))
    pixel = 1 / (math.pi * place.ring.width())
    start = Sky(Shape.FULL, 0.5)
    assert not moved(start, replace(start, fraction=0.5 + 0.9 * pixel), place)
    assert moved(start, replace(start, fraction=0.5 + 1.1 * pixel), place)
    assert moved(start, replace(start, swell=0.001), place)
    assert moved(start, replace(start, timed=False), place)
    rising = Sky(Shape.RISING, 0.5)
    assert moved(rising, replace(rising, fraction=0.5001), place)
