-- A book of the first format as it was released: three rows and more in every table, trash, Japanese, nothing at all, and a log.
-- The schema is a copy of that day and never changes again; the triggers are the program's own and are made by it.

PRAGMA application_id = 1162761032;
PRAGMA user_version = 1;
BEGIN;

-- The first format of a book. What is stored is forever: later formats only add steps.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

INSERT INTO meta (key, value) VALUES
  ('uuid', '0193a000-0000-7000-8000-000000000000');

INSERT INTO op (id, at, actor, said, undoes, root, parent_hash, hash) VALUES
  (1, '2026-11-20T00:30:00Z', 'demo', '{"deed":"loaded","count":4}', NULL, 1, '', '7c2b5002c34e0a1084d1efdeaedb974afb075758c6fa8f22e93cbba4ee6d457f'),
  (2, '2026-11-21T01:00:00Z', 'cli', '{"deed":"need_closed","text":"腕を痛めて休業中"}', NULL, 2, '7c2b5002c34e0a1084d1efdeaedb974afb075758c6fa8f22e93cbba4ee6d457f', '1420a73c4faf971cd3f37a49ac8fb03a971e26df6f582f2b4b51c9165ed4344b'),
  (3, '2026-11-23T23:59:59Z', 'tui', '{"deed":"person_changed"}', NULL, 3, '1420a73c4faf971cd3f37a49ac8fb03a971e26df6f582f2b4b51c9165ed4344b', 'e9ba6c0e7dd249eec808f1f0d9a6e6d57cc2f616c01bd86b54d54f1fd4bd9c79');

