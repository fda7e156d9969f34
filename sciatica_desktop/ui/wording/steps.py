"""What is said about the next step of an exercise (clinical.md 6.8): offered, never urged."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.safety.advancing import StepOffer
from sciatica_desktop.ui.wording.exercises import dose_words
from sciatica_desktop.viewmodels.stepping import StepsViewModel

translate = QCoreApplication.translate


def step_words(offer: StepOffer, model: StepsViewModel) -> str:
    """Return the suggestion: why now, and what would change."""
    now, then = model.exercise(offer.now.exercise), model.exercise(offer.next.exercise)
    if now.id != then.id:
        form = translate(
            "Steps",
            "<b>{name}</b> went well three times at its full dose. Next time <b>{other}</b> in its "
            "place, gently: {dose}?",
        )
        return form.format(name=now.name, other=then.name, dose=_dose(then, offer))
    form = translate(
        "Steps", "<b>{name}</b> went well three times. Next time {dose}, in place of {before}?"
    )
    before = dose_words(now, now.doses.named(offer.now.dose))
    return form.format(name=now.name, dose=_dose(then, offer), before=before)


def step_answers() -> list[tuple[object, str]]:
    """Return both answers."""
    return [(True, translate("Steps", "Yes, next time")), (False, translate("Steps", "Not now"))]


def step_noted(offer: StepOffer, model: StepsViewModel) -> str:
    """Say that a step was taken."""
    exercise = model.exercise(offer.next.exercise)
    return translate("Steps", "Next time: {name}, {dose}.").format(
        name=exercise.name, dose=_dose(exercise, offer)
    )


def _dose(exercise: Exercise, offer: StepOffer) -> str:
    return dose_words(exercise, exercise.doses.named(offer.next.dose))
