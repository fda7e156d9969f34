"""Keeps what a person said once about exercises and rules, each as a small dated fact."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Answered, Ask, AskReply
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.domain.safety.resting import Wish
from sciatica_desktop.storage.settings import Fact, Settings

ASKED, REST, PACE = "asked.", "rest.", "pace."
TAKEN, REFUSED = "step.taken.", "step.refused."
SAID = "said."
_T = TypeVar("_T")


class Told:
    """Facts of one person by what they mean; one that cannot be read counts as never told."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    # ask first (clinical.md 6.2)

    def asked(self) -> dict[Ask, Answered]:
        """Return what was chosen on the "ask first" pages."""
        return dict(
            self._read(ASKED, lambda n, f: (Ask(n), Answered(AskReply(f.value), f.at.date())))
        )

    def answer(self, ask: Ask, reply: AskReply, at: datetime) -> None:
        """Keep what was chosen."""
        self._settings.note_fact(ASKED + ask, reply, at)

    # not for now (6.5)

    def wishes(self) -> tuple[Wish, ...]:
        """Return the person's last word on each exercise that was put on the list or taken off."""
        return tuple(self._read(REST, lambda name, f: Wish(name, f.at, bool(f.value))))

    def rest(self, exercise: str, at: datetime, *, on: bool) -> None:
        """Put an exercise on the list "not for now", or take it off."""
        self._settings.note_fact(REST + exercise, on, at)

    # steps (6.8)

    def steps(self) -> tuple[StepAnswer, ...]:
        """Return the suggestions that were taken or refused, the latest of each item."""
        return (
            *self._read(TAKEN, lambda name, f: _step(name, f, taken=True)),
            *self._read(REFUSED, lambda name, f: _step(name, f, taken=False)),
        )

    def step(self, answer: StepAnswer) -> None:
        """Keep an answer in place of the one like it for the same item."""
        kind = TAKEN if answer.taken else REFUSED
        value = {"exercise": answer.step.exercise, "dose": answer.step.dose}
        name = f"{kind}{answer.programme}.{answer.exercise}"
        self._settings.note_fact(name, value, answer.at)

    def forget_step(self, programme: str, exercise: str) -> None:
        """Go back to what the programme itself has."""
        self._settings.forget_fact(f"{TAKEN}{programme}.{exercise}")

    # time of one's own

    def own_pace(self) -> frozenset[str]:
        """Return the exercises whose holds last until a key is pressed."""
        return frozenset(name for name, on in self._read(PACE, lambda n, f: (n, f.value)) if on)

    def take_time(self, exercise: str, at: datetime, *, on: bool) -> None:
        """Let the holds of an exercise last until a key is pressed, or not."""
        self._settings.note_fact(PACE + exercise, on, at)

    # questions that are asked once, or once a day

    def said_on(self, question: str) -> date | None:
        """Return the day on which a question was asked last."""
        fact = self._settings.fact(SAID + question)
        return None if fact is None else fact.at.date()

    def say(self, question: str, at: datetime) -> None:
        """Remember that a question was asked."""
        self._settings.note_fact(SAID + question, "asked", at)

    def _read(self, kind: str, make: Callable[[str, Fact], _T]) -> Iterator[_T]:
        for name, fact in self._settings.facts().items():
            if name.startswith(kind):
                try:
                    yield make(name.removeprefix(kind), fact)
                except (ValueError, TypeError, KeyError):
                    continue


def _step(name: str, fact: Fact, *, taken: bool) -> StepAnswer:
    programme, _, exercise = name.partition(".")
    value: dict[str, Any] = fact.value
    step = Step(str(value["exercise"]), DoseName(value["dose"]))
    return StepAnswer(programme, exercise, step, taken, fact.at)
