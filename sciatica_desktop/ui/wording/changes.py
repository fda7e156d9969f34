"""Why an exercise was left out, swapped or made gentle, and what a rule of the day says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.safety.before import Rule
from sciatica_desktop.domain.safety.tailoring import Change, Why

translate = QCoreApplication.translate


def strength_words() -> str:
    """Say that strength wants a day between; it warns, it does not block (clinical.md 6.8)."""
    return translate(
        "Changes", "Strength grows on the days between. You trained it yesterday or today already."
    )


def change_lines(changes: Sequence[Change], catalogue: Catalogue) -> tuple[str, ...]:
    """Return a line for all that was swapped or left out, and one for each reason to go lighter."""
    lighter: dict[tuple[Why, Code | None], list[str]] = {}
    lines = []
    for change in changes:
        if change.became == change.exercise:
            name = catalogue.exercises[change.exercise].name
            lighter.setdefault((change.why, change.code), []).append(name)
        else:
            lines.append(_other_line(change, catalogue))
    return (*lines, *(_lighter_line(names, *reason) for reason, names in lighter.items()))


def _other_line(change: Change, catalogue: Catalogue) -> str:
    """Say what was left out or came in its place, and why."""
    name = catalogue.exercises[change.exercise].name
    reason = why_words(change.why, change.code)
    if change.became is None:
        return translate("Changes", "<b>{name}</b> is left out: {reason}").format(
            name=name, reason=reason
        )
    return translate("Changes", "<b>{name}</b> becomes <b>{other}</b>: {reason}").format(
        name=name, other=catalogue.exercises[change.became].name, reason=reason
    )


def _lighter_line(names: Sequence[str], why: Why, code: Code | None) -> str:
    """Name what is lighter for one reason; a lighter day is reason enough by itself."""
    listed = ", ".join(names)
    reason = why_words(why, code)
    if why is Why.GENTLE and code is None:
        return translate("Changes", "<b>Lighter today:</b> {names}").format(names=listed)
    form = (
        translate("Changes", "<b>One step lighter today</b> ({reason}): {names}")
        if why is Why.LIGHTER
        else translate("Changes", "<b>Lighter today</b> ({reason}): {names}")
    )
    return form.format(reason=reason, names=listed)


def why_words(why: Why, code: Code | None) -> str:
    """Return the reason, to stand behind a colon."""
    if code is not None and why in (Why.CONDITION, Why.GENTLE):
        return code_words(code)
    return {
        Why.CONDITION: translate("Changes", "your profile"),
        Why.ASK_FIRST: translate("Changes", "ask your doctor or physio first"),
        Why.LATE_PREGNANCY: translate("Changes", "not from 16 weeks of pregnancy"),
        Why.FLOOR: translate("Changes", "it needs the floor"),
        Why.KNEEL: translate("Changes", "it needs kneeling"),
        Why.GEAR: translate("Changes", "it needs equipment you do not have"),
        Why.LEVEL: translate("Changes", "a gentler one suits today"),
        Why.EASING_ONLY: translate("Changes", "today is for easing"),
        Why.SIGN: translate("Changes", "closed until you have asked about the warning sign"),
        Why.GLIDE: translate("Changes", "no nerve glides with more numbness than usual"),
        Why.LEG_PAIN: translate("Changes", "your leg is sore today"),
        Why.DIRECTION: translate("Changes", "pain moved down after exercises of this direction"),
        Why.NOT_NOW: translate("Changes", "it hurt lately, so it rests for a while"),
        Why.GENTLE: translate("Changes", "a lighter day"),
        Why.LIGHTER: translate("Changes", "the last session was a bit much"),
        Why.CAME_BACK: translate("Changes", "it comes back after its rest"),
        Why.AFTER_FLARE: translate("Changes", "the way back from a flare"),
        Why.TIME_OFF: translate("Changes", "you come back from some days off"),
    }[why]


def code_words(code: Code) -> str:
    """Return a condition in plain words."""
    return {
        Code.OST: translate("Changes", "thin bones"),
        Code.PRG: translate("Changes", "you are pregnant"),
        Code.HIP: translate("Changes", "your hip"),
        Code.SUR: translate("Changes", "your back operation"),
        Code.SPL: translate("Changes", "your slipped vertebra"),
        Code.STN: translate("Changes", "your narrow spinal canal"),
        Code.KNE: translate("Changes", "your knee"),
        Code.WRI: translate("Changes", "your wrists or shoulders"),
        Code.BAL: translate("Changes", "your balance"),
        Code.ACU: translate("Changes", "your leg is easily upset just now"),
        Code.NUM: translate("Changes", "numb or broken skin"),
    }[code]


def rule_words(rule: Rule) -> str:
    """Return what the check leads to, in one or two sentences; "" where all is as chosen."""
    return {
        Rule.WARNING_SIGN: "",
        Rule.WEAKER_OR_NEWLY_NUMB: translate(
            "Changes", "Only gentle exercises today. Tell a professional about the change."
        ),
        Rule.MORE_NUMB: translate("Changes", "More numb than usual, so today stays gentle."),
        Rule.SEVERE: translate(
            "Changes", "That is a lot of pain. Today is for easing, not training."
        ),
        Rule.STRONG: translate("Changes", "A sore day, so today stays gentle."),
        Rule.FURTHER_DOWN: translate(
            "Changes", "Your pain is further down than after the last session."
        ),
        Rule.TOO_MUCH_TWICE: translate(
            "Changes",
            "The last two sessions were too much. Two days of easy exercises suit now, and a physio "
            "can help to find the right dose.",
        ),
        Rule.TOO_MUCH: translate("Changes", "The last session was too much. Take it lighter."),
        Rule.A_BIT_MUCH: translate(
            "Changes", "The last session was a bit much, so today is lighter."
        ),
        Rule.AS_CHOSEN: "",
    }[rule]


def rest_day_words() -> str:
    """Suggest a day of rest after a session that was too much."""
    return translate(
        "Changes", "A day of rest suits now: walk a little, change position often, go on tomorrow."
    )
