"""The schema of the diary file, as the steps that lead to it from an empty one.

A step is never changed once it was released: the next version adds a step, and
tests/storage/old/ keeps a small file of each version to try it on.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

APPLICATION_ID = 0x53434941  # "SCIA"

_V1 = """
CREATE TABLE rating (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  at TEXT NOT NULL CHECK (length(at) = 27),
  offset_min INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  series TEXT NOT NULL CHECK (series IN ('now', 'day')),
  context TEXT NOT NULL CHECK (
    context IN ('before', 'alone', 'after', 'during', 'later', 'repeated')),
  leg_left INTEGER CHECK (leg_left BETWEEN 0 AND 10),
  leg_right INTEGER CHECK (leg_right BETWEEN 0 AND 10),
  back INTEGER CHECK (back BETWEEN 0 AND 10),
  lowest INTEGER CHECK (lowest BETWEEN 0 AND 5),
  numbness TEXT CHECK (numbness IN ('usual', 'more', 'new')),
  strength TEXT CHECK (strength IN ('usual', 'weaker')),
  note TEXT NOT NULL,
  session TEXT  -- no foreign key: the rating before a session is older than it, and outlives it
) STRICT;
CREATE INDEX rating_by_day ON rating (day, at);
CREATE INDEX rating_by_instant ON rating (at, id);
CREATE INDEX rating_by_session ON rating (session) WHERE session IS NOT NULL;

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  programme TEXT NOT NULL,
  begun TEXT NOT NULL CHECK (length(begun) = 27),
  begun_offset_min INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  ended TEXT CHECK (length(ended) = 27),
  ended_offset_min INTEGER,
  ending TEXT CHECK (ending IN ('complete', 'early', 'stopped', 'partial')),
  seconds REAL CHECK (seconds >= 0),
  feeling TEXT CHECK (feeling IN ('easier', 'same', 'worse', 'moved_down')),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  CHECK ((ended IS NULL) = (ending IS NULL)),
  CHECK ((ended IS NULL) = (ended_offset_min IS NULL)),
  CHECK ((ended IS NULL) = (seconds IS NULL))
) STRICT;
CREATE INDEX session_by_day ON session (day, begun);
CREATE INDEX session_by_instant ON session (begun, id);
CREATE INDEX session_unfinished ON session (begun, id) WHERE ending IS NULL;

CREATE TABLE exercise (
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 0),
  exercise TEXT NOT NULL,
  dose TEXT NOT NULL CHECK (dose IN ('gentle', 'default', 'full', 'custom')),
  sets INTEGER NOT NULL,
  reps INTEGER NOT NULL,
  hold_s INTEGER NOT NULL,
  side TEXT CHECK (side IN ('left', 'right', 'sore')),
  reps_done INTEGER NOT NULL CHECK (reps_done >= 0),
  seconds REAL NOT NULL CHECK (seconds >= 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'done', 'partly', 'skipped', 'stopped')),
  light TEXT CHECK (light IN ('green', 'amber', 'red', 'black')),
  stop TEXT,
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE expected (  -- one row a cue, in the order of writing; gone when its session has ended
  id INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  item INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  side TEXT,
  set_number INTEGER,
  rep INTEGER,
  due TEXT NOT NULL CHECK (length(due) = 27),
  due_offset_min INTEGER NOT NULL
) STRICT;
CREATE INDEX expected_by_session ON expected (session, id);

CREATE TABLE flare (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  first TEXT NOT NULL CHECK (length(first) = 10),
  last TEXT CHECK (length(last) = 10 AND last >= first)
) STRICT;

CREATE TABLE document (  -- small things as versioned JSON: preferences, profile, dated facts
  name TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  at TEXT CHECK (length(at) = 27),
  offset_min INTEGER,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_V2 = """
ALTER TABLE exercise ADD COLUMN quick TEXT CHECK (
  quick IN ('moved up', 'easier', 'same', 'worse', 'moved down'));
ALTER TABLE exercise ADD COLUMN quick_lowest INTEGER CHECK (quick_lowest BETWEEN 0 AND 5);
CREATE INDEX exercise_quick ON exercise (session) WHERE quick IS NOT NULL;

ALTER TABLE session ADD COLUMN gone_at_45 INTEGER CHECK (gone_at_45 IN (0, 1));
ALTER TABLE session ADD COLUMN gone_next_day INTEGER CHECK (gone_next_day IN (0, 1));
ALTER TABLE session ADD COLUMN spoilt INTEGER CHECK (spoilt IN (0, 1));
ALTER TABLE session ADD COLUMN still_down INTEGER CHECK (still_down IN (0, 1));
ALTER TABLE session ADD COLUMN next_day TEXT CHECK (next_day IN ('as usual', 'more sore'));
"""

_V3 = """
CREATE TABLE activity (  -- what the back or the leg makes hard, in the person's own words
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
  ended TEXT CHECK (length(ended) = 10)
) STRICT;

CREATE TABLE activity_score (  -- 0 cannot do, 10 as good as before
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (length(day) = 10),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (activity, day)
) STRICT, WITHOUT ROWID;
"""

STEPS = (_V1, _V2, _V3)


def migrate(connection: sqlite3.Connection, file: Path, steps: Sequence[str]) -> None:
    """Bring the schema to the newest, all or nothing, after copying the file.

    The connection must be in rollback-journal mode, so that the version in the file's first bytes
    is the true one. Nobody else can write between the copy and the change.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if 0 < version < len(steps):
            _copy(file, file.with_name(f"{file.stem}.before-v{len(steps)}{file.suffix}"))
        for step in steps[version:]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back by itself where the disk is full
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """Split a script; `executescript` would commit before it runs."""
    statements, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            statements.append(part)
            part = ""
    return statements


def _copy(file: Path, copy: Path) -> None:
    """Copy aside, durably, and put in place when complete.

    SQLite reads the file: opened and closed by ourselves, POSIX would drop our locks on it.
    """
    aside = copy.with_name(copy.name + ".part")
    aside.unlink(missing_ok=True)
    os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with (
        closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(aside)) as target,
    ):
        source.backup(target)
    aside.replace(copy)
