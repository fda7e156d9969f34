-- A small diary of schema 3, as its own release wrote it. Never change it.
PRAGMA application_id = 1396918593;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE activity (  -- what the back or the leg makes hard, in the person's own words
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
  ended TEXT CHECK (length(ended) = 10)
) STRICT;
INSERT INTO "activity" VALUES('00000000-0000-4000-8000-0000000000aa','tie my shoes',0,NULL);
CREATE TABLE activity_score (  -- 0 cannot do, 10 as good as before
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (length(day) = 10),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (activity, day)
) STRICT, WITHOUT ROWID;
INSERT INTO "activity_score" VALUES('00000000-0000-4000-8000-0000000000aa','2026-11-14',3);
CREATE TABLE document (  -- small things as versioned JSON: preferences, profile, dated facts
  name TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  at TEXT CHECK (length(at) = 27),
  offset_min INTEGER,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "document" VALUES('fact.sound check',1,'2026-11-21T08:00:10.000000Z',60,'{"heard": true}');
INSERT INTO "document" VALUES('preferences',1,NULL,NULL,'{"look": "dark", "text_percent": 150, "less_movement": false, "language": "", "tones": true, "tone_volume": 0.8, "voice": true, "voice_volume": 0.9, "voice_rate": 0.5, "voice_name": "Anna", "floor_mode": false, "wait_until_ready": "off", "take_my_time": false, "paper": "a4"}');
INSERT INTO "document" VALUES('profile',1,NULL,NULL,'{"old_enough": true, "sore_leg": "left", "lowest": null, "spell_began": null, "eases": null, "codes": ["KNE"], "pregnant_since": null, "hip_rules": null, "operated_on": null, "surgeon_agreed": null, "floor": null, "kneel": null, "country": null, "gear": []}');
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
  stop TEXT, quick TEXT CHECK (
  quick IN ('moved up', 'easier', 'same', 'worse', 'moved down')), quick_lowest INTEGER CHECK (quick_lowest BETWEEN 0 AND 5),
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "exercise" VALUES('00000000-0000-4000-8000-000000000001',0,'knee-to-chest','default',1,3,20,NULL,6,190.0,'done','green',NULL,'moved up',1);
INSERT INTO "exercise" VALUES('00000000-0000-4000-8000-000000000001',1,'nerve-glide-supine','custom',1,8,2,'left',3,31.5,'stopped','red','leg',NULL,NULL);
INSERT INTO "exercise" VALUES('00000000-0000-4000-8000-000000000002',0,'knee-to-chest','default',1,3,20,NULL,0,0.0,'planned',NULL,NULL,NULL,NULL);
INSERT INTO "exercise" VALUES('00000000-0000-4000-8000-000000000002',1,'nerve-glide-supine','custom',1,8,2,'left',0,0.0,'planned',NULL,NULL,NULL,NULL);
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
INSERT INTO "expected" VALUES(1,'00000000-0000-4000-8000-000000000002',0,'get_ready',0,'knee-to-chest',NULL,NULL,NULL,'2026-11-21T08:00:10.000000Z',60);
INSERT INTO "expected" VALUES(2,'00000000-0000-4000-8000-000000000002',9,'hold',1,'nerve-glide-supine','left',1,2,'2026-11-21T08:01:50.000000Z',60);
CREATE TABLE flare (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  first TEXT NOT NULL CHECK (length(first) = 10),
  last TEXT CHECK (length(last) = 10 AND last >= first)
) STRICT;
INSERT INTO "flare" VALUES('00000000-0000-4000-8000-000000000015','2026-11-01','2026-11-05');
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
INSERT INTO "rating" VALUES('00000000-0000-4000-8000-00000000000b','2026-11-20T07:30:00.000000Z',60,'2026-11-20','now','alone',5,NULL,3,4,'usual','usual','after the garden; "better" à 9 h',NULL);
INSERT INTO "rating" VALUES('00000000-0000-4000-8000-00000000000c','2026-11-20T17:00:00.000000Z',60,'2026-11-20','now','after',4,2,2,3,NULL,NULL,'','00000000-0000-4000-8000-000000000001');
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
  effort INTEGER CHECK (effort BETWEEN 0 AND 10), gone_at_45 INTEGER CHECK (gone_at_45 IN (0, 1)), gone_next_day INTEGER CHECK (gone_next_day IN (0, 1)), spoilt INTEGER CHECK (spoilt IN (0, 1)), still_down INTEGER CHECK (still_down IN (0, 1)), next_day TEXT CHECK (next_day IN ('as usual', 'more sore')),
  CHECK ((ended IS NULL) = (ending IS NULL)),
  CHECK ((ended IS NULL) = (ended_offset_min IS NULL)),
  CHECK ((ended IS NULL) = (seconds IS NULL))
) STRICT;
INSERT INTO "session" VALUES('00000000-0000-4000-8000-000000000001','eight-simple','2026-11-20T16:40:00.000000Z',60,'2026-11-20','2026-11-20T16:55:00.000000Z',60,'early',840.5,'easier',4,0,1,0,NULL,NULL);
INSERT INTO "session" VALUES('00000000-0000-4000-8000-000000000002','eight-simple','2026-11-21T08:00:00.000000Z',60,'2026-11-21',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX rating_by_day ON rating (day, at);
CREATE INDEX rating_by_instant ON rating (at, id);
CREATE INDEX rating_by_session ON rating (session) WHERE session IS NOT NULL;
CREATE INDEX session_by_day ON session (day, begun);
CREATE INDEX session_by_instant ON session (begun, id);
CREATE INDEX session_unfinished ON session (begun, id) WHERE ending IS NULL;
CREATE INDEX expected_by_session ON expected (session, id);
CREATE INDEX exercise_quick ON exercise (session) WHERE quick IS NOT NULL;
COMMIT;
