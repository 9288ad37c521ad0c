-- The second format: what a screen asks of a person is kept beside her, words are found by an index, and the mornings on which
-- somebody was shown are noted. All of it is derived or passing: not in the op log, rebuilt at any time.

DROP TABLE person_summary;
CREATE TABLE person_summary (
  contact_id   TEXT PRIMARY KEY,
  -- counted up by whatever changes her record or moves her; a trigger on each works the others out anew
  changed      INTEGER NOT NULL DEFAULT 0,
  moved        INTEGER NOT NULL DEFAULT 0,
  active       INTEGER NOT NULL DEFAULT 0,
  phase        INTEGER NOT NULL DEFAULT 1,
  cadence      INTEGER NOT NULL DEFAULT 0,
  started      TEXT NOT NULL DEFAULT '',
  rests        TEXT NOT NULL DEFAULT '',
  last_direct  TEXT,
  last_group   TEXT,
  last_one_way TEXT,
  unanswered   INTEGER NOT NULL DEFAULT 0,
  first_talk   TEXT,
  thanks_for   TEXT,
  met_on       TEXT,
  birthday     TEXT,
  -- the last talk of either sort, and whether it was a meeting of several
  last_talk    TEXT,
  late         INTEGER NOT NULL DEFAULT 0,
  -- the day from which the rhythm counts; whoever has a rhythm of her own has one before the first talk too
  since        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_by_rhythm ON person_summary (phase, cadence, unanswered, late, since, last_one_way, rests)
  WHERE active = 1 AND since IS NOT NULL;
CREATE INDEX summary_by_talk ON person_summary (last_talk) WHERE active = 1 AND last_talk IS NOT NULL;
CREATE INDEX summary_by_first ON person_summary (first_talk) WHERE first_talk IS NOT NULL;
CREATE INDEX summary_by_thanks ON person_summary (thanks_for) WHERE active = 1 AND thanks_for IS NOT NULL;
CREATE INDEX summary_by_met ON person_summary (met_on) WHERE met_on IS NOT NULL;
CREATE INDEX summary_by_birthday ON person_summary (birthday) WHERE active = 1 AND birthday IS NOT NULL;

-- Counts of the whole book.
CREATE TABLE total (
  what TEXT PRIMARY KEY,
  n    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO total (what, n) VALUES ('active', 0);

-- On which mornings a person stood in the list without anything done since.
CREATE TABLE shown (
  contact_id TEXT NOT NULL,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  PRIMARY KEY (contact_id, "on")
) STRICT, WITHOUT ROWID;

-- The words: one document for each text, numbered by its day, so that the newest is met first; and what was written since the
-- last entry, which is looked at as it is.
CREATE TABLE search_doc (
  doc    INTEGER PRIMARY KEY,
  tbl    TEXT NOT NULL,
  row_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE search_new (
  row_id TEXT PRIMARY KEY,
  tbl    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- An act of very many rows works out what is derived once, at its end.
ALTER TABLE cur ADD COLUMN bulk INTEGER NOT NULL DEFAULT 0;

-- What the lists ask by.
DROP INDEX action_open;
CREATE INDEX action_open ON action (state, owner, due, made_on) WHERE deleted_at IS NULL;
CREATE INDEX offer_by_kind ON offer (direction, kind, contact_id) WHERE deleted_at IS NULL;
-- What belongs to a person, the trash included: to take a person out, the file has to know that nothing is left of hers.
DROP INDEX touch_by_contact;
DROP INDEX exchange_by_contact;
DROP INDEX action_by_contact;
DROP INDEX need_open;
DROP INDEX concern_by_contact;
DROP INDEX note_by_contact;
DROP INDEX offer_by_contact;
DROP INDEX felt_balance_by_contact;
DROP INDEX dismissal_by_contact;
CREATE INDEX touch_by_contact ON touch (contact_id, deleted_at, "on", way, channel);
CREATE INDEX exchange_by_contact ON exchange (contact_id, deleted_at, "on", direction, thanked_on);
CREATE INDEX action_by_contact ON action (contact_id, deleted_at, state);
CREATE INDEX need_by_contact ON need (contact_id, deleted_at, state);
CREATE INDEX concern_by_contact ON concern (contact_id, deleted_at);
CREATE INDEX note_by_contact ON note (contact_id, deleted_at, "on");
CREATE INDEX offer_by_contact ON offer (contact_id, deleted_at);
CREATE INDEX felt_balance_by_contact ON felt_balance (contact_id, deleted_at, "on");
CREATE INDEX dismissal_by_contact ON dismissal (contact_id, deleted_at, "on");

CREATE INDEX need_by_state ON need (state) WHERE deleted_at IS NULL AND state <> 'closed';

-- What belonged to a person and does not any more: for her history. What still does is found in the tables.
CREATE INDEX change_by_former ON change (old ->> 'contact_id')
  WHERE old IS NOT NULL AND (new IS NULL OR old ->> 'contact_id' <> new ->> 'contact_id');
