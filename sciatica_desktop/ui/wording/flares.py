"""What is said about a flare (clinical.md 6.7)."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.flares import HelpReason
from sciatica_desktop.ui.wording.signs import advice_line
from sciatica_desktop.viewmodels.flaring import FlareQuestion

translate = QCoreApplication.translate
MOST_TIMES = 4  # the first days are meant for two to four times a day


def meaning() -> str:
    """Say what a flare is, so that the person can tell."""
    return translate(
        "Flares",
        "A flare is when it is <b>worse than usual</b> and hard to put up with, for hours to weeks, "
        "and gets in the way or gets you down. You say whether it is one.",
    )


def flare_title(day: int) -> str:
    """Return the title of the flare page."""
    return translate("Flares", "Your flare, day {day}").format(day=day)


def comfort() -> str:
    """Return what everybody in a flare should read first."""
    return translate(
        "Flares", "Flares are common. They do not usually mean new harm, and most pass."
    )


def what_helps(done: int | None) -> list[str]:
    """Return what to do on these days, a line each.

    `done` counts today's first days; None where the last programme is on offer again.
    """
    return [
        _way_back() if done is None else _first_days(done),
        translate("Flares", "Short walks, and another position every 20 to 30 minutes."),
        translate("Flares", "Your usual light activities, and warmth if you like it."),
        translate("Flares", "Only your usual medicines; ask a pharmacist about anything else."),
    ]


def help_words(reason: HelpReason | None, country: Country | None) -> list[str]:
    """Return when to ask for help, a line each, what counts now first."""
    lines = [] if reason is None else [f"<b>{_visit(reason)}</b>"]
    return [
        *lines,
        translate(
            "Flares",
            "Three nights without sleep from pain, or you cannot cope: ask a GP or {line}.",
        ).format(line=advice_line(country)),
        translate("Flares", "Any warning sign: get help at once."),
    ]


def flare_question(question: FlareQuestion) -> str:
    """Return a question of Today."""
    return {
        FlareQuestion.BEGUN: translate(
            "Flares", "That is higher than is usual for you. Is this a flare?"
        ),
        FlareQuestion.OVER: translate(
            "Flares", "Leg and back were near their usual values for two days. Is the flare over?"
        ),
        FlareQuestion.SILENT: translate(
            "Flares", "Nothing was written down for two weeks. Is the flare over?"
        ),
    }[question]


def flare_answers(question: FlareQuestion) -> list[tuple[object, str]]:
    """Return the answers to a question: yes and no."""
    if question is FlareQuestion.BEGUN:
        return [(True, translate("Flares", "Yes, a flare")), (False, translate("Flares", "No"))]
    no = (
        translate("Flares", "Not yet")
        if question is FlareQuestion.OVER
        else translate("Flares", "It goes on")
    )
    return [(True, translate("Flares", "It is over")), (False, no)]


def _way_back() -> str:
    return translate(
        "Flares",
        "It is easing. Your last programme is on offer again: twice at gentle doses, then at the "
        "usual ones.",
    )


def _first_days(done: int) -> str:
    return translate(
        "Flares", "<b>First days and flare-ups</b>, two to four times a day. {done}"
    ).format(done=_done_today(done))


def _done_today(done: int) -> str:
    if done == 0:
        return translate("Flares", "Not done yet today.")
    if done == 1:
        return translate("Flares", "Done once today.")
    if done < MOST_TIMES:
        return translate("Flares", "Done {n} times today.").format(n=done)
    return translate("Flares", "Done {n} times today; that is plenty.").format(n=done)


def _visit(reason: HelpReason) -> str:
    if reason is HelpReason.A_WEEK:
        return translate("Flares", "It has lasted a week: book a GP or physio visit.")
    return translate("Flares", "Three flares in four weeks: book a GP or physio visit.")
