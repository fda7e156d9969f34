"""The plan of one's next session without its check: the last entry stands in for the answers."""

from dataclasses import replace
from datetime import datetime, timedelta

from sciatica_desktop.domain.check import BeforeCheck
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.programme import Catalogue, Programme
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.viewmodels.knowing import Books, known_from, situation_in
from sciatica_desktop.viewmodels.preparing import Prepared, choice_of, prepare


def own_plan(
    programme: Programme,
    books: Books,
    catalogue: Catalogue,
    now: datetime,
    limits: Thresholds,
    pace: Pace,
    *,
    with_optional: bool = False,
) -> Prepared:
    """Return the session that profile, diary and settings make of a programme."""
    today = now.date()
    last = books.diary.latest_scored(today - timedelta(days=limits.fresh_days), today)
    # Numbness and strength are asked anew before each session; an old answer closes nothing.
    scores = Scores() if last is None else replace(last.scores, numbness=None, strength=None)
    situation = situation_in(books, today, limits, catalogue.programmes)
    known = known_from(books, situation, now, limits, leg_now=scores.leg)
    choice = choice_of(catalogue, programme.id)
    if with_optional:
        choice = replace(choice, items=programme.items)
    return prepare(choice, BeforeCheck(scores), catalogue, known, today, limits, pace)
