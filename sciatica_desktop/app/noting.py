"""Writes what a session's checks and its end say into the diary."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from sciatica_desktop.app.home import Home
from sciatica_desktop.domain.check import AfterAnswers, BeforeCheck
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import Ending, SessionRecord
from sciatica_desktop.domain.recording import partial_work
from sciatica_desktop.domain.safety.quick_check import item_to_ask
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.viewmodels.trying import tried


def keep(window: MainWindow, write: Callable[[], object]) -> None:
    """Write something down; where the disk refuses, a bar says so and its button tries again.

    What a person does next never waits for that.
    """
    tried(write, lambda why: keep_later(window, why, write))


def keep_later(window: MainWindow, why: str, write: Callable[[], object]) -> None:
    """Say why something could not be written down; the button of the bar tries again."""
    window.insist(why, lambda: keep(window, write))


def note_before(home: Home, check: BeforeCheck, session: UUID) -> None:
    """Write the check before a session, and that its short list of signs was answered."""
    note_scores(home, check.scores, Context.REPEATED if check.repeated else Context.BEFORE, session)
    screen = home.settings.screen()
    home.settings.put_screen(replace(screen, last_short=home.clock.wall()))


def note_after(home: Home, record: SessionRecord, answers: AfterAnswers) -> None:
    """Write the check after a session in place of one that was answered before, all or nothing.

    A session without a diary of its own leaves only its scores.
    """
    with home.database.transaction():
        for rating in home.diary.of_session(record.id):
            if rating.context is Context.AFTER:
                home.diary.remove(rating.id)
        note_scores(home, answers.scores, Context.AFTER, record.id)
        if not home.trouble:
            _note_answers(home, record, answers)


def _note_answers(home: Home, record: SessionRecord, answers: AfterAnswers) -> None:
    exercises = list(record.exercises)
    item = item_to_ask(record, home.catalogue.exercises, len(exercises))
    if item is not None and exercises[item].quick is None:
        exercises[item] = replace(exercises[item], quick=answers.quick)
    # The whole of it, for the disk may have refused while the session ran.
    home.journal.put(replace(record, exercises=tuple(exercises), after=answers.check))


def note_scores(home: Home, scores: Scores, context: Context, session: UUID) -> None:
    """Write the scores that were given, if any were."""
    if not scores.empty:
        rating = Rating(uuid4(), home.clock.wall(), scores, context=context, session=session)
        home.diary.add(rating)


def keep_partial(home: Home, record: SessionRecord) -> None:
    """Keep an unfinished session as what was done of it; it ended when it was last heard of."""
    seconds = sum(e.seconds for e in record.exercises)
    found, now = home.journal.unfinished(), home.clock.wall()
    ended = found.until if found is not None and found.session.id == record.id else now
    with home.database.transaction():
        home.journal.exercises(partial_work(record))
        home.journal.finish(record.id, min(ended, now), Ending.PARTIAL, seconds)
