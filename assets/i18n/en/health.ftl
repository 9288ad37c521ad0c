# The health of the book: what the doctor finds, what can be read of a damaged book, forgetting somebody for good.

## What the doctor finds

doctor-file = Book: { $path }
doctor-counts = { $records ->
        [one] { $records } record
       *[other] { $records } records
    }, { $acts ->
        [one] { $acts } act in the log
       *[other] { $acts } acts in the log
    }, SQLite { $sqlite }
doctor-newest = Newest copy: { $path }, of { $on }
doctor-newest-undated = Newest copy: { $path }
doctor-name = {"  "}{ $what }
doctor-more = {"  "}and { $n } more
doctor-damage = Damaged: SQLite cannot read everything as it should
doctor-loose = { $n ->
        [one] { $n } row points to nothing
       *[other] { $n } rows point to nothing
    }
doctor-rotten = { $n ->
        [one] { $n } record is not as it was last written
       *[other] { $n } records are not as they were last written
    }
doctor-row-differs = { $what }: differs from the log ({ $id })
doctor-row-missing = { $what }: gone, and nobody removed it ({ $id })
doctor-row-unknown = { $what }: nobody wrote it ({ $id })
doctor-chain = { $n ->
        [one] { $n } act of the log was changed after it was written. Its number:
       *[other] { $n } acts of the log were changed after they were written. Their numbers:
    }
doctor-meta = The book does not know any more which book it is
doctor-act-open = An act is noted as unfinished although none is; --fix ends it
doctor-triggers = What writes the log is not all there ({ $n }); --fix makes it anew
doctor-miscounted = { $n ->
        [one] { $n } summary is not right; --fix works it out anew
       *[other] { $n } summaries are not right; --fix works them out anew
    }
doctor-misindexed = { $n ->
        [one] { $n } entry of the search is not right; --fix makes it anew
       *[other] { $n } entries of the search are not right; --fix makes them anew
    }
doctor-sqlite = SQLite { $what } is known to lose writes at times; a newer Enishi brings a newer one
doctor-unread = One look was not possible: { $what }
doctor-open-to-others = Others on this computer can read this; --fix closes it:
doctor-synced = The book lies in a folder of { $what }. That works while one computer writes at a time; close Enishi here before it is opened there
doctor-conflicts = { $n ->
        [one] A second copy of this book lies beside it. What differs: enishi compare FILE
       *[other] { $n } more copies of this book lie beside it. What differs: enishi compare FILE
    }
doctor-away = A second copy of this book lies beside it with the sync service only. Let it be brought back, then compare it:
doctor-network = The book lies on another computer ({ $what }); when that is not there, it cannot be opened. Copies stay on this one
doctor-names = The file has { $n } names (hard links); after a power cut half an act could stay. Keep one name
doctor-leftovers = { $n ->
        [one] { $n } leftover of an ended program; --fix takes it away:
       *[other] { $n } leftovers of ended programs; --fix takes them away:
    }
doctor-left-alone = { $n ->
        [one] { $n } file beside the book may still be of use, and is left alone:
       *[other] { $n } files beside the book may still be of use, and are left alone:
    }
doctor-no-copy = No sound copy of this book is there yet: enishi backup makes one
doctor-old-copy = { $n ->
        [one] The newest copy is { $n } day old, and something was written since: enishi backup makes a new one
       *[other] The newest copy is { $n } days old, and something was written since: enishi backup makes a new one
    }
doctor-good = All is well.
doctor-sound = The book is sound. What stands above is only worth knowing.
doctor-fixable = Nothing is lost: all of this is worked out from the records. enishi doctor --fix makes it right.
doctor-rows = Nothing was changed. enishi doctor --mend brings records back as they were last written; enishi undo takes that back.
doctor-sick = Something is wrong with this file. Nothing was changed. A copy can take its place: enishi backup list, then enishi restore FILE --yes. What can be read comes into a new book: enishi salvage
actor-doctor = doctor
said-record-mended = A record is as it was last written again.
help-doctor-mend = Bring records that differ from the log back as they were last written

## What can be read of a damaged book

salvage-nobody = (name lost)
salvage-done = { $n ->
        [one] { $n } record came into the new book at { $path }
       *[other] { $n } records came into the new book at { $path }
    }
salvage-torn = an act was half written; it was taken back in a copy first
salvage-unnamed = { $n ->
        [one] of { $n } person only what was noted about her is left; her name is given as lost
       *[other] of { $n } people only what was noted about them is left; their names are given as lost
    }
salvage-earlier = the log could not be read to the end either: a record that came from it may be as it was some acts earlier
salvage-not-whole = not everything could be read, so more may be missing than is counted here; a copy may have it: enishi backup list
salvage-next = the damaged file is as it was. Look: enishi --db "{ $path }" list. To go on with the new book: enishi restore "{ $path }" --yes
said-book-salvaged = { $count ->
        [one] { $count } record was read out of a damaged book.
       *[other] { $count } records were read out of a damaged book.
    }
col-came = Came
col-from-log = From the log
col-lost = Lost
help-salvage = Read what can be read of a damaged book into a new one
help-salvage-to = Where the new book is to lie; beside the damaged one if not told

## Forgetting somebody for good

forget-would = Forgetting { $who } would take away for good:
forget-done = { $who } is forgotten, here and in the log. What went:
forget-records = {"  "}{ $record }: { $n }
forget-acts = {"  "}acts of the log that lose what was about this person: { $n }
forget-drafts = {"  "}unfinished entries: { $n }
forget-named = {"  "}records of others that name this person and stay as they are: { $n }. enishi find shows them
forget-named-once = {"  "}records of others that named this person once, as the log still knows: { $n }
forget-add-yes = nothing was done yet. No undo brings this back, not even for what was done before: add --yes to do it. To keep a way back: enishi remove
forget-not-anew = the file could not be written anew just now; what stood there was overwritten all the same
forget-copy = this copy still holds the name; remove it when you do not need it any more: { $path }
forget-copy-unread = nobody can look into this copy without its passphrase, it may hold the name: { $path }
usage-forget-everywhere = forgetting { $what } for good needs --everywhere
usage-forget-everywhere-hint = enishi remove puts somebody into the trash, with a way back; enishi forget WHO --everywhere leaves none
refusal-forgotten = what is left to undo was about somebody who was forgotten for good
refusal-forgotten-hint = enishi history shows what was done; a copy from before may help: enishi backup list
said-forgotten = { $count ->
        [one] Somebody was forgotten for good: { $count } record.
       *[other] Somebody was forgotten for good: { $count } records.
    }
said-about-forgotten = About somebody who was forgotten for good.
help-forget = Forget somebody for good: records, log and search
help-forget-who = Whom: name, reading, part of it, or id; somebody in the trash by the whole name
help-forget-everywhere = Out of the log and the search too, with no way back
help-forget-yes = Do it; without it you see what would go
