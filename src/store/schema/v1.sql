-- The first format of a book. What is stored is forever: later formats only add steps.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The name of the book, the same in every copy of it.
INSERT INTO meta (key, value)
SELECT 'uuid', substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-' || substr(h, 21)
FROM (SELECT lower(hex(randomblob(16))) AS h);

-- The op log: one row for each act, one `change` for each record it touched.
CREATE TABLE op (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  at          TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at)),
  actor       TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 40),
  said        TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(said)),
  undoes      INTEGER UNIQUE REFERENCES op (id),
  root        INTEGER REFERENCES op (id),
  parent_hash TEXT NOT NULL DEFAULT '',
  hash        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE change (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  op_id  INTEGER NOT NULL REFERENCES op (id),
  tbl    TEXT NOT NULL,
  row_id TEXT NOT NULL,
  old    TEXT CHECK (old IS NULL OR json_valid(old)),
  new    TEXT CHECK (new IS NULL OR json_valid(new))
) STRICT;
CREATE INDEX change_by_op ON change (op_id);
CREATE INDEX change_by_row ON change (row_id, id);

-- The act that is being written; outside of one, every write to a record is refused by the triggers.
CREATE TABLE cur (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  op_id INTEGER REFERENCES op (id)
) STRICT;
INSERT INTO cur (one, op_id) VALUES (1, NULL);

