# What went wrong, in one sentence, and in -hint how to go on. Every message gets what, path, found, known (and text, row, n).

error-line = error: { $text }
hint-line = hint: { $text }
changed-since-expected = {"  "}as the act left it: { $text }
changed-since-found = {"  "}as it is now: { $text }

## Hers to mend

refusal-unknown-person = nobody is called "{ $what }"
refusal-unknown-person-hint = enishi list shows everybody; a part of the name or reading is enough
refusal-several-people = "{ $what }" could be several people
refusal-several-people-hint = give more of the name, the reading, or the id
refusal-unknown-action = no open action has the id "{ $what }"
refusal-unknown-action-hint = give the six characters that enishi due shows; they are the end of the id
refusal-unknown-trashed = nothing in the trash has the id "{ $what }"
refusal-unknown-trashed-hint = give the six characters that enishi trash shows; four are needed at least
refusal-several-trashed = the id "{ $what }" could be several things in the trash
refusal-several-trashed-hint = give more of the id; enishi trash --format ids shows each of them whole
refusal-stopped = stopped; nothing was written
refusal-stopped-hint = begin again whenever you like
refusal-unknown-record = no record has the id "{ $what }"
refusal-unknown-record-hint = enishi show and the name, with --format ids or json, gives the id of each record
refusal-several-records = the id "{ $what }" could be several records
refusal-several-records-hint = give more of the id; enishi show and the name, with --format ids, shows each of them whole
refusal-unknown-filter = no kept filter is called "{ $what }"
refusal-unknown-filter-hint = enishi filters lists them
refusal-name-taken = a kept filter is called "{ $what }" already; nothing was written
refusal-name-taken-hint = give another name, or remove that one first
refusal-same-person = both are the one record of { $what }; nothing was written
refusal-same-person-hint = name two records; enishi alike shows those that may be of one person
refusal-not-open = "{ $what }" is done or let go already
refusal-not-open-hint = enishi undo takes the last act back
refusal-name-missing = a name is missing
refusal-name-missing-hint = begin with the name: Lisa Park @coach
refusal-text-missing = the words are missing
refusal-text-missing-hint = say in a few words what it is
refusal-changed-meanwhile = somebody else changed this record meanwhile; nothing was written
refusal-changed-meanwhile-hint = look at it again, then change it
refusal-gone = this record is not there any more
refusal-gone-hint = enishi history shows what became of it
refusal-nothing-to-undo = there is nothing to take back
refusal-nothing-to-undo-hint = enishi history shows what was done
refusal-nothing-to-redo = there is nothing to bring back
refusal-nothing-to-redo-hint = only what was just taken back can be brought back
refusal-changed-since = the record was changed since, so the act cannot be taken back; nothing was written
refusal-changed-since-hint = change the record by hand; enishi history shows what was done
refusal-not-empty = this book is not empty, so a whole book cannot be loaded into it; nothing was written
refusal-not-empty-hint = make an empty one: enishi --db NEW.db init, then enishi --db NEW.db import FILE --yes
refusal-out-of-range = { $what } is outside what can be noted
refusal-out-of-range-hint = enishi help and the command show what may be given

refused-past-day = "{ $what }" has passed already
refused-past-day-hint = give a day to come: tomorrow, fri, in 3 days, 12/10
refused-day-ahead = { $what } is still to come
refused-day-ahead-hint = give today or a day before it: yesterday, fri, 12/10
refused-page-to-come = these days have not begun yet
refused-page-to-come-hint = choose days that have begun: --week 2026-W47
refused-pdf-terminal = a PDF cannot be shown in a terminal; nothing was written
refused-pdf-terminal-hint = name a file: -o week.pdf, or keep it beside the book: --save
refused-pdf-failed = the PDF could not be made; nothing was written
refused-pdf-failed-hint = the same page as HTML can be printed too: --format html
refused-no-card = this is no vCard and no Enishi document, and no table of people (CSV); nothing was written
refused-no-card-hint = these can be read: vCard files (.vcf) and tables (.csv), as address books export them, and the documents of enishi export
import-nothing-found-hint = a vCard begins with BEGIN:VCARD; address books export their people so
refused-unknown-action-or-person = no open action has the id "{ $what }"
refused-unknown-action-or-person-hint = give the six characters that enishi due shows; to put a person off add --person
refused-rhythm = "{ $what }" is no rhythm from a week to a year
refused-rhythm-hint = write days or words: 30, weekly, 2w, monthly, quarterly
refused-no-need = no open need fits "{ $what }"
refused-no-need-hint = enishi show and the name lists what is open
refused-several-needs = several needs are open: { $what }
refused-several-needs-hint = add a part of the one you mean
refused-no-concern = no open concern fits "{ $what }"
refused-no-concern-hint = enishi show and the name lists what is open
refused-several-concerns = several concerns are open: { $what }
refused-several-concerns-hint = add a part of the one you mean
refused-no-goal = no open goal fits "{ $what }"
refused-no-goal-hint = enishi goal lists them
refused-several-goals = several goals are open: { $what }
refused-several-goals-hint = add a part of the one you mean
refused-no-suggestion = nothing is suggested about { $what }
refused-no-suggestion-hint = enishi show and the name says what the records show
refused-tags-stand = the tags are so already: { $what }
refused-tags-stand-hint = enishi show and the name lists the tags

