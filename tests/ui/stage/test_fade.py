"""The change of the landscape's colours from one phase to the next."""

from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.fade import STEP_MS, Fade
from sciatica_desktop.ui.stage.ground import Ground, ground_of


def test_a_fade_is_painted_no_oftener_than_the_figure_and_arrives(look: Look, qtbot: QtBot) -> None:
    length = 10 * STEP_MS
    fade, seen = Fade(), list[Ground]()
    fade.go(ground_of(look, PhaseKind.REST), 0)
    fade.moved.connect(lambda: seen.append(fade.ground))
    end = ground_of(look, PhaseKind.HOLD)
    fade.go(end, length)
    qtbot.waitUntil(lambda: not fade.running)
    assert seen[-1] == end
    assert 1 <= len(seen) <= length // STEP_MS + 1
