"""The sentences of the Diary."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Context, Lowest, Numbness, Rating, Series, Strength
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Feeling,
    NextDay,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.ui.wording.check import lowest_words, part_names, time_words
from sciatica_desktop.ui.wording.hurting import quick_answer_words
from sciatica_desktop.ui.wording.report import stop_words
from sciatica_desktop.ui.wording.today import minutes_words
from sciatica_desktop.ui.wording.trends import day_words
from sciatica_desktop.viewmodels.diary_books import Entry
from sciatica_desktop.viewmodels.rating_entry import Obstacle

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a row, with a score beside them where `score` is one.

    `place`: it says how far down the pain goes; what follows begins in one column.
    """

    words: str
    score: int | None = None
    strong: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """All that one row of the diary shows and says."""

    time: str
    pieces: tuple[Piece, ...]
    note: str = ""

    @property
    def spoken(self) -> str:
        """The row in one sentence."""
        said = [p.words if p.score is None else f"{p.words} {p.score}" for p in self.pieces]
        return ", ".join(filter(None, [self.time, *said, self.note]))


def day_title(day: date, today: date) -> str:
    """Name a day; with its year where that is another."""
    form = "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy"
    words = QLocale().toString(QDate(day.year, day.month, day.day), form)
    if day == today:
        return translate("Diary", "Today, {day}").format(day=words)
    return words


def rating_line(rating: Rating) -> Line:
    """Return the row of a rating."""
    scores = rating.scores
    pieces = [Piece(part_names(p), v) for p in Part if (v := getattr(scores, p)) is not None]
    if scores.lowest is Lowest.NONE:
        pieces.append(Piece(lowest_words(scores.lowest), place=True))
    elif scores.lowest is not None:
        place = lowest_words(scores.lowest).lower()
        words = translate("Diary", "Down to: {place}").format(place=place)
        pieces.append(Piece(words, place=True))
    if scores.numbness in (Numbness.MORE, Numbness.NEW):
        pieces.append(Piece(numbness_words(scores.numbness)))
    if scores.strength is Strength.WEAKER:
        pieces.append(Piece(translate("Diary", "Leg weaker than usual")))
    if rating.series is Series.DAY:
        pieces.append(Piece(series_words(rating.series)))
    if rating.context is not Context.ALONE:
        pieces.append(Piece(_context_words(rating.context)))
    return Line(time_words(rating.at), tuple(pieces), rating.note)


def session_line(session: SessionRecord, name: str) -> Line:
    """Return the row of a session: its name, minutes, what was done of it and how it ended."""
    done = sum(e.outcome in (Outcome.DONE, Outcome.PARTLY) for e in session.exercises)
    count = translate("Diary", "{done} of {all} exercises")
    pieces = [Piece(name, strong=True)]
    if session.end is not None:
        pieces.append(Piece(minutes_words(session.end.seconds)))
    pieces.append(Piece(count.format(done=done, all=len(session.exercises))))
    if session.end is not None:
        pieces.append(Piece(ending_words(session.end.ending)))
    return Line(time_words(session.begun), tuple(pieces))


def flare_line(flare: Flare) -> Line:
    """Return the row of a flare on its first day."""
    return Line("", (Piece(translate("Diary", "A flare"), strong=True), Piece(flare_span(flare))))


def flare_span(flare: Flare) -> str:
    """Say from when to when a flare lasted."""
    first = day_words(flare.first)
    if flare.last is None:
        return translate("Diary", "since {first}").format(first=first)
    if flare.last == flare.first:
        return translate("Diary", "on {first}").format(first=first)
    words = translate("Diary", "{first} to {last}")
    return words.format(first=first, last=day_words(flare.last))


def exercise_line(record: ExerciseRecord, name: str) -> Line:
    """Return the row of an exercise: what became of it, why it was stopped, and how it was after."""
    pieces = [Piece(name, strong=True), Piece(outcome_words(record.outcome))]
    if record.outcome is Outcome.STOPPED:
        pieces.append(Piece(stop_words(record.stop).capitalize()))
    if record.quick is not None:
        pieces.append(Piece(quick_answer_words(record.quick)))
    return Line("", tuple(pieces))


