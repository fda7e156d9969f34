"""The sky of the stage, of which what stands still is kept."""

import numpy as np
import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage import geometry
from sciatica_desktop.ui.stage.ground import ground_of
from sciatica_desktop.ui.stage.scenery import SMOOTH
from sciatica_desktop.ui.stage.showing import Showing, showing
from sciatica_desktop.ui.stage.sky_picture import SkyPicture
from tests.ui.stage.test_showing import scene

SIZE = QSize(880, 560)
ROUNDING = 2  # of 255, where a translucent ring is laid on in two steps


def drawn(look: Look, picture: SkyPicture, shown: Showing, ratio: float, *, keep: bool) -> QImage:
    image = QImage(SIZE * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    ground = ground_of(look, shown.ground)
    image.fill(ground.wall)
    painter = QPainter(image)
    painter.setRenderHints(SMOOTH)
    picture.draw(painter, geometry.near(QSizeF(SIZE)), ground, shown, flash=0.0, keep=keep)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    a, b = (np.frombuffer(i.constBits(), np.uint8).astype(np.int16) for i in (one, other))
    return int(np.abs(a - b).max())


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("kind", PhaseKind)
def test_a_kept_sky_looks_like_one_that_is_painted_anew(
    look: Look, kind: PhaseKind, ratio: float
) -> None:
    shown, picture = showing(scene(kind)), SkyPicture()
    anew = drawn(look, SkyPicture(), shown, ratio, keep=False)
    for _ in range(3):  # its sun moves, then it stands, then the whole of it is kept
        assert difference(drawn(look, picture, shown, ratio, keep=True), anew) <= ROUNDING


def test_a_kept_sky_follows_its_words_its_phase_and_its_colours(look: Look) -> None:
    picture = SkyPicture()
    shown = [
        showing(scene(kind, seconds_left=left))
        for kind in (PhaseKind.HOLD, PhaseKind.REST, PhaseKind.GET_READY)
        for left in (12.0, 7.0)
    ]
    for theme in ("light", "dark"):
        look.choose(mode=theme)
        for moment in shown:
            for _ in range(2):
                kept = drawn(look, picture, moment, 1.0, keep=True)
                assert (
                    difference(kept, drawn(look, SkyPicture(), moment, 1.0, keep=False)) <= ROUNDING
                )