## Files beside the book

file-exists = there is a file already at { $path }; nothing was written
file-exists-hint = choose another name, or add --force to replace it
file-no-folder = the folder { $path } is not there; nothing was written
file-no-folder-hint = make the folder, or choose another one
file-failed = { $path }: { $what }
file-failed-hint = look at the name, the folder and your rights to it
output-failed = the result could not be written: { $what }
output-failed-hint = look whether the disk is full; what was noted is in the book
terminal-failed = the screen could not be opened: { $what }
terminal-failed-hint = enishi today shows the morning as text
document-foreign = this is no document of a whole book; nothing was written
document-foreign-hint = enishi export makes one; for cards of people add --from vcard
document-newer = this document was written by a newer Enishi (version { $what }); nothing was written
document-newer-hint = bring this program up to date
document-shape = something in this document is not as Enishi writes it ({ $what }); nothing was written
document-shape-hint = export it anew where it came from
document-damaged = this document is damaged at line { $what }; nothing was written
document-damaged-hint = export it anew where it came from
restore-add-yes = nothing was done yet with { $what }
restore-add-yes-hint = add --yes to put the copy in the place of the book; the book is kept beside it
restore-no-number = no copy has the number { $what }; nothing was done
restore-no-number-hint = enishi backup list shows the numbers
restore-several-books = there are copies of several books, so the number { $what } could be any of them; nothing was done
restore-several-books-hint = enishi backup list shows the files; name one: enishi restore FILE --yes
passphrase-no-terminal = a passphrase is needed, and there is nobody to ask; nothing was done
passphrase-no-terminal-hint = --passphrase-fd N reads it from an open file
passphrase-none = no passphrase was given; nothing was done
passphrase-none-hint = begin again; a passphrase of several words is easy to type and hard to guess
passphrase-differs = the two passphrases differ; nothing was done
passphrase-differs-hint = begin again and type the same one twice

## The file of the book

