"""The outcome ASK FIRST of the screen (clinical.md 6.2, A1 to A3): what is open, and for how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.safety.person import ASK_FIRST, long_spell
from sciatica_desktop.domain.safety.thresholds import Thresholds

MONTHS_IN_YEAR = 12


class Ask(StrEnum):
    """What is asked about, one page each, in this order."""

    PREGNANT = "PRG"
    HIP = "HIP"
    BONES = "OST"
    VERTEBRA = "SPL"
    LONG_SPELL = "long spell"  # A2
    STIFF_MORNINGS = "stiff mornings"  # A3, the only one that begins with a question


CODE_OF = {ask: Code(ask.value) for ask in Ask if ask.value in ASK_FIRST}


class AskReply(StrEnum):
    """What was chosen. NO belongs to the question about mornings: it does not apply."""

    ASKED = "asked"  # "I have asked, or I know my limits"
    GENTLE = "gentle"  # "Show me gentle exercises only"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Answered:
    """A choice and its day."""

    reply: AskReply
    on: date


Answers = Mapping[Ask, Answered]


def applies(ask: Ask, profile: Profile, today: date, limits: Thresholds) -> bool:
    """Tell whether the profile raises this item; mornings are asked of everybody."""
    match ask:
        case Ask.STIFF_MORNINGS:
            return True
        case Ask.LONG_SPELL:
            return long_spell(profile, today, limits)
        case Ask.HIP if profile.hip_rules is False:
            return False  # an old hip without rules is a caution only (6.1)
        case _:
            return CODE_OF[ask] in (profile.codes or frozenset())


def due(profile: Profile, answers: Answers, today: date, limits: Thresholds) -> tuple[Ask, ...]:
    """Return the items to show before the next session: never answered, or long ago."""
    return tuple(
        ask
        for ask in Ask
        if applies(ask, profile, today, limits) and not _fresh(ask, answers, today, limits)
    )


def asked_about(answers: Answers) -> frozenset[Code]:
    """Return the conditions about which the person has asked, or knows the limits."""
    return frozenset(
        code
        for ask, code in CODE_OF.items()
        if ask in answers and answers[ask].reply is AskReply.ASKED
    )


def gentle_only(profile: Profile, answers: Answers, today: date, limits: Thresholds) -> bool:
    """Tell whether "gentle exercises only" was chosen for a long spell or for stiff mornings.

    For a condition of the profile the same choice keeps its code unasked.
    """
    return any(
        ask in answers
        and answers[ask].reply is AskReply.GENTLE
        and applies(ask, profile, today, limits)
        for ask in (Ask.LONG_SPELL, Ask.STIFF_MORNINGS)
    )


def _fresh(ask: Ask, answers: Answers, today: date, limits: Thresholds) -> bool:
    long_spell = ask is Ask.LONG_SPELL
    months = limits.long_spell_again_months if long_spell else limits.ask_first_again_months
    return ask in answers and today < _months_later(answers[ask].on, months)


def _months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or the first of the next where there is none."""
    count = day.year * MONTHS_IN_YEAR + day.month - 1 + months
    year, month = divmod(count, MONTHS_IN_YEAR)
    try:
        return day.replace(year=year, month=month + 1)
    except ValueError:
        return date(year, month + 2, 1)
