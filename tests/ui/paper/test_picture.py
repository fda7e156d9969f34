"""The picture of the trends: PNG and SVG of the same panels, with words for those who cannot see."""

from dataclasses import replace
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.ui.paper.ink import INKS
from sciatica_desktop.ui.paper.picture import trends_png, trends_svg
from tests.ui.paper.making import LAST, a_session, content_of, ratings_of

pytestmark = pytest.mark.usefixtures("typefaces")

SVG = "{http://www.w3.org/2000/svg}"


def colours(png: bytes) -> set[str]:
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(pixel).name() for pixel in set(memoryview(image.constBits()).cast("I"))}


def test_a_png_shows_leg_back_and_sessions_in_their_colours() -> None:
    data = content_of(85, ratings_of(85), [a_session(LAST)], [Flare(uuid4(), LAST)]).data
    found = colours(trends_png(data, str))
    for ink in ("leg", "back", "go", "leg_tint", "flare"):
        assert QColor(INKS[ink]).name() in found, ink


@pytest.mark.parametrize("period", [14, 85, 400, 3650])
def test_an_svg_is_plain_paths_and_says_what_it_shows(period: int) -> None:
    svg = trends_svg(content_of(period, ratings_of(period), [a_session(LAST)]).data, str)
    root = ElementTree.fromstring(svg)
    names = {element.tag for element in root.iter()}
    assert f"{SVG}image" not in names
    assert f"{SVG}text" not in names, "words need a font that another machine has not"
    title, words = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert words is not None
    assert "21 November 2026" in (title.text or "")
    assert "days logged" in (words.text or "")
    assert "Leg: " in (words.text or "")


def test_many_ratings_on_one_spot_are_drawn_once() -> None:
    once = trends_svg(content_of(3650, ratings_of(3650)).data, str)
    twice = trends_svg(content_of(3650, ratings_of(3650) * 2).data, str)
    assert len(twice) < len(once) * 1.05


def test_an_empty_period_says_so() -> None:
    words = ElementTree.fromstring(trends_svg(content_of(14).data, str)).find(f"{SVG}desc")
    assert words is not None
    assert words.text == "Nothing was written down in this period."
    assert QColor(INKS["leg"]).name() not in colours(trends_png(content_of(14).data, str))


def test_a_period_after_the_last_entry_is_empty_too() -> None:
    data = replace(content_of(85, ratings_of(85)).data, dots=content_of(85).data.dots, lowest={})
    assert not data.empty
    assert b"Nothing was written down in this period." in trends_svg(data, str)


def test_a_sample_is_marked() -> None:
    data = content_of(14, ratings_of(14)).data
    assert trends_png(data, str, sample=True) != trends_png(data, str)