INSERT INTO change (id, op_id, tbl, row_id, old, new) VALUES
  (1, 1, 'contact', '0193a000-0001-7000-8000-000000000001', NULL, '{"id":"0193a000-0001-7000-8000-000000000001","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"name":"髙橋 彩","reading":"たかはし あや","family":"髙橋","given":"彩","family_reading":"たかはし","given_reading":"あや","honorific":"先生","business":"美容室ルーチェ","business_reading":"びようしつるーちぇ","title":"店主","department":"","kind":"person","emails":"[{\"label\":\"work\",\"value\":\"aya@example.jp\"},{\"label\":\"\",\"value\":\"aya2@example.jp\"}]","phones":"[{\"label\":\"cell\",\"value\":\"090-0000-0001\"}]","urls":"[{\"label\":\"\",\"value\":\"https://luce.example.jp\"}]","addresses":"[{\"label\":\"work\",\"value\":\"埼玉県川越市\\n1-2-3\"}]","tags":"[\"美容\",\"川越\"]","place":"川越","trade_group":"美容","experience_band":"years11_to20","introduced_by":"西村由佳","met_on":"2024-02-29","birthday":"--02-29","cadence_days":30,"trust_phase":3,"target_phase":4,"shared_goal":"花嫁の支度を2人で","competitor":0,"sharing":"circle","paused_until":null,"snoozed_until":null,"archived":0,"sort_key":"たかはし あや","search_key":"髙橋 彩\nたかはし あや"}'),
  (2, 1, 'contact', '0193a000-0001-7000-8000-000000000002', NULL, '{"id":"0193a000-0001-7000-8000-000000000002","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"name":"Lisa O''Brien","reading":"","family":"","given":"","family_reading":"","given_reading":"","honorific":"","business":"","business_reading":"","title":"","department":"","kind":"person","emails":"[]","phones":"[]","urls":"[]","addresses":"[]","tags":"[]","place":"","trade_group":"","experience_band":null,"introduced_by":"","met_on":null,"birthday":"1980-11-24","cadence_days":null,"trust_phase":2,"target_phase":null,"shared_goal":"","competitor":1,"sharing":"public","paused_until":"2026-12-01","snoozed_until":"2026-11-30","archived":0,"sort_key":"lisa o''brien","search_key":"lisa obrien\nlisaobrien"}'),
  (3, 1, 'contact', '0193a000-0001-7000-8000-000000000003', NULL, '{"id":"0193a000-0001-7000-8000-000000000003","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"name":"豆工房こまき","reading":"まめこうぼうこまき","family":"","given":"","family_reading":"","given_reading":"","honorific":"","business":"","business_reading":"","title":"","department":"","kind":"org","emails":"[]","phones":"[]","urls":"[]","addresses":"[]","tags":"[]","place":"","trade_group":"","experience_band":"preparing","introduced_by":"","met_on":null,"birthday":"","cadence_days":null,"trust_phase":1,"target_phase":null,"shared_goal":"","competitor":0,"sharing":"two_of_us","paused_until":null,"snoozed_until":null,"archived":1,"sort_key":"まめこうぼうこまき","search_key":"豆工房こまき\nまめこうぼうこまき"}'),
  (4, 1, 'contact', '0193a000-0001-7000-8000-000000000004', NULL, '{"id":"0193a000-0001-7000-8000-000000000004","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","name":"長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長","reading":"","family":"","given":"","family_reading":"","given_reading":"","honorific":"","business":"","business_reading":"","title":"","department":"","kind":"person","emails":"[]","phones":"[]","urls":"[]","addresses":"[]","tags":"[]","place":"","trade_group":"","experience_band":null,"introduced_by":"","met_on":null,"birthday":"","cadence_days":null,"trust_phase":1,"target_phase":null,"shared_goal":"","competitor":0,"sharing":"private","paused_until":null,"snoozed_until":null,"archived":0,"sort_key":"長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長","search_key":"長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長\n"}'),
  (5, 1, 'source_card', '0193a000-0002-7000-8000-000000000005', NULL, '{"id":"0193a000-0002-7000-8000-000000000005","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","format":"vcard","file":"名刺.vcf","uid":"urn:uuid:1","raw":"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:髙橋 彩\r\nEND:VCARD"}'),
  (6, 1, 'source_card', '0193a000-0002-7000-8000-000000000006', NULL, '{"id":"0193a000-0002-7000-8000-000000000006","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","format":"csv","file":"名刺.vcf","uid":"","raw":"Lisa,O''Brien,\"100%\""}'),
  (7, 1, 'source_card', '0193a000-0002-7000-8000-000000000007', NULL, '{"id":"0193a000-0002-7000-8000-000000000007","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","format":"vcard","file":"名刺.vcf","uid":"urn:uuid:1","raw":""}'),
  (8, 1, 'phase_change', '0193a000-0003-7000-8000-000000000008', NULL, '{"id":"0193a000-0003-7000-8000-000000000008","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","was":null,"now":2,"on":"2024-02-29"}'),
  (9, 1, 'phase_change', '0193a000-0003-7000-8000-000000000009', NULL, '{"id":"0193a000-0003-7000-8000-000000000009","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","was":2,"now":3,"on":"2025-06-01"}'),
  (10, 1, 'phase_change', '0193a000-0003-7000-8000-00000000000a', NULL, '{"id":"0193a000-0003-7000-8000-00000000000a","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","was":null,"now":2,"on":"2026-01-10"}'),
  (11, 1, 'phase_change', '0193a000-0003-7000-8000-00000000000b', NULL, '{"id":"0193a000-0003-7000-8000-00000000000b","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","was":null,"now":1,"on":"2026-01-10"}'),
  (12, 1, 'touch', '0193a000-0004-7000-8000-00000000000c', NULL, '{"id":"0193a000-0004-7000-8000-00000000000c","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-09","way":"two_way","channel":"group","minutes":120,"frank":0,"text":"会"}'),
  (13, 1, 'touch', '0193a000-0004-7000-8000-00000000000d', NULL, '{"id":"0193a000-0004-7000-8000-00000000000d","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-15","way":"two_way","channel":"phone","minutes":null,"frank":1,"text":"料金の話、率直に"}'),
  (14, 1, 'touch', '0193a000-0004-7000-8000-00000000000e', NULL, '{"id":"0193a000-0004-7000-8000-00000000000e","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-11-18","way":"one_way","channel":"mail","minutes":5,"frank":0,"text":""}'),
  (15, 1, 'touch', '0193a000-0004-7000-8000-00000000000f', NULL, '{"id":"0193a000-0004-7000-8000-00000000000f","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-10-01","way":"two_way","channel":"in_person","minutes":null,"frank":0,"text":"half a talk\nand a line"}'),
  (16, 1, 'touch', '0193a000-0004-7000-8000-000000000010', NULL, '{"id":"0193a000-0004-7000-8000-000000000010","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","on":"2026-11-01","way":"two_way","channel":"letter","minutes":0,"frank":0,"text":"trash"}'),
  (17, 1, 'exchange', '0193a000-0005-7000-8000-000000000011', NULL, '{"id":"0193a000-0005-7000-8000-000000000011","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-16","kind":"instrumental","direction":"received","size":"large","minutes":90,"yen":48000,"text":"花嫁2名のご紹介","deep":1,"thanked_on":null,"sharing":"private"}'),
  (18, 1, 'exchange', '0193a000-0005-7000-8000-000000000012', NULL, '{"id":"0193a000-0005-7000-8000-000000000012","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-01","kind":"emotional","direction":"given","size":"small","minutes":null,"yen":null,"text":"","deep":0,"thanked_on":null,"sharing":"two_of_us"}'),
  (19, 1, 'exchange', '0193a000-0005-7000-8000-000000000013', NULL, '{"id":"0193a000-0005-7000-8000-000000000013","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-10-20","kind":"appraisal","direction":"received","size":"medium","minutes":null,"yen":0,"text":"honest words","deep":0,"thanked_on":"2026-10-21","sharing":"public"}'),
  (20, 1, 'exchange', '0193a000-0005-7000-8000-000000000014', NULL, '{"id":"0193a000-0005-7000-8000-000000000014","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-11-19","kind":"informational","direction":"received","size":"small","minutes":null,"yen":null,"text":"市の助成","deep":0,"thanked_on":null,"sharing":"circle"}'),
  (21, 1, 'action', '0193a000-0006-7000-8000-000000000015', NULL, '{"id":"0193a000-0006-7000-8000-000000000015","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":null,"kind":"todo","owner":"me","state":"open","text":"ジェルを数える","due":"2026-11-24","time":"09:30","made_on":"2026-11-01","reagreed":"[]","done_on":null,"repeat":"{\"every\":2,\"unit\":\"week\"}","minutes":20,"note":"","tags":"[]","exchange_id":null}'),
  (22, 1, 'action', '0193a000-0006-7000-8000-000000000016', NULL, '{"id":"0193a000-0006-7000-8000-000000000016","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","kind":"promise","owner":"me","state":"open","text":"見積もりの見本を送る","due":"2026-11-25","time":"","made_on":"2026-11-01","reagreed":"[{\"on\":\"2026-11-10\",\"was\":\"2026-11-12\"},{\"on\":\"2026-11-20\",\"was\":null}]","done_on":null,"repeat":null,"minutes":null,"note":"幅は180cm","tags":"[\"急がない\"]","exchange_id":null}'),
  (23, 1, 'action', '0193a000-0006-7000-8000-000000000017', NULL, '{"id":"0193a000-0006-7000-8000-000000000017","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","kind":"thanks","owner":"me","state":"open","text":"お礼","due":"2026-11-26","time":"","made_on":"2026-11-01","reagreed":"[]","done_on":null,"repeat":null,"minutes":null,"note":"","tags":"[]","exchange_id":"0193a000-0005-7000-8000-000000000011"}'),
  (24, 1, 'action', '0193a000-0006-7000-8000-000000000018', NULL, '{"id":"0193a000-0006-7000-8000-000000000018","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","kind":"promise","owner":"them","state":"open","text":"their estimate","due":"2026-11-19","time":"","made_on":"2026-11-01","reagreed":"[]","done_on":null,"repeat":null,"minutes":null,"note":"","tags":"[]","exchange_id":null}'),
  (25, 1, 'action', '0193a000-0006-7000-8000-000000000019', NULL, '{"id":"0193a000-0006-7000-8000-000000000019","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","kind":"follow_up","owner":"me","state":"done","text":"done already","due":"2026-10-01","time":"","made_on":"2026-11-01","reagreed":"[]","done_on":"2026-10-02","repeat":null,"minutes":null,"note":"","tags":"[]","exchange_id":null}'),
  (26, 1, 'action', '0193a000-0006-7000-8000-00000000001a', NULL, '{"id":"0193a000-0006-7000-8000-00000000001a","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":null,"kind":"todo","owner":"me","state":"someday","text":"いつか","due":null,"time":"","made_on":"2026-11-01","reagreed":"[]","done_on":null,"repeat":null,"minutes":null,"note":"","tags":"[]","exchange_id":null}'),
  (27, 1, 'action', '0193a000-0006-7000-8000-00000000001b', NULL, '{"id":"0193a000-0006-7000-8000-00000000001b","version":3,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000003","kind":"todo","owner":"me","state":"dropped","text":"dropped","due":"2026-09-01","time":"","made_on":"2026-11-01","reagreed":"[]","done_on":null,"repeat":null,"minutes":null,"note":"","tags":"[]","exchange_id":null}'),
  (28, 1, 'need', '0193a000-0007-7000-8000-00000000001c', NULL, '{"id":"0193a000-0007-7000-8000-00000000001c","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","text":"腕を痛めて休業中","state":"urgent","opened_on":"2026-11-20","closed_on":null,"kind":"instrumental","sharing":"private"}'),
  (29, 1, 'need', '0193a000-0007-7000-8000-00000000001d', NULL, '{"id":"0193a000-0007-7000-8000-00000000001d","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","text":"price list","state":"open","opened_on":"2026-11-18","closed_on":null,"kind":null,"sharing":"public"}'),
  (30, 1, 'need', '0193a000-0007-7000-8000-00000000001e', NULL, '{"id":"0193a000-0007-7000-8000-00000000001e","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","text":"trash","state":"closed","opened_on":"2026-01-01","closed_on":"2026-02-28","kind":"emotional","sharing":"circle"}'),
  (31, 1, 'concern', '0193a000-0008-7000-8000-00000000001f', NULL, '{"id":"0193a000-0008-7000-8000-00000000001f","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","text":"納期の食い違い","opened_on":"2026-11-05","settled_on":null}'),
  (32, 1, 'concern', '0193a000-0008-7000-8000-000000000020', NULL, '{"id":"0193a000-0008-7000-8000-000000000020","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","text":"words","opened_on":"2026-08-01","settled_on":"2026-08-20"}'),
  (33, 1, 'concern', '0193a000-0008-7000-8000-000000000021', NULL, '{"id":"0193a000-0008-7000-8000-000000000021","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","text":"trash","opened_on":"2026-01-01","settled_on":null}'),
  (34, 1, 'note', '0193a000-0009-7000-8000-000000000022', NULL, '{"id":"0193a000-0009-7000-8000-000000000022","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-15","text":"娘さんは春から高校生","sharing":"private"}'),
  (35, 1, 'note', '0193a000-0009-7000-8000-000000000023', NULL, '{"id":"0193a000-0009-7000-8000-000000000023","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-10-01","text":"likes \"quotes\", 100% and \\","sharing":"public"}'),
  (36, 1, 'note', '0193a000-0009-7000-8000-000000000024', NULL, '{"id":"0193a000-0009-7000-8000-000000000024","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000003","on":"2026-09-01","text":"🙂 新しい豆","sharing":"two_of_us"}'),
  (37, 1, 'note', '0193a000-0009-7000-8000-000000000025', NULL, '{"id":"0193a000-0009-7000-8000-000000000025","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","on":"2026-01-01","text":"trash","sharing":"circle"}'),
  (38, 1, 'offer', '0193a000-000a-7000-8000-000000000026', NULL, '{"id":"0193a000-000a-7000-8000-000000000026","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","direction":"received","kind":"emotional","text":"気持ち"}'),
  (39, 1, 'offer', '0193a000-000a-7000-8000-000000000027', NULL, '{"id":"0193a000-000a-7000-8000-000000000027","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","direction":"given","kind":"informational","text":""}'),
  (40, 1, 'offer', '0193a000-000a-7000-8000-000000000028', NULL, '{"id":"0193a000-000a-7000-8000-000000000028","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","direction":"received","kind":"appraisal","text":"honest words"}'),
  (41, 1, 'offer', '0193a000-000a-7000-8000-000000000029', NULL, '{"id":"0193a000-000a-7000-8000-000000000029","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","contact_id":"0193a000-0001-7000-8000-000000000004","direction":"given","kind":"instrumental","text":"trash"}'),
  (42, 1, 'felt_balance', '0193a000-000b-7000-8000-00000000002a', NULL, '{"id":"0193a000-000b-7000-8000-00000000002a","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-08-01","felt":3}'),
  (43, 1, 'felt_balance', '0193a000-000b-7000-8000-00000000002b', NULL, '{"id":"0193a000-000b-7000-8000-00000000002b","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-01","felt":4}'),
  (44, 1, 'felt_balance', '0193a000-000b-7000-8000-00000000002c', NULL, '{"id":"0193a000-000b-7000-8000-00000000002c","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","on":"2026-11-01","felt":1}'),
  (45, 1, 'dismissal', '0193a000-000c-7000-8000-00000000002d', NULL, '{"id":"0193a000-000c-7000-8000-00000000002d","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","suggestion":"phase_up","on":"2026-10-01","for_good":0}'),
  (46, 1, 'dismissal', '0193a000-000c-7000-8000-00000000002e', NULL, '{"id":"0193a000-000c-7000-8000-00000000002e","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000002","suggestion":"repair","on":"2026-09-01","for_good":1}'),
  (47, 1, 'dismissal', '0193a000-000c-7000-8000-00000000002f', NULL, '{"id":"0193a000-000c-7000-8000-00000000002f","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000003","suggestion":"archive","on":"2026-11-11","for_good":0}'),
  (48, 1, 'goal', '0193a000-000d-7000-8000-000000000030', NULL, '{"id":"0193a000-000d-7000-8000-000000000030","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"text":"フェイシャルの技術を身につける","due":"2027-03-31","wanted":"[\"informational\",\"appraisal\"]","made_on":"2026-01-05","closed_on":null}'),
  (49, 1, 'goal', '0193a000-000d-7000-8000-000000000031', NULL, '{"id":"0193a000-000d-7000-8000-000000000031","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"text":"ask for help in time","due":null,"wanted":"[]","made_on":"2026-01-05","closed_on":null}'),
  (50, 1, 'goal', '0193a000-000d-7000-8000-000000000032', NULL, '{"id":"0193a000-000d-7000-8000-000000000032","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"text":"やめた目標","due":null,"wanted":"[\"emotional\"]","made_on":"2026-01-05","closed_on":"2026-10-10"}'),
  (51, 1, 'profile', '0193a000-000e-7000-8000-000000000033', NULL, '{"id":"0193a000-000e-7000-8000-000000000033","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"name":"佐伯美和","reading":"さえきみわ","called":"美和さん","business":"アトリエ ミモザ","trade_group":"美容","place":"川越","days_off":"{\"weekdays\":[\"Mon\"],\"nth\":[{\"nth\":3,\"weekday\":\"Tue\"}],\"dates\":[\"2026-12-31\"],\"open_dates\":[],\"holidays\":true}","week_starts_sunday":1,"fiscal_month":1,"network_phase":2}'),
  (52, 1, 'profile', '0193a000-000e-7000-8000-000000000034', NULL, '{"id":"0193a000-000e-7000-8000-000000000034","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","name":"old page","reading":"","called":"","business":"","trade_group":"","place":"","days_off":"{\"weekdays\":[],\"nth\":[],\"dates\":[],\"open_dates\":[],\"holidays\":false}","week_starts_sunday":0,"fiscal_month":0,"network_phase":0}'),
  (53, 1, 'profile', '0193a000-000e-7000-8000-000000000035', NULL, '{"id":"0193a000-000e-7000-8000-000000000035","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":"2026-11-20T00:30:00Z","name":"","reading":"","called":"","business":"","trade_group":"","place":"","days_off":"{\"weekdays\":[],\"nth\":[],\"dates\":[],\"open_dates\":[],\"holidays\":false}","week_starts_sunday":0,"fiscal_month":0,"network_phase":0}'),
  (54, 2, 'need', '0193a000-0007-7000-8000-00000000001c', '{"id":"0193a000-0007-7000-8000-00000000001c","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","text":"腕を痛めて休業中","state":"urgent","opened_on":"2026-11-20","closed_on":null,"kind":"instrumental","sharing":"private"}', '{"id":"0193a000-0007-7000-8000-00000000001c","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","text":"腕を痛めて休業中","state":"closed","opened_on":"2026-11-20","closed_on":"2026-11-21","kind":"instrumental","sharing":"private"}'),
  (55, 3, 'note', '0193a000-0009-7000-8000-000000000022', '{"id":"0193a000-0009-7000-8000-000000000022","version":1,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-15","text":"娘さんは春から高校生","sharing":"private"}', '{"id":"0193a000-0009-7000-8000-000000000022","version":2,"created_at":"2026-11-20T00:30:00Z","deleted_at":null,"contact_id":"0193a000-0001-7000-8000-000000000001","on":"2026-11-15","text":"娘さんは春から高校生。二行目","sharing":"private"}');

