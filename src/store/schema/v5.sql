-- The fifth format: acts of which something was forgotten for good, and the hash over what is left of each. The hash of the act itself
-- stays, because the next act hangs on it.
CREATE TABLE forgotten (
  op_id INTEGER PRIMARY KEY REFERENCES op (id),
  hash  TEXT NOT NULL
) STRICT;