store-missing = there is no book at { $path }
store-missing-hint = enishi init makes an empty one, enishi demo shows an example; another place: --db FILE
store-exists = there is a file already at { $path }; it was left as it is
store-exists-hint = enishi opens it; for a second book choose another name: --db FILE
store-empty = the file at { $path } is empty; it was left as it is
store-empty-hint = a sync service or a full disk may have emptied it; look there, or take a copy: enishi restore FILE --yes
store-not-a-file = there is no file at { $path } but something else
store-not-a-file-hint = name the file itself: --db FILE
store-not-a-database = the file at { $path } is no book; it was left as it is
store-not-a-database-hint = look at the name after --db; a damaged book is replaced by a copy: enishi restore FILE --yes
store-foreign = the file at { $path } belongs to another program; it was left as it is
store-foreign-hint = look at the name after --db
store-newer = the book at { $path } was written by a newer Enishi (format { $found }, this one knows { $known }); it was left as it is
store-newer-hint = bring this program up to date
store-read-only = the book at { $path } cannot be written
store-read-only-hint = look at your rights to the file and to its folder
store-denied = the book at { $path } cannot be read
store-denied-hint = look at your rights to the file and to its folder
store-busy = another program is writing to the book; nothing was written
store-busy-hint = wait a moment and try again
store-full = the disk is full; nothing was written
store-full-hint = make room and try again
store-disk = the disk did not read or write as it should ({ $what }); nothing was written
store-disk-hint = look at the disk or the network drive that the book lies on; to keep what is there elsewhere: enishi backup --to FOLDER
store-moved = the file of the book was replaced while it was open; nothing was written
store-moved-hint = begin again; a sync service may have brought another version
store-damaged = the book is damaged: { $what }
store-damaged-hint = enishi doctor says more; a copy can take its place: enishi restore FILE --yes; what can be read comes into a new book: enishi salvage
store-rolled-back = the book at { $path } is older than what was saved here before (act { $found } instead of { $known }); it was left as it is
store-rolled-back-hint = look for the newer file; to go on with this one: enishi doctor --accept-older
store-changed = somebody else changed this record meanwhile; nothing was written
store-changed-hint = look at it again, then change it
store-gone = this record is not there any more
store-gone-hint = enishi history shows what became of it
store-migration = the book could not be brought up to date: { $what }; it is as before
store-migration-hint = keep the file and go on with the program of before
store-copy = the copy does not equal the book ({ $what }); it was thrown away
store-copy-hint = try again; if it stays so: enishi doctor
store-bad-copy = the copy at { $path } cannot be used: { $what }; nothing was done with it
store-bad-copy-hint = enishi backup verify says which copies are sound
store-locked = this passphrase does not open the copy at { $path }
store-locked-hint = look at capital letters and at the input method, and try again
store-io = { $path }: { $what }
store-io-hint = look at the folder and your rights to it
store-shape = a record cannot be read: { $what }
store-shape-hint = enishi doctor says more
store-sqlite = the book could not be used: { $what }
store-sqlite-hint = enishi doctor says more

## Wrong usage

usage-unknown-command = there is no command "{ $what }"
usage-unknown-command-hint = enishi help lists the commands
usage-unknown-argument = "{ $what }" is not known here
usage-missing = this is missing: { $what }
usage-no-value = a value is missing for { $what }
usage-value = "{ $what }" does not fit here
usage-conflict = { $what } does not go together with another option
usage-too-many = there are too many values for { $what }
usage-other = this is not how the command is used
usage-known = what fits: { $what }
usage-whole-number = a whole number
usage-see-help = enishi help and the command show how it is used
usage-week = "{ $what }" is no week
usage-week-hint = write 2026-W47, or a day in the week
usage-month = "{ $what }" is no month
usage-month-hint = write 2026-11, or a day in the month
usage-quarter = "{ $what }" is no quarter
usage-quarter-hint = write 2026-Q4, or a day in the quarter
usage-thanks-one = thanks can be noted for one person at a time
usage-thanks-one-hint = run the command once for each of them
usage-nobody-tagged = nobody has the tag "{ $what }"
usage-nobody-tagged-hint = enishi list --json shows the tags of everybody
usage-thank-received = a thank-you is for support that you received
usage-thank-received-hint = enishi received WHO "WHAT" --thank
usage-nothing-to-change = nothing is to be changed
usage-nothing-to-change-hint = enishi help edit lists the fields
usage-talk-unchanged = nothing is to be changed about the talk
usage-talk-unchanged-hint = enishi help talked lists what can be given
usage-document-for-me = the document of the whole book is your own copy
usage-document-for-me-hint = for others: --as csv, --as vcard or --as ics
usage-mark-of-utf8 = a byte order mark belongs to UTF-8 only
usage-mark-of-utf8-hint = leave --bom or --encoding cp932 out
usage-only-of-a-table = --bom and --encoding are for tables only
usage-only-of-a-table-hint = add --as csv
usage-not-for-demo = an example book cannot be used for that
usage-not-for-demo-hint = leave --demo { $what } out
no-terminal = the screen needs a terminal
no-terminal-hint = enishi today writes the morning as text
no-home = this account has no home folder
no-home-hint = set HOME
now-unread = ENISHI_NOW is no moment: { $what }
now-unread-hint = write it as 2026-11-24T09:00
lang-unread = ENISHI_LANG is no language of ours: { $what }
lang-unread-hint = en or ja

## The config file

config-faulty = { $found ->
        [one] there is a mistake in the config file at { $path }
       *[other] there are { $found } mistakes in the config file at { $path }
    }