INSERT INTO cur (one, op_id) VALUES
  (1, NULL);

INSERT INTO contact (id, version, created_at, deleted_at, name, reading, family, given, family_reading, given_reading, honorific, business, business_reading, title, department, kind, emails, phones, urls, addresses, tags, place, trade_group, experience_band, introduced_by, met_on, birthday, cadence_days, trust_phase, target_phase, shared_goal, competitor, sharing, paused_until, snoozed_until, archived, sort_key, search_key) VALUES
  ('0193a000-0001-7000-8000-000000000001', 1, '2026-11-20T00:30:00Z', NULL, '髙橋 彩', 'たかはし あや', '髙橋', '彩', 'たかはし', 'あや', '先生', '美容室ルーチェ', 'びようしつるーちぇ', '店主', '', 'person', '[{"label":"work","value":"aya@example.jp"},{"label":"","value":"aya2@example.jp"}]', '[{"label":"cell","value":"090-0000-0001"}]', '[{"label":"","value":"https://luce.example.jp"}]', '[{"label":"work","value":"埼玉県川越市\n1-2-3"}]', '["美容","川越"]', '川越', '美容', 'years11_to20', '西村由佳', '2024-02-29', '--02-29', 30, 3, 4, '花嫁の支度を2人で', 0, 'circle', NULL, NULL, 0, 'たかはし あや', replace(replace('髙橋 彩\nたかはし あや', '\n', char(10)), '\r', char(13))),
  ('0193a000-0001-7000-8000-000000000002', 1, '2026-11-20T00:30:00Z', NULL, 'Lisa O''Brien', '', '', '', '', '', '', '', '', '', '', 'person', '[]', '[]', '[]', '[]', '[]', '', '', NULL, '', NULL, '1980-11-24', NULL, 2, NULL, '', 1, 'public', '2026-12-01', '2026-11-30', 0, 'lisa o''brien', replace(replace('lisa obrien\nlisaobrien', '\n', char(10)), '\r', char(13))),
  ('0193a000-0001-7000-8000-000000000003', 1, '2026-11-20T00:30:00Z', NULL, '豆工房こまき', 'まめこうぼうこまき', '', '', '', '', '', '', '', '', '', 'org', '[]', '[]', '[]', '[]', '[]', '', '', 'preparing', '', NULL, '', NULL, 1, NULL, '', 0, 'two_of_us', NULL, NULL, 1, 'まめこうぼうこまき', replace(replace('豆工房こまき\nまめこうぼうこまき', '\n', char(10)), '\r', char(13))),
  ('0193a000-0001-7000-8000-000000000004', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長', '', '', '', '', '', '', '', '', '', '', 'person', '[]', '[]', '[]', '[]', '[]', '', '', NULL, '', NULL, '', NULL, 1, NULL, '', 0, 'private', NULL, NULL, 0, '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長', replace(replace('長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長\n', '\n', char(10)), '\r', char(13)));

INSERT INTO source_card (id, version, created_at, deleted_at, contact_id, format, file, uid, raw) VALUES
  ('0193a000-0002-7000-8000-000000000005', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'vcard', '名刺.vcf', 'urn:uuid:1', replace(replace('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:髙橋 彩\r\nEND:VCARD', '\n', char(10)), '\r', char(13))),
  ('0193a000-0002-7000-8000-000000000006', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'csv', '名刺.vcf', '', 'Lisa,O''Brien,"100%"'),
  ('0193a000-0002-7000-8000-000000000007', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', 'vcard', '名刺.vcf', 'urn:uuid:1', '');

INSERT INTO phase_change (id, version, created_at, deleted_at, contact_id, was, now, "on") VALUES
  ('0193a000-0003-7000-8000-000000000008', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', NULL, 2, '2024-02-29'),
  ('0193a000-0003-7000-8000-000000000009', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 2, 3, '2025-06-01'),
  ('0193a000-0003-7000-8000-00000000000a', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', NULL, 2, '2026-01-10'),
  ('0193a000-0003-7000-8000-00000000000b', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', NULL, 1, '2026-01-10');

INSERT INTO touch (id, version, created_at, deleted_at, contact_id, "on", way, channel, minutes, frank, text) VALUES
  ('0193a000-0004-7000-8000-00000000000c', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-09', 'two_way', 'group', 120, 0, '会'),
  ('0193a000-0004-7000-8000-00000000000d', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-15', 'two_way', 'phone', NULL, 1, '料金の話、率直に'),
  ('0193a000-0004-7000-8000-00000000000e', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-11-18', 'one_way', 'mail', 5, 0, ''),
  ('0193a000-0004-7000-8000-00000000000f', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-10-01', 'two_way', 'in_person', NULL, 0, replace(replace('half a talk\nand a line', '\n', char(10)), '\r', char(13))),
  ('0193a000-0004-7000-8000-000000000010', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', '2026-11-01', 'two_way', 'letter', 0, 0, 'trash');

INSERT INTO exchange (id, version, created_at, deleted_at, contact_id, "on", kind, direction, size, minutes, yen, text, deep, thanked_on, sharing) VALUES
  ('0193a000-0005-7000-8000-000000000011', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-16', 'instrumental', 'received', 'large', 90, 48000, '花嫁2名のご紹介', 1, NULL, 'private'),
  ('0193a000-0005-7000-8000-000000000012', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-01', 'emotional', 'given', 'small', NULL, NULL, '', 0, NULL, 'two_of_us'),
  ('0193a000-0005-7000-8000-000000000013', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-10-20', 'appraisal', 'received', 'medium', NULL, 0, 'honest words', 0, '2026-10-21', 'public'),
  ('0193a000-0005-7000-8000-000000000014', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-11-19', 'informational', 'received', 'small', NULL, NULL, '市の助成', 0, NULL, 'circle');

INSERT INTO action (id, version, created_at, deleted_at, contact_id, kind, owner, state, text, due, time, made_on, reagreed, done_on, repeat, minutes, note, tags, exchange_id) VALUES
  ('0193a000-0006-7000-8000-000000000015', 1, '2026-11-20T00:30:00Z', NULL, NULL, 'todo', 'me', 'open', 'ジェルを数える', '2026-11-24', '09:30', '2026-11-01', '[]', NULL, '{"every":2,"unit":"week"}', 20, '', '[]', NULL),
  ('0193a000-0006-7000-8000-000000000016', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'promise', 'me', 'open', '見積もりの見本を送る', '2026-11-25', '', '2026-11-01', '[{"on":"2026-11-10","was":"2026-11-12"},{"on":"2026-11-20","was":null}]', NULL, NULL, NULL, '幅は180cm', '["急がない"]', NULL),
  ('0193a000-0006-7000-8000-000000000017', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'thanks', 'me', 'open', 'お礼', '2026-11-26', '', '2026-11-01', '[]', NULL, NULL, NULL, '', '[]', '0193a000-0005-7000-8000-000000000011'),
  ('0193a000-0006-7000-8000-000000000018', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'promise', 'them', 'open', 'their estimate', '2026-11-19', '', '2026-11-01', '[]', NULL, NULL, NULL, '', '[]', NULL),
  ('0193a000-0006-7000-8000-000000000019', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'follow_up', 'me', 'done', 'done already', '2026-10-01', '', '2026-11-01', '[]', '2026-10-02', NULL, NULL, '', '[]', NULL),
  ('0193a000-0006-7000-8000-00000000001a', 1, '2026-11-20T00:30:00Z', NULL, NULL, 'todo', 'me', 'someday', 'いつか', NULL, '', '2026-11-01', '[]', NULL, NULL, NULL, '', '[]', NULL),
  ('0193a000-0006-7000-8000-00000000001b', 3, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000003', 'todo', 'me', 'dropped', 'dropped', '2026-09-01', '', '2026-11-01', '[]', NULL, NULL, NULL, '', '[]', NULL);

INSERT INTO need (id, version, created_at, deleted_at, contact_id, text, state, opened_on, closed_on, kind, sharing) VALUES
  ('0193a000-0007-7000-8000-00000000001c', 2, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '腕を痛めて休業中', 'closed', '2026-11-20', '2026-11-21', 'instrumental', 'private'),
  ('0193a000-0007-7000-8000-00000000001d', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'price list', 'open', '2026-11-18', NULL, NULL, 'public'),
  ('0193a000-0007-7000-8000-00000000001e', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', 'trash', 'closed', '2026-01-01', '2026-02-28', 'emotional', 'circle');

INSERT INTO concern (id, version, created_at, deleted_at, contact_id, text, opened_on, settled_on) VALUES
  ('0193a000-0008-7000-8000-00000000001f', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '納期の食い違い', '2026-11-05', NULL),
  ('0193a000-0008-7000-8000-000000000020', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'words', '2026-08-01', '2026-08-20'),
  ('0193a000-0008-7000-8000-000000000021', 1, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', 'trash', '2026-01-01', NULL);

INSERT INTO note (id, version, created_at, deleted_at, contact_id, "on", text, sharing) VALUES
  ('0193a000-0009-7000-8000-000000000022', 2, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-15', '娘さんは春から高校生。二行目', 'private'),
  ('0193a000-0009-7000-8000-000000000023', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-10-01', 'likes "quotes", 100% and \', 'public'),
  ('0193a000-0009-7000-8000-000000000024', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000003', '2026-09-01', '🙂 新しい豆', 'two_of_us'),
  ('0193a000-0009-7000-8000-000000000025', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', '2026-01-01', 'trash', 'circle');

INSERT INTO offer (id, version, created_at, deleted_at, contact_id, direction, kind, text) VALUES
  ('0193a000-000a-7000-8000-000000000026', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'received', 'emotional', '気持ち'),
  ('0193a000-000a-7000-8000-000000000027', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'given', 'informational', ''),
  ('0193a000-000a-7000-8000-000000000028', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'received', 'appraisal', 'honest words'),
  ('0193a000-000a-7000-8000-000000000029', 1, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '0193a000-0001-7000-8000-000000000004', 'given', 'instrumental', 'trash');

INSERT INTO felt_balance (id, version, created_at, deleted_at, contact_id, "on", felt) VALUES
  ('0193a000-000b-7000-8000-00000000002a', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-08-01', 3),
  ('0193a000-000b-7000-8000-00000000002b', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', '2026-11-01', 4),
  ('0193a000-000b-7000-8000-00000000002c', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', '2026-11-01', 1);

INSERT INTO dismissal (id, version, created_at, deleted_at, contact_id, suggestion, "on", for_good) VALUES
  ('0193a000-000c-7000-8000-00000000002d', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000001', 'phase_up', '2026-10-01', 0),
  ('0193a000-000c-7000-8000-00000000002e', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000002', 'repair', '2026-09-01', 1),
  ('0193a000-000c-7000-8000-00000000002f', 1, '2026-11-20T00:30:00Z', NULL, '0193a000-0001-7000-8000-000000000003', 'archive', '2026-11-11', 0);

INSERT INTO goal (id, version, created_at, deleted_at, text, due, wanted, made_on, closed_on) VALUES
  ('0193a000-000d-7000-8000-000000000030', 1, '2026-11-20T00:30:00Z', NULL, 'フェイシャルの技術を身につける', '2027-03-31', '["informational","appraisal"]', '2026-01-05', NULL),
  ('0193a000-000d-7000-8000-000000000031', 1, '2026-11-20T00:30:00Z', NULL, 'ask for help in time', NULL, '[]', '2026-01-05', NULL),
  ('0193a000-000d-7000-8000-000000000032', 1, '2026-11-20T00:30:00Z', NULL, 'やめた目標', NULL, '["emotional"]', '2026-01-05', '2026-10-10');

INSERT INTO profile (id, version, created_at, deleted_at, name, reading, called, business, trade_group, place, days_off, week_starts_sunday, fiscal_month, network_phase) VALUES
  ('0193a000-000e-7000-8000-000000000033', 1, '2026-11-20T00:30:00Z', NULL, '佐伯美和', 'さえきみわ', '美和さん', 'アトリエ ミモザ', '美容', '川越', '{"weekdays":["Mon"],"nth":[{"nth":3,"weekday":"Tue"}],"dates":["2026-12-31"],"open_dates":[],"holidays":true}', 1, 1, 2),
  ('0193a000-000e-7000-8000-000000000034', 2, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', 'old page', '', '', '', '', '', '{"weekdays":[],"nth":[],"dates":[],"open_dates":[],"holidays":false}', 0, 0, 0),
  ('0193a000-000e-7000-8000-000000000035', 1, '2026-11-20T00:30:00Z', '2026-11-20T00:30:00Z', '', '', '', '', '', '', '{"weekdays":[],"nth":[],"dates":[],"open_dates":[],"holidays":false}', 0, 0, 0);

INSERT INTO person_summary (contact_id, last_direct, last_group, last_one_way, thanks_for) VALUES
  ('0193a000-0001-7000-8000-000000000001', '2026-11-16', '2026-11-09', NULL, NULL),
  ('0193a000-0001-7000-8000-000000000002', '2026-11-19', NULL, '2026-11-18', '2026-11-19'),
  ('0193a000-0001-7000-8000-000000000003', NULL, NULL, NULL, NULL),
  ('0193a000-0001-7000-8000-000000000004', NULL, NULL, NULL, NULL);

INSERT INTO draft (place, json, at) VALUES
  ('action-1', '[null]', '2026-11-23T23:59:59Z'),
  ('line-note', '{"text":"半分"}', '2026-11-20T00:30:00Z'),
  ('line-person', '"x"', '2026-11-21T01:00:00Z');

COMMIT;
