-- The fourth format: a book knows which acts of other copies of it were brought in, by their hashes.

-- The act that brought them; one that was taken back counts as if it were not there.
CREATE TABLE merged (
  hash  TEXT PRIMARY KEY,
  op_id INTEGER NOT NULL REFERENCES op (id)
) STRICT, WITHOUT ROWID;
