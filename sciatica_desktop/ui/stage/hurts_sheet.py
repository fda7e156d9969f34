"""The first question of "This hurts" (clinical.md 6.5), large enough to be answered from the mat."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.answer_row import Answer
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.ui.stage.words import clock, side_words
from sciatica_desktop.viewmodels.scene import Scene

translate = QCoreApplication.translate
URGENT = (Hurt.WEAK, Hurt.UNWELL)


def hurt_words(hurt: Hurt) -> str:
    """Return an answer in the person's words."""
    return {
        Hurt.STRETCH: translate("Stage", "Just a stretch or hard work"),
        Hurt.BACK: translate("Stage", "Sore in my back or buttock"),
        Hurt.LEG: translate("Stage", "Leg pain is up, same place"),
        Hurt.FURTHER_DOWN: translate("Stage", "It has gone further down my leg"),
        Hurt.TINGLING: translate("Stage", "Pins and needles or numb"),
        Hurt.JOINT: translate("Stage", "Joint hurts (knee, hip, wrist, shoulder)"),
        Hurt.WEAK: translate("Stage", "My leg went weak, or a warning sign"),
        Hurt.UNWELL: translate("Stage", "Dizzy or unwell"),
    }[hurt]


def moment_words(scene: Scene) -> str:
    """Say where in the session it hurt."""
    side = "" if scene.side is None else side_words(scene.side).lower()
    return ", ".join(filter(None, (scene.exercise.name, side, clock(scene.elapsed_s))))


class HurtsSheet(Sheet):
    """Ask what it is like.

    Signals:
        told: the answer, a Hurt.
    """

    told = Signal(object)

    def __init__(self, look: Look, stage: QWidget, scene: Scene, *, far: bool = False) -> None:
        answers = [
            Answer(hurt_words(hurt), str(number), urgent=hurt in URGENT)
            for number, hurt in enumerate(Hurt, start=1)
        ]
        super().__init__(
            look,
            stage,
            translate("Stage", "Paused. What is it like?"),
            answers,
            note=moment_words(scene),
            hint=translate(
                "Stage", "Press a number, or say nothing and rest. The clock has stopped."
            ),
            go_on=translate("Stage", "It was nothing, go on"),
            far=far,
        )
        self.answered.connect(lambda number: self.told.emit(list(Hurt)[number]))