CREATE TABLE contact (
  id               TEXT PRIMARY KEY CHECK (length(id) = 36),
  version          INTEGER NOT NULL CHECK (version >= 1),
  created_at       TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at       TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  name             TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 4000),
  reading          TEXT NOT NULL CHECK (length(reading) <= 4000),
  family           TEXT NOT NULL,
  given            TEXT NOT NULL,
  family_reading   TEXT NOT NULL,
  given_reading    TEXT NOT NULL,
  honorific        TEXT NOT NULL,
  business         TEXT NOT NULL,
  business_reading TEXT NOT NULL,
  title            TEXT NOT NULL,
  department       TEXT NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('person', 'org')),
  emails           TEXT NOT NULL CHECK (json_type(emails) = 'array'),
  phones           TEXT NOT NULL CHECK (json_type(phones) = 'array'),
  urls             TEXT NOT NULL CHECK (json_type(urls) = 'array'),
  addresses        TEXT NOT NULL CHECK (json_type(addresses) = 'array'),
  tags             TEXT NOT NULL CHECK (json_type(tags) = 'array'),
  place            TEXT NOT NULL,
  trade_group      TEXT NOT NULL,
  experience_band  TEXT,
  introduced_by    TEXT NOT NULL,
  met_on           TEXT CHECK (met_on IS strftime('%Y-%m-%d', met_on)),
  birthday         TEXT NOT NULL CHECK (birthday = '' OR length(birthday) IN (7, 10)),
  cadence_days     INTEGER CHECK (cadence_days BETWEEN 1 AND 3650),
  trust_phase      INTEGER NOT NULL CHECK (trust_phase BETWEEN 1 AND 4),
  target_phase     INTEGER CHECK (target_phase BETWEEN 1 AND 4),
  shared_goal      TEXT NOT NULL,
  competitor       INTEGER NOT NULL CHECK (competitor IN (0, 1)),
  sharing          TEXT NOT NULL CHECK (sharing IN ('private', 'two_of_us', 'circle', 'public')),
  paused_until     TEXT CHECK (paused_until IS strftime('%Y-%m-%d', paused_until)),
  snoozed_until    TEXT CHECK (snoozed_until IS strftime('%Y-%m-%d', snoozed_until)),
  archived         INTEGER NOT NULL CHECK (archived IN (0, 1)),
  sort_key         TEXT NOT NULL,
  search_key       TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_reading ON contact (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE source_card (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  format     TEXT NOT NULL,
  file       TEXT NOT NULL,
  uid        TEXT NOT NULL,
  raw        TEXT NOT NULL
) STRICT;
CREATE INDEX source_card_by_contact ON source_card (contact_id);

CREATE TABLE phase_change (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  was        INTEGER CHECK (was BETWEEN 1 AND 4),
  now        INTEGER NOT NULL CHECK (now BETWEEN 1 AND 4),
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on"))
) STRICT;
CREATE INDEX phase_change_by_contact ON phase_change (contact_id, "on");
CREATE INDEX phase_change_by_day ON phase_change ("on");

CREATE TABLE touch (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  way        TEXT NOT NULL CHECK (way IN ('two_way', 'one_way')),
  channel    TEXT NOT NULL CHECK (channel IN ('in_person', 'online', 'phone', 'chat', 'mail', 'letter', 'group')),
  minutes    INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  frank      INTEGER NOT NULL CHECK (frank IN (0, 1)),
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX touch_by_contact ON touch (contact_id, "on") WHERE deleted_at IS NULL;
CREATE INDEX touch_by_day ON touch ("on") WHERE deleted_at IS NULL;

CREATE TABLE exchange (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  kind       TEXT NOT NULL CHECK (kind IN ('informational', 'instrumental', 'emotional', 'appraisal')),
  direction  TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  size       TEXT NOT NULL CHECK (size IN ('small', 'medium', 'large')),
  minutes    INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  yen        INTEGER CHECK (yen BETWEEN 0 AND 1000000000000),
  text       TEXT NOT NULL,
  deep       INTEGER NOT NULL CHECK (deep IN (0, 1)),
  thanked_on TEXT CHECK (thanked_on IS strftime('%Y-%m-%d', thanked_on)),
  sharing    TEXT NOT NULL CHECK (sharing IN ('private', 'two_of_us', 'circle', 'public'))
) STRICT;
CREATE INDEX exchange_by_contact ON exchange (contact_id, "on") WHERE deleted_at IS NULL;
CREATE INDEX exchange_by_day ON exchange ("on", contact_id, kind, direction, size) WHERE deleted_at IS NULL;

CREATE TABLE action (
  id          TEXT PRIMARY KEY CHECK (length(id) = 36),
  version     INTEGER NOT NULL CHECK (version >= 1),
  created_at  TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at  TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id  TEXT REFERENCES contact (id) ON DELETE RESTRICT,
  kind        TEXT NOT NULL CHECK (kind IN ('todo', 'promise', 'follow_up', 'thanks')),
  owner       TEXT NOT NULL CHECK (owner IN ('me', 'them')),
  state       TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped', 'someday')),
  text        TEXT NOT NULL CHECK (length(text) >= 1),
  due         TEXT CHECK (due IS strftime('%Y-%m-%d', due)),
  time        TEXT NOT NULL CHECK (time = '' OR length(time) = 5),
  made_on     TEXT NOT NULL CHECK (made_on IS strftime('%Y-%m-%d', made_on)),
  reagreed    TEXT NOT NULL CHECK (json_type(reagreed) = 'array'),
  done_on     TEXT CHECK (done_on IS strftime('%Y-%m-%d', done_on)),
  repeat      TEXT CHECK (repeat IS NULL OR json_valid(repeat)),
  minutes     INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  note        TEXT NOT NULL,
  tags        TEXT NOT NULL CHECK (json_type(tags) = 'array'),
  exchange_id TEXT REFERENCES exchange (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX action_open ON action (state, due) WHERE deleted_at IS NULL;
CREATE INDEX action_by_contact ON action (contact_id, state) WHERE deleted_at IS NULL;
CREATE INDEX action_done ON action (done_on) WHERE deleted_at IS NULL;
CREATE INDEX action_by_exchange ON action (exchange_id) WHERE exchange_id IS NOT NULL;

CREATE TABLE need (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  text       TEXT NOT NULL CHECK (length(text) >= 1),
  state      TEXT NOT NULL CHECK (state IN ('open', 'urgent', 'closed')),
  opened_on  TEXT NOT NULL CHECK (opened_on IS strftime('%Y-%m-%d', opened_on)),
  closed_on  TEXT CHECK (closed_on IS strftime('%Y-%m-%d', closed_on)),
  kind       TEXT CHECK (kind IN ('informational', 'instrumental', 'emotional', 'appraisal')),
  sharing    TEXT NOT NULL CHECK (sharing IN ('private', 'two_of_us', 'circle', 'public'))
) STRICT;
CREATE INDEX need_open ON need (contact_id) WHERE deleted_at IS NULL AND state <> 'closed';

CREATE TABLE concern (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  text       TEXT NOT NULL CHECK (length(text) >= 1),
  opened_on  TEXT NOT NULL CHECK (opened_on IS strftime('%Y-%m-%d', opened_on)),
  settled_on TEXT CHECK (settled_on IS strftime('%Y-%m-%d', settled_on))
) STRICT;
CREATE INDEX concern_by_contact ON concern (contact_id) WHERE deleted_at IS NULL;

CREATE TABLE note (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  text       TEXT NOT NULL CHECK (length(text) >= 1),
  sharing    TEXT NOT NULL CHECK (sharing IN ('private', 'two_of_us', 'circle', 'public'))
) STRICT;
CREATE INDEX note_by_contact ON note (contact_id, "on") WHERE deleted_at IS NULL;

CREATE TABLE offer (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  direction  TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  kind       TEXT NOT NULL CHECK (kind IN ('informational', 'instrumental', 'emotional', 'appraisal')),
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX offer_by_contact ON offer (contact_id) WHERE deleted_at IS NULL;

CREATE TABLE felt_balance (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  felt       INTEGER NOT NULL CHECK (felt BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX felt_balance_by_contact ON felt_balance (contact_id, "on") WHERE deleted_at IS NULL;

CREATE TABLE dismissal (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  suggestion TEXT NOT NULL,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  for_good   INTEGER NOT NULL CHECK (for_good IN (0, 1))
) STRICT;
CREATE INDEX dismissal_by_contact ON dismissal (contact_id, "on") WHERE deleted_at IS NULL;

CREATE TABLE goal (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  text       TEXT NOT NULL CHECK (length(text) >= 1),
  due        TEXT CHECK (due IS strftime('%Y-%m-%d', due)),
  wanted     TEXT NOT NULL CHECK (json_type(wanted) = 'array'),
  made_on    TEXT NOT NULL CHECK (made_on IS strftime('%Y-%m-%d', made_on)),
  closed_on  TEXT CHECK (closed_on IS strftime('%Y-%m-%d', closed_on))
) STRICT;

CREATE TABLE profile (
  id                 TEXT PRIMARY KEY CHECK (length(id) = 36),
  version            INTEGER NOT NULL CHECK (version >= 1),
  created_at         TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at         TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  name               TEXT NOT NULL,
  reading            TEXT NOT NULL,
  called             TEXT NOT NULL,
  business           TEXT NOT NULL,
  trade_group        TEXT NOT NULL,
  place              TEXT NOT NULL,
  days_off           TEXT NOT NULL CHECK (json_type(days_off) = 'object'),
  week_starts_sunday INTEGER NOT NULL CHECK (week_starts_sunday IN (0, 1)),
  fiscal_month       INTEGER NOT NULL CHECK (fiscal_month BETWEEN 0 AND 12),
  network_phase      INTEGER NOT NULL CHECK (network_phase BETWEEN 0 AND 3)
) STRICT;

-- What follows is derived or passing: not in the op log, rebuilt or thrown away at any time.

CREATE TABLE person_summary (
  contact_id   TEXT PRIMARY KEY,
  last_direct  TEXT,
  last_group   TEXT,
  last_one_way TEXT,
  thanks_for   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  place TEXT PRIMARY KEY,
  json  TEXT NOT NULL CHECK (json_valid(json)),
  at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