config-faulty-hint = mend these lines or take them out; until then all else works, with the usual values in their place
config-mistakes = { $count ->
        [one] The config file has a mistake; enishi config shows it.
       *[other] The config file has { $count } mistakes; enishi config shows them.
    }
config-fault-unread = {"  "}the file cannot be read: { $what }
config-fault-syntax = {"  "}line { $line }: this is no NAME = VALUE, or the name stands twice
config-fault-unknown-key = {"  "}line { $line }: nothing is called { $key }
config-fault-book = {"  "}line { $line }: { $key } does not choose the book, so none was opened; --db FILE or ENISHI_DB does
config-fault-value = {"  "}line { $line }: { $key } takes { $what }
config-fault-unknown-place = {"  "}line { $line }: no place is called { $key }. There are: { $what }
config-fault-foreign-action = {"  "}line { $line }: { $key } is nothing there; it belongs to { $what }
config-fault-key-unread = {"  "}line { $line }: { $key }: no key is called "{ $what }"
config-fault-key-never = {"  "}line { $line }: { $key }: { $what } does not arrive as itself, or something else takes it
config-fault-key-elsewhere = {"  "}line { $line }: { $key }: { $what } is not on every keyboard, or is another sign there
config-fault-key-is-text = {"  "}line { $line }: { $key }: { $what } is typed there, moves in what is typed, or picks a line
config-fault-key-twice = {"  "}line { $line }: { $key }: { $what } is a key of { $other } already
config-fault-key-hides = {"  "}line { $line }: { $key }: { $what } is a key of { $other } too; one would hide the other
config-fault-key-needed = {"  "}line { $line }: { $key } cannot be without a key

## What the system says of a file, as a part of a sentence

system-not-found = there is no such file or folder
system-denied = you have no right to it
system-exists = it is there already
system-full = the disk is full
system-quota = your room on the disk is used up
system-too-large = it is too large
system-read-only = the disk can be read only
system-is-folder = it is a folder
system-no-folder = a part of the path is no folder
system-name = the name cannot be used
system-no-text = it is no text in UTF-8
system-busy = another program is using it
system-away = the disk or the network does not answer

## Fields, dates and imports

field-error-name-hint = begin with the name: Lisa Park
field-error-birthday-hint = write 1985-04-12, or --04-12 without the year

date-error-empty-hint = days may be given in words or figures: tomorrow, fri, in 3 days, 12/10, 2026-12-10
date-error-unknown-hint = days may be given in words or figures: tomorrow, fri, in 3 days, 12/10, 2026-12-10
date-error-no-such-day-hint = days may be given in words or figures: tomorrow, fri, in 3 days, 12/10, 2026-12-10
date-error-no-such-time-hint = times may be given as 14:00 or 2pm
date-error-other-weekday-hint = days may be given in words or figures: tomorrow, fri, in 3 days, 12/10, 2026-12-10
date-error-too-far-hint = days may be given in words or figures: tomorrow, fri, in 3 days, 12/10, 2026-12-10
import-error-too-big-hint = take the file apart, or export less of it where it comes from
import-error-too-many-records-hint = take the file apart, or export less of it where it comes from
import-error-too-deep-hint = take the file apart, or export less of it where it comes from
import-error-too-many-properties-hint = take the file apart, or export less of it where it comes from
import-error-cell-too-long-hint = most often a quotation mark is not closed there; open the file in an editor and look at that row
import-nobody-hint = export the people once more where they come from, then: enishi import FILE
import-no-table-hint = a table begins with a line of names such as Name,Company,Email; leave --from away to let the file tell what it is
import-headers-unknown-hint = write which column is which into a small file, people.toml: name = "the column of the names", emails = "the column of the addresses"; then: enishi import FILE --map people.toml
import-map-syntax-hint = each line looks like business = "Company" or emails = ["Mail", "Mail 2"]
import-map-field-hint = the fields are those of enishi help import: name, family, given, reading, business, title, emails, phones, tags, notes and more
import-map-empty-hint = each line looks like business = "Company" or emails = ["Mail", "Mail 2"]
import-map-missing-hint = write the names of the columns as they stand in the file

candidate-line = { "  " }{ $who }  { $reading }  { $about }  { $phase }  { $id }