def outcome_words(outcome: Outcome) -> str:
    """Name what can become of an exercise."""
    return {
        Outcome.PLANNED: translate("Diary", "Not reached"),
        Outcome.DONE: translate("Diary", "Done"),
        Outcome.PARTLY: translate("Diary", "Partly done"),
        Outcome.SKIPPED: translate("Diary", "Skipped"),
        Outcome.STOPPED: translate("Diary", "Stopped"),
    }[outcome]


def feeling_words(feeling: Feeling) -> str:
    """Name how it was compared with before a session."""
    return {
        Feeling.EASIER: translate("Diary", "Easier"),
        Feeling.SAME: translate("Diary", "Same"),
        Feeling.WORSE: translate("Diary", "Worse"),
        Feeling.MOVED_DOWN: translate("Diary", "Moved down the leg"),
    }[feeling]


def next_day_words(told: NextDay) -> str:
    """Name how it was on the day after a session."""
    return {
        NextDay.AS_USUAL: translate("Diary", "As usual"),
        NextDay.MORE_SORE: translate("Diary", "More sore"),
    }[told]


def ending_words(ending: Ending) -> str:
    """Say how a session ended."""
    return {
        Ending.COMPLETE: translate("Diary", "Finished"),
        Ending.EARLY: translate("Diary", "Finished early"),
        Ending.STOPPED: translate("Diary", "Stopped for safety"),
        Ending.PARTIAL: translate("Diary", "Cut off, and kept"),
    }[ending]


def series_words(series: Series) -> str:
    """Name a series."""
    return {
        Series.NOW: translate("Diary", "Now"),
        Series.DAY: translate("Diary", "Past 24 hours"),
    }[series]


def numbness_words(numbness: Numbness) -> str:
    """Name an answer about numbness."""
    return {
        Numbness.USUAL: translate("Diary", "As usual"),
        Numbness.MORE: translate("Diary", "More numb than usual"),
        Numbness.NEW: translate("Diary", "New numbness"),
    }[numbness]


def removed_words(entry: Entry) -> str:
    """Say what was deleted."""
    match entry:
        case Rating():
            return translate("Diary", "Entry deleted.")
        case SessionRecord():
            return translate("Diary", "Session deleted.")
        case Flare():
            return translate("Diary", "Flare deleted.")


def moved_words(ratings: int) -> str:
    """Say that a session begins at another time now, and what went with it."""
    if ratings == 0:
        return translate("Diary", "Session moved.")
    if ratings == 1:
        return translate("Diary", "Session moved, and the entry that belongs to it.")
    words = translate("Diary", "Session moved, and the {n} entries that belong to it.")
    return words.format(n=ratings)


def put_back_words(count: int) -> str:
    """Name the button that puts back what was deleted last."""
    if count == 1:
        return translate("Diary", "Put back what was deleted")
    return translate("Diary", "Put back the last of {n} deleted").format(n=count)


def obstacle_words(obstacle: Obstacle | None) -> str:
    """Say why an entry cannot be saved yet; nothing where it can."""
    return {
        None: "",
        Obstacle.EMPTY: translate("Diary", "One number or a note is enough to save."),
        Obstacle.FUTURE: translate(
            "Diary", "That is more than 24 hours ahead: choose an earlier time."
        ),
    }[obstacle]


def _context_words(context: Context) -> str:
    return {
        Context.BEFORE: translate("Diary", "Before a session"),
        Context.ALONE: "",
        Context.AFTER: translate("Diary", "After a session"),
        Context.DURING: translate("Diary", "During a session"),
        Context.LATER: translate("Diary", "Some time after a session"),
        Context.REPEATED: translate("Diary", "Same as the last check"),
    }[context]
