"""Reads what the page for the clinician says of a period."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.report import Report, Source, make_report
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.days import read_days
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.trend_counts import read_count_from, read_rated_dates
from sciatica_desktop.viewmodels.trend_data import TrendData, read_between


@dataclass(frozen=True, slots=True)
class Shown:
    """A period as panels and as facts."""

    data: TrendData
    report: Report


def read_report(database: Database, first: date, last: date, limits: Thresholds) -> Shown:
    """Read and work out a period, both dates included."""
    activities = Activities(database)
    source = Source(
        read_days(database, last),
        read_rated_dates(database, last),
        Diary(database).ratings(first, last),
        Journal(database).sessions(first, last),
        Flares(database).flares(first, last),
        Settings(database).profile().sore_leg,
        [(one, activities.scores(one.id)) for one in activities.everything()],
        read_count_from(database),
    )
    return Shown(read_between(database, first, last), make_report(source, first, last, limits))


def read_report_of(file: Path, first: date, last: date, limits: Thresholds) -> Shown:
    """Read through a connection of this thread's own."""
    with open_database(file) as database:
        return read_report(database, first, last, limits)
