## What comes in from outside: imports.

# one line under the review
import-summary = { $people ->
        [one] 1 person
       *[other] { $people } people
    }: { $new } new, { $filled } filled, { $same } as before{ $skipped ->
        [0] {""}
       *[other] ; { $skipped } skipped
    }
import-summary-merged = { $n ->
        [one] 1 record is of a person who is in the file already; they become one.
       *[other] { $n } records are of people who are in the file already; they become one.
    }
import-summary-conflicts = { $n ->
        [one] 1 person differs from the book. What is in the book stays.
       *[other] { $n } people differ from the book. What is in the book stays.
    }
import-nothing-new = Everything in this file is in the book already. Nothing was changed.
import-nothing-found = There is no card of a person in this file. Nothing was changed.
import-encoding = Read as { $name }
import-table = Read as a table, layout { $layout }, { $name }, cells parted by { $delimiter }
layout-enishi = Enishi's own
layout-google-current = Google Contacts
layout-google-template = Google Contacts, its template
layout-google-old = Google Contacts, before 2024
layout-outlook-com = Outlook on the web
layout-outlook-classic-en = Outlook
layout-outlook-classic-ja = Outlook in Japanese
layout-linkedin = LinkedIn
layout-eight-new = Eight
layout-eight-old = Eight, the older form
layout-sansan = Sansan
layout-generic = by the names of its columns
layout-map = by your mapping
import-delimiter-comma = commas
import-delimiter-semicolon = semicolons
import-delimiter-tab = tabs
import-delimiter-other = a sign the file names itself
import-nobody = There are columns in this file and nobody in them. Nothing was changed.
import-no-table = This is no table with columns (CSV). Nothing was changed.
import-headers-unknown = The columns of this file say nothing that is known about people: { $what }. Nothing was changed.
import-map-syntax = Line { $what } of the mapping is not FIELD = "COLUMN". Nothing was changed.
import-map-field = The mapping names a field that is not there: { $what }. Nothing was changed.
import-map-empty = The mapping names no column. Nothing was changed.
import-map-missing = The file has no column { $what }; it has: { $path }. Nothing was changed.

import-verdict-new = new
import-verdict-same = as before
import-verdict-filled = filled
import-verdict-conflict = differs
import-verdict-merged = same person
import-verdict-skipped = skipped

# field is one of import-field-…
import-conflict-line = { $field }: stays { $ours }, the file says { $theirs }

import-field-name = Name
import-field-reading = Reading
import-field-honorific = Title of address
import-field-business = Business
import-field-business-reading = Reading of the business
import-field-title = Role
import-field-department = Department
import-field-emails = E-mail
import-field-phones = Phone
import-field-urls = Web
import-field-addresses = Address
import-field-tags = Tags
import-field-place = Place
import-field-trade-group = Trade
import-field-experience = Years in business
import-field-introduced-by = Introduced by
import-field-met-on = Met on
import-field-birthday = Birthday
import-field-notes = Notes
import-field-card = Card
import-field-shared-goal = Shared goal
import-field-rhythm = Rhythm, days
import-field-phase = Trust phase

import-skip-group = a list of other cards
import-skip-empty = no name, no e-mail and no phone in it
import-skip-cut = the file stops in the middle of this card
import-skip-header = the names of the columns once more

import-remark-removed-characters = { $n ->
        [one] 1 hidden character was left out
       *[other] { $n } hidden characters were left out
    }
import-remark-no-end = the card has no end mark; it was read as far as the next one
import-remark-birthday = the birthday "{ $text }" is no day; it stays in the kept card
import-remark-kept-only = { $n ->
        [one] kept without a field of its own: { $names }
       *[other] kept without fields of their own: { $names }
    }
import-remark-phase = trust phase { $n } comes from the card
import-remark-same-as-row = same person as record { $n }
import-remark-text-between = { $n ->
        [one] 1 line of the file belongs to no card
       *[other] { $n } lines of the file belong to no card
    }
import-remark-replaced-letters = { $n ->
        [one] 1 place could not be read as letters and shows as �
       *[other] { $n } places could not be read as letters and show as �
    }

import-error-too-big = This file is larger than { $n } MiB, so it was not read. Nothing was changed.
import-error-too-many-records = This file has more than { $n } records, so it was not read. Nothing was changed.
import-error-too-deep = Record { $row } has more than { $n } cards inside one another, so the file was not read. Nothing was changed.
import-error-too-many-properties = Record { $row } has more than { $n } entries, so the file was not read. Nothing was changed.
import-error-cell-too-long = Row { $row } has more than { $n } KiB in one place, so the file was not read. Nothing was changed.

refusal-not-yet = { $what } is still to come
refusal-not-yet-hint = only what has happened is noted; a to-do or a promise can be planned for that day

## A longer text in the owner's editor

help-note-edit = Write it in your editor (VISUAL or EDITOR)
usage-no-editor = no editor is named
usage-no-editor-hint = name one: EDITOR=nano enishi note WHO --edit
editor-nothing = nothing was written; nothing was saved
editor-nothing-hint = write the note and save it in the editor, or type it behind the name
editor-empty = the text is empty; nothing was saved
editor-empty-hint = write the note and save it in the editor, or type it behind the name
editor-ended = the editor did not end well, so nothing was saved; what was written lies at { $what }
editor-ended-hint = look at the text, then: enishi note WHO --edit
editor-no-text = the editor left no plain text of a fitting length; nothing was saved, what it left lies at { $what }
editor-no-text-hint = a note is plain text in UTF-8, at most 1 MB
editor-kept = what you wrote is not lost: { $path }
