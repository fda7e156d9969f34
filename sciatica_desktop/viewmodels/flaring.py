"""A flare from its first to its last day (clinical.md 6.7): declared by the person, never found."""

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.programme import FIRST_DAYS
from sciatica_desktop.domain.safety.flares import (
    HelpReason,
    Pair,
    gone_silent,
    help_reason,
    may_ask_about_flare,
    may_be_over,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.days import Day, Part, days_of, values_of
from sciatica_desktop.domain.trends.typical import TYPICAL_DAYS, typical_on
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.conditions import Spell, spell_of, with_spell
from sciatica_desktop.viewmodels.knowing import Books

ONE_DAY = timedelta(days=1)
ASKED_BEGUN, ASKED_OVER, ASKED_SILENT = "flare.begun", "flare.over", "flare.silent."


class FlareQuestion(StrEnum):
    """What may be asked on a day; each at most once a day."""

    BEGUN = "begun"  # "Is this a flare?"
    OVER = "over"  # leg and back are near what they were before
    SILENT = "silent"  # nothing was written down for two weeks; asked once


class FlareViewModel(QObject):
    """What Today shows of a flare, and what can be said about it.

    Signals:
        changed: a flare began or ended, or another question is open.
    """

    changed = Signal()

    def __init__(
        self, books: Books, clock: Clock, limits: Thresholds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._books, self._clock, self._limits = books, clock, limits
        self._told = Told(books.settings)
        self._look()

    @property
    def flare(self) -> Flare | None:
        """The flare that goes on."""
        return self._flare

    @property
    def day(self) -> int:
        """Its day, from 1."""
        return 0 if self._flare is None else (self._today - self._flare.first).days + 1

    @property
    def first_days_done(self) -> int:
        """How often the first days were done today."""
        return self._first_days_done

    @property
    def help_reason(self) -> HelpReason | None:
        """Why a GP or physio visit is advised, if it is."""
        return self._help if self._flare is not None else None

    @property
    def question(self) -> FlareQuestion | None:
        """What is to be asked now."""
        return self._question

    @property
    def spell(self) -> Spell | None:
        """How long ago this spell of leg pain began, as it was told."""
        return spell_of(self._books.settings.profile(), self._today)

    def refresh(self) -> None:
        """Look at the diary again."""
        self._look()
        self.changed.emit()

    def start(self) -> None:
        """Write down that a flare began today, unless one goes on."""
        if self._flare is None:
            self._books.flares.put(Flare(uuid4(), self._today))
        self.refresh()

    def put_back(self, flare: Flare) -> None:
        """Undo the end of a flare."""
        self._books.flares.put(flare)
        self.refresh()

    def tell_spell(self, spell: Spell | None) -> None:
        """Keep when this spell of leg pain began, where it is another than was told before."""
        settings = self._books.settings
        if spell is not self.spell:
            settings.put_profile(with_spell(settings.profile(), spell, self._today))

    def end(self) -> None:
        """Write down that the flare is over: today, or on its last entry where it fell silent."""
        flare = self._flare
        if flare is not None:
            silent = self._question is FlareQuestion.SILENT
            last = self._last_entry if silent and self._last_entry else self._today
            self._books.flares.put(replace(flare, last=max(last, flare.first)))
        self.refresh()

    def answered(self) -> None:
        """Remember that the open question was asked."""
        if self._question is not None:
            self._told.say(self._fact(self._question), self._clock.wall())
        self.refresh()

    def _look(self) -> None:
        books, today = self._books, self._clock.wall().date()
        self._today = today
        self._flare = books.flares.current()
        begun = today if self._flare is None else self._flare.first
        ratings = books.diary.ratings(begun - timedelta(days=TYPICAL_DAYS), today)
        self._days = days_of(ratings)
        self._last_entry = ratings[-1].at.date() if ratings else None
        self._near_usual = self._flare is not None and self._is_near_usual(self._flare)
        self._help = help_reason(books.flares.flares(None, today), today, self._limits)
        if self._help is HelpReason.A_WEEK and self._near_usual:
            self._help = None  # it is better
        sessions = books.journal.sessions(today, today)
        self._first_days_done = sum(s.programme == FIRST_DAYS for s in sessions)
        self._question = self._open_question()

    def _open_question(self) -> FlareQuestion | None:
        question = self._may_ask()
        if question is None:
            return None
        asked = self._told.said_on(self._fact(question))
        once = question is FlareQuestion.SILENT
        return None if asked is not None and (once or asked >= self._today) else question

    def _may_ask(self) -> FlareQuestion | None:
        flare, today = self._flare, self._today
        if flare is None:
            now = next((d for d in self._days if d.date == today), None)
            usual = self._typical(today - ONE_DAY)
            worse = now is not None and may_ask_about_flare(_pair(now), usual, self._limits)
            return FlareQuestion.BEGUN if worse else None
        if gone_silent(flare, self._last_entry, today, self._limits):
            return FlareQuestion.SILENT
        return FlareQuestion.OVER if self._near_usual else None

    def _is_near_usual(self, flare: Flare) -> bool:
        days = [_pair(day) for day in self._days if day.date >= flare.first]
        return may_be_over(days[-2:], self._typical(flare.first - ONE_DAY), self._limits)

    def _typical(self, day: date) -> Pair:
        leg, back = (typical_on(values_of(self._days, part), day) for part in Part)
        return None if leg is None else float(leg), None if back is None else float(back)

    def _fact(self, question: FlareQuestion) -> str:
        if question is FlareQuestion.SILENT and self._flare is not None:
            return f"{ASKED_SILENT}{self._flare.id}"
        return ASKED_BEGUN if question is FlareQuestion.BEGUN else ASKED_OVER


def _pair(day: Day) -> Pair:
    return (
        None if day.leg is None else float(day.leg),
        None if day.back is None else float(day.back),
    )
