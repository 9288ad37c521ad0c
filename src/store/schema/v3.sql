-- The third format: a talk may say nothing of how it happened, and the kept filters of the list of people are records.
-- Nothing points to a talk, so its table can be built anew.

CREATE TABLE touch_anew (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE RESTRICT,
  "on"       TEXT NOT NULL CHECK ("on" IS strftime('%Y-%m-%d', "on")),
  way        TEXT NOT NULL CHECK (way IN ('two_way', 'one_way')),
  channel    TEXT CHECK (channel IN ('in_person', 'online', 'phone', 'chat', 'mail', 'letter', 'group')),
  minutes    INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  frank      INTEGER NOT NULL CHECK (frank IN (0, 1)),
  text       TEXT NOT NULL
) STRICT;
INSERT INTO touch_anew (id, version, created_at, deleted_at, contact_id, "on", way, channel, minutes, frank, text)
  SELECT id, version, created_at, deleted_at, contact_id, "on", way, channel, minutes, frank, text FROM touch;
DROP TABLE touch;
ALTER TABLE touch_anew RENAME TO touch;
CREATE INDEX touch_by_contact ON touch (contact_id, deleted_at, "on", way, channel);
CREATE INDEX touch_by_day ON touch ("on") WHERE deleted_at IS NULL;

-- What was kept until now lies in `meta` under `filters`; it comes in here as an act, so that the log knows it.
CREATE TABLE filter (
  id         TEXT PRIMARY KEY CHECK (length(id) = 36),
  version    INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at)),
  deleted_at TEXT CHECK (deleted_at IS strftime('%Y-%m-%dT%H:%M:%SZ', deleted_at)),
  name       TEXT NOT NULL CHECK (length(name) >= 1),
  query      TEXT NOT NULL CHECK (length(query) >= 1),
  place      INTEGER NOT NULL CHECK (place >= 0)
) STRICT;
