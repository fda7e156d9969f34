"""The sentences of a person's own list."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.safety.resting import Rest
from sciatica_desktop.ui.wording.exercises import dose_name, dose_words
from sciatica_desktop.ui.wording.trends import day_words
from sciatica_desktop.viewmodels.own_list import Step

translate = QCoreApplication.translate


def rest_line(rest: Rest, today: date) -> str:
    """Say since when and why an exercise rests, and when it comes back."""
    since = day_words(rest.since.date())
    if rest.again is None:
        return translate(
            "OwnList", "You put it here on {day}. It stays until you take it off."
        ).format(day=since)
    if today < rest.again:
        form = translate("OwnList", "Strong pain twice, last on {day}. Back from {again}.")
        return form.format(day=since, again=day_words(rest.again))
    return translate(
        "OwnList", "Strong pain twice, last on {day}. Back when the leg is calmer."
    ).format(day=since)


def step_line(step: Step) -> str:
    """Say what a step changed."""
    exercise, dose = step.exercise, step.answer.step.dose
    return translate("OwnList", "{programme}: {dose}, {words}").format(
        programme=step.programme,
        dose=dose_name(dose),
        words=dose_words(exercise, exercise.doses.named(dose)),
    )
