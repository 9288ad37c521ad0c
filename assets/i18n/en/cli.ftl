# The command line: headings of columns, results, and the help of every command and argument.

## Columns

col-id = Id
col-section = Section
col-contact = Person
col-text = Text
col-due = Due
col-points = Points
col-kind = Kind
col-owner = Whose
col-name = Name
col-reading = Reading
col-trust-phase = Phase
col-about = Who
col-last-talk = Last talk
col-rhythm = Rhythm
col-on = Day
col-record = Record
col-what = What
col-op = Act
col-at = When
col-actor = From
col-received = Weight received
col-given = Weight gave
col-count-received = Received
col-count-given = Gave
col-word = In a word
col-wanted = Would help
col-row = Row
col-verdict = Verdict
col-reason = Why
col-path = File
col-number = No.
col-people = People
col-pinned = Kept
col-verified = Looked at
col-bytes = Bytes
col-field = Field
col-value = Value
col-one = Record
col-other = Perhaps the same as
col-query = Filter

## Sorts of records

record-contact = person
record-exchange = support
record-touch = talk
record-action = action
record-note = note
record-need = need
record-concern = concern
record-offer = offer
record-filter = kept filter
record-phase-change = phase

concern-open = open
concern-settled = settled
word-yes = yes
word-no = no

## Who did it

actor-tui = screen
actor-cli = command
actor-import = import
actor-demo = example
actor-step = new form
actor-other = other

## The morning

morning-head = { $day } · { $rows } to look at, about { $minutes } min
morning-section = { $title }  { $count }
morning-more = { $count } more
morning-person = { $who } ({ $phase })  { $why }
morning-nobody = Nobody is in this book yet. Add the first person with: enishi add "Lisa Park @coach ~monthly"

## One person

show-fact = { $name }: { $text }
show-evidence = Seen in the records, for the next phase
show-open = Open between you
show-timeline = Timeline
show-timeline-none = Nothing is noted yet.
show-balance = gave { $given }, received { $received } in a year · { $word }
field-phase = Phase
field-rhythm = Usual rhythm
field-last-talk = Last talk
field-balance = Support
field-needs = Needs
field-ask = Can be asked
field-help = You can help with

## Your own page

profile-name = Name
profile-reading = Reading
profile-called = Greeted as
profile-business = Business
profile-trade = Trade
profile-place = Place
profile-closed = Closed
profile-open = Open all the same
profile-holidays = Public holidays off
profile-sunday-first = Week starts on Sunday
profile-fiscal-month = Business year starts in month
profile-network-phase = Phase of the network
profile-nth = { $n ->
        [1] 1st { $weekday }
        [2] 2nd { $weekday }
        [3] 3rd { $weekday }
       *[other] { $n }th { $weekday }
    }

## Lists without a row

due-none = Nothing is open.
list-none = Nobody fits.
list-empty = Nobody is in the book yet. One line is enough: enishi add "Lisa Park @coach ~monthly"
find-none = Nothing was found.
history-none = Nothing was done yet.
goal-none = No goal is written down yet.
filters-none = No filter is kept yet.
backup-none = There is no copy yet.

## Giving and receiving

balance-head = { $from } to { $to }
balance-empty = No support is noted in these days yet.
balance-network = All together: { $word }

## What a line was read as

line-with-id = { $line } [{ $id }]
read-not-understood = kept as text, not understood: { $what }
add-same-name = somebody called { $who } is here already
add-same-name-about = somebody called { $who } is here already: { $about }
add-tell-apart = a reading or a business tells the two apart: enishi edit { $id } --business "NAME"
exchange-guessed = noted as { $kind }, from "{ $what }"; --kind says otherwise
exchange-assumed = noted as { $kind }; --kind says otherwise
thanks-text = Thank { $who } for "{ $what }"
thanks-text-bare = Thank { $who }

## Files, copies, health

init-done = An empty book lies at { $path }
init-profile = say how the morning greets you and when you are closed: enishi profile --name "Misaki Aoki" --called Misaki --closed "mon, 3rd tue"
init-next = add the people who helped you lately, one line each: enishi add "Lisa Park @coach ~monthly"
file-written = written to { $path }
export-nobody = nobody fits this filter
export-held-people = { $n ->
        [one] 1 person is private and was left out
       *[other] { $n } people are private and were left out
    }
export-held-notes = { $n ->
        [one] 1 note is private and was left out
       *[other] { $n } notes are private and were left out
    }
export-held-actions = { $n ->
        [one] 1 action is private and was left out
       *[other] { $n } actions are private and were left out
    }
export-lost-letters = { $name }, { $column }: this encoding does not have { $letters }; 〓 stands there
calendar-task = { $text } ({ $who })
calendar-waiting = { $text } (waiting for { $who })
calendar-birthday = Birthday of { $who }
import-add-yes = nothing is written yet; add --yes to take it in
import-brought-new = { $new ->
        [one] 1 person came in from { $file }.
       *[other] { $new } people came in from { $file }.
    }
import-brought-filled = { $filled ->
        [one] 1 person was filled in from { $file }.
       *[other] { $filled } people were filled in from { $file }.
    }
import-brought-both = { $new ->
        [one] 1 person
       *[other] { $new } people
    } came in from { $file }, { $filled ->
        [one] 1 was filled in.
       *[other] { $filled } were filled in.
    }
import-standard-input = standard input
import-kept-many = { $n } fields kept in the card
import-document = A whole book: { $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $exchanges ->
        [one] 1 exchange
       *[other] { $exchanges } exchanges
    }, { $touches ->
        [one] 1 talk
       *[other] { $touches } talks
    }, { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
backup-made = Copied and compared: { $path }
backup-pinned = for good
backup-not-sound = not sound
backup-sound = Sound: { $path }
backup-bad = Not sound: { $path }
backup-not-opened = encrypted, so not looked into: { $path }; to look: enishi backup verify FILE
backup-not-made = no copy was made in { $path }: { $what }; your book itself is saved
backup-before-not-made = no copy was made before this: { $what }; enishi undo takes it back all the same
backup-also-missing = the second folder for copies is not there: { $path }; plug it in or make it, and the next copy goes there too
backup-also-not-made = no copy was made in the second folder { $path }: { $what }
backup-shrunk-people = { $found ->
        [one] there is 1 person
       *[other] there are { $found } people
    } in the book and { $known } in the copy before; that copy is kept for good: { $path }
backup-shrunk-notes = { $found ->
        [one] there is 1 note
       *[other] there are { $found } notes
    } in the book and { $known } in the copy before; that copy is kept for good: { $path }
passphrase-ask = Passphrase of the copy (what you type is not shown):
passphrase-again = The same once more:
restore-done = The copy is now the book at { $path }
restore-kept = the book that was there is kept at { $path }
remove-next = enishi undo brings everything back
trash-next = enishi trash back ID brings a row back, with everything that went with it
alike-next = enishi merge KEEP OTHER makes one record of two; enishi alike --apart WHO OTHER says that they are two people
doctor-terminal-both = Input and output: a terminal
doctor-terminal-input = Input: a terminal. Output: none, so nothing is drawn on it
doctor-terminal-output = Output: a terminal. Input: none, so no key can come
doctor-terminal-neither = Input and output: no terminal
doctor-terminal-term = TERM: { $term }
doctor-terminal-no-term = TERM: not set
doctor-terminal-size = Size: { $columns } columns, { $rows } rows
doctor-terminal-not-asked = The terminal could not be asked, so this is what would be drawn without its answers.
doctor-terminal-colours-never = Colours: { $theme }, by --color or the config file
doctor-terminal-colours-unwanted = Colours: { $theme }, because NO_COLOR, CLICOLOR=0 or TERM=dumb asks for none
doctor-terminal-colours-chosen = Colours: { $theme }, by the config file
doctor-terminal-colours-few = Colours: { $theme } of the terminal's own, because COLORTERM does not say truecolor
doctor-terminal-colours-full = Colours: all, those for a { $theme } background
doctor-terminal-colours-not-told = Colours: { $theme } of the terminal's own, which fit any background, because nobody told which it is
doctor-terminal-dark = Background: dark, as the terminal answered
doctor-terminal-light = Background: light, as the terminal answered
doctor-terminal-dark-variable = Background: dark, as COLORFGBG says
doctor-terminal-light-variable = Background: light, as COLORFGBG says
doctor-terminal-no-background = Background: not told
doctor-terminal-signs-chosen = Signs: { $signs }, by --glyphs or the config file
doctor-terminal-signs-wide = Signs: { $signs }, because the terminal draws signs of ambiguous width two cells wide
doctor-terminal-signs-narrow = Signs: { $signs }, because the terminal draws signs of ambiguous width one cell wide
doctor-terminal-signs-not-told = Signs: { $signs }, because the terminal did not tell how wide it draws signs of ambiguous width. If columns break: --glyphs cjk
doctor-terminal-width-one = Signs of ambiguous width: one cell wide
doctor-terminal-width-two = Signs of ambiguous width: two cells wide; --glyphs cjk fits
doctor-terminal-no-width = Signs of ambiguous width: not told
doctor-terminal-osc = the terminal itself (OSC 52), which may refuse
doctor-terminal-copy = Copying, in this order: { $ways }. Always also in { $file }
doctor-terminal-no-tmux = tmux: no
doctor-terminal-tmux = tmux: yes; it did not tell its escape-time
doctor-terminal-tmux-quick = tmux: yes, escape-time { $n } ms
doctor-terminal-tmux-slow = tmux: yes, escape-time { $n } ms, so Esc answers late. For ~/.tmux.conf: set -sg escape-time 10
doctor-terminal-ssh = Connection: over ssh
doctor-terminal-no-ssh = Connection: none, on this computer
doctor-terminal-mouse = Mouse: allowed by the config file
doctor-terminal-no-mouse = Mouse: switched off in the config file

## The config file

config-about-lang = The language. Without it: as the system speaks
config-about-color = When to use colour
config-about-glyphs = Which signs to draw
config-about-theme = Which colours to use on the screen
config-about-cursor = Whether the terminal's own cursor is seen on the selected row, for whoever follows it by eye, magnifier or ear
config-about-sync-output = Whether the terminal is told where a picture begins and ends; false where it then flickers or stands still
config-about-mouse = Whether the mouse may be used
config-about-hints = When the list of what may follow a first key is shown: at once, 0.4 seconds later, or only after a key that means nothing there
config-about-backup-also = A second folder for verified copies, such as a stick
config-about-reach-out = People in "Good to reach out"
config-about-floor-points = Points a person needs to stand there
config-about-cadence-days = Usual rhythm in days for the four trust phases
config-about-promise-days-ahead = Days ahead that a promise is shown in the morning
config-about-waiting-days = Days without a date before somebody is in "Waiting for"
config-about-balance-days = Days that the balance looks back
config-about-promises-days = Days that promises kept look back
config-about-silent-days = Days of silence after a suggestion was put off
config-about-quiet-days = Days without a talk before the quiet note
config-about-minutes-promise = Minutes counted for a promise
config-about-minutes-other = Minutes counted for any other row
config-about-keys = Your own keys: for each action one key or a list; the first is shown, an empty list leaves the action to the menu
config-about-keys-everywhere = In every list
config-about-keys-today = In the morning
config-about-keys-people = In the list of people
config-about-keys-actions = In the list of actions
config-about-keys-balance = In the balance
config-about-keys-card = On the page of one person
config-about-keys-week = On the weekly summary
config-about-keys-review = In the review of a file
config-about-keys-line = In a line to type
config-about-keys-choice = In a list of choices with a date to type. Digits pick the line of their number and stay as they are, and so does q
config-about-keys-one-line = In the line of tags and that of a file to bring in
config-about-keys-list = In a box with lines to choose from. Digits pick the line of their number and stay as they are
config-about-keys-row-menu = In the commands of a row, beside the keys of the commands themselves
config-about-keys-menu = In the menu
config-about-keys-help = In the help
config-about-keys-filter = In the line that filters a list
config-about-keys-go-to = In the list of places to go
config-about-keys-form = In a form

## Help: headings

help-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = Options of every command

## Help: the program and its global options

help-enishi = A peer network for people who run a business alone. Without a command, the screen opens.
help-enishi-after = Begin with: enishi init, or look around in an example: enishi demo salon
help-enishi-db = The book
help-enishi-demo = A throw-away example book in its place
help-enishi-lang = The language
help-enishi-color = When to use colour
help-enishi-cursor = Show the terminal's cursor on the selected row
help-enishi-glyphs = Which signs to draw
help-enishi-help = Show this help
help-enishi-version = Show the version

## Help: arguments that many commands share

help-any-who = The person: name, reading, romaji or id
help-any-format = The form of the answer
help-any-on = The day, in words or figures: yesterday, fri, 12/10
help-talked-no-channel = How is not known any more (with --change)
help-remove-tag = Everybody with this tag, in one act
help-any-sharing = Who may read of it
help-any-kind = Which kind of support
help-any-id = The id that due and today show
help-any-output = Write to this file
help-any-audience = For whom: me, a coach (initials), the circle (first names of those who agree)
help-any-line = The one line at the head, in your words
help-any-question = The question at the end, in your words
help-any-without = Parts that stay out: line, promises, support, thanks, people, goals, next, question
help-any-save = Keep it beside the book, by the name of its days
help-any-force = Replace a file that is there
help-any-most = At most so many
help-any-all = All of them
help-any-minutes = Minutes it took
help-any-passphrase-fd = Read the passphrase from this open file (0 is standard input)

## Help: the commands

help-init = Make an empty book
help-demo = Open a throw-away book of example people on the screen
help-demo-name = Which example
help-today = The morning: promises, whom to write to and why
help-due = All open actions by date
help-due-mine = Only yours
help-due-theirs = Only what you wait for
help-add = Add a person in one line
help-add-line = Name, then @role #tag ~rhythm !next step %phase via somebody, contact data, // note
help-edit = Change fields of a person; an empty text takes the old one away
help-edit-name = The name
help-edit-reading = The reading, family and given part with a space between
help-edit-honorific = How they are addressed
help-edit-business = Shop, firm or office
help-edit-title = Role or job title
help-edit-department = Department
help-edit-place = Town or prefecture
help-edit-trade = Trade
help-edit-experience = Years in business
help-edit-email = E-mail; several times for several
help-edit-phone = Phone; several times for several
help-edit-url = Web address; several times for several
help-edit-address = Postal address; several times for several
help-edit-tag = Tag; several times for several
help-edit-introduced-by = Who introduced you
help-edit-met = The day you met
help-edit-birthday = 1979-04-15, or --04-15 without the year
help-edit-rhythm = Usual rhythm: days, weekly, 2w, monthly
help-edit-target = How far it may grow
help-edit-shared-goal = The long-term goal you share
help-edit-competitor = Whether they work in the same market
help-edit-sharing = What may be shared about them
help-edit-pause = No rhythm and no suggestions before this day
help-edit-archive = Put away, out of the lists
help-tag = Add tags to people, or take tags away
help-tag-who = The people: name, reading, romaji or id; several for several
help-tag-add = Tag to add; several times for several
help-tag-remove = Tag to take away; several times for several
help-received = Note support that you received
help-received-what = What it was; @more people #tag +2h +5000 !thanks fri may stand in it
help-received-size = How much it helped
help-received-yen = What it was worth in yen
help-received-thank = Plan a thank-you; tomorrow without a date
help-received-deep = It was an important matter
help-gave = Note support that you gave
help-gave-what = What it was; @more people #tag +2h +5000 may stand in it
help-gave-size = How much it helped
help-gave-yen = What it was worth in yen
help-gave-thank = For received only
help-gave-deep = It was an important matter
help-talked = Note that you talked, met or wrote
help-talked-text = What it was about; @more people +30m !next step fri may stand in it
help-talked-one-way = Sent, no answer yet
help-talked-channel = How
help-talked-frank = You spoke openly about something awkward
help-talked-thanks = You said thanks for what you received
help-talked-change = Change the talk of this id instead of noting a new one; what is not given stays
help-note = Note something about a person
help-note-text = The note
help-need = Note a need of theirs, or that it is over
help-need-text = What it is; with --close a part of it where several are open
help-need-urgent = It presses
help-need-close = It is over
help-concern = Note a concern between you, or that it is settled
help-concern-text = What happened; with --settle a part of it where several are open
help-concern-settle = It is settled
help-offer = Note what you can ask a person for
help-offer-text = In your words
help-offer-given = What you can do for them instead
help-felt = Note how the exchange with a person feels
help-felt-felt = 1 I receive too much, 3 just right, 5 I give too much
help-todo = Write down a to-do in one line
help-todo-line = What, then a date, @person #tag ~repeat +30m, ! for a promise, // note
help-todo-them = They do it, and you wait
help-promise = Write down a promise to a person
help-promise-line = What, then a date, #tag ~repeat +30m, // note
help-done = Tick an action
help-done-next = Follow up on this day
help-done-text = The words of the follow-up
help-done-no-next = Nothing comes after it
help-later = Put an action off to another day, or a person out of the morning
help-later-what = The id that due and today show; a person with --person
help-later-when = The day: tomorrow, fri, in 3 days, 12/10
help-later-person = Put a person off instead
help-someday = Keep an action without a date
help-drop = Let an action go by agreement
help-phase = Set the trust phase of a person
help-phase-phase = The number or the name: 1 acquainted, 2 cooperating, 3 trusted, 4 partner
help-dismiss = Put the suggestion about a person off
help-dismiss-for-good = Never suggest it again
help-remove = Put a person or one record into the trash
help-remove-who = The person: name, reading, romaji or id; or the id of a record, which show gives with --format ids
help-trash = What lies in the trash
help-trash-back = Bring something back from the trash, with everything that went with it
help-trash-back-id = The id that enishi trash shows
help-alike = Records that may be of one person, with the reasons
help-alike-who = With --apart: one of the two
help-alike-other = With --apart: the other
help-alike-apart = These are two people, never to be shown as a pair again
help-merge = Make one record of two that are of one person, or bring another copy of the book in
help-merge-keep = Whose record stays; its blanks are filled from the other. Or, alone, the file of another copy of this book
help-merge-other = Whose record goes to the trash, after everything of it moved over
help-list = The people, by reading
help-list-filter = Those who fit, as on the screen: words, #tag, @role, %3; or the name of a kept filter
help-list-phase = In this trust phase
help-list-tag = With this tag
help-list-sort = The order: what is due, reading, longest quiet, or phase
help-list-all = Also those put away
help-filters = The kept filters of the list: list, keep, rename, remove
help-filters-keep = Keep a filter under a name
help-filters-rename = Give one another name
help-filters-remove = Remove the one of this name; undo brings it back
help-show = One person with everything
help-show-all = The whole timeline
help-find = Search everything that was written
help-find-text = The words; all of them must be there
help-balance = Giving and receiving
help-balance-since = From this day on; a year without it
help-week = The weekly summary
help-week-week = 2026-W47, or a day in the week
help-week-format = The form; without it as the file's name ends, else Markdown
help-month = The summary of a month
help-month-month = 2026-11, or a day in the month
help-month-format = The form; without it as the file's name ends, else Markdown
help-quarter = The summary of three months
help-quarter-quarter = 2026-Q4, or a day in the quarter
help-quarter-format = The form; without it as the file's name ends, else Markdown
help-goal = Your goals: list, write down, close
help-goal-text = The goal; with --close a part of it
help-goal-due = By when
help-goal-wants = A kind of support that would help
help-goal-close = It is reached, or let go
help-profile = Your own page: name, business, closing days
help-profile-name = Your name
help-profile-reading = Its reading
help-profile-called = How the morning greets you
help-profile-business = Shop, firm or office
help-profile-trade = Trade
help-profile-place = Town
help-profile-closed = Closing days: "mon, 3rd tue, 2026-12-29"
help-profile-open = Days on which you are open all the same
help-profile-holidays = Whether public holidays are days off
help-profile-sunday-first = Whether the week starts on Sunday
help-profile-fiscal-month = First month of the business year
help-profile-network-phase = Phase of your whole network
help-import = Take people in from a file; a review first
help-import-file = The file; - for standard input
help-import-from = Where it comes from
help-import-dry-run = Only show what it would do, as without --yes
help-import-yes = Write it
help-import-map = For a table: a small file that says which column is which field
help-import-after =
    A table of any other program comes in with a mapping, a file such as people.toml:

      name = "Who"
      emails = ["Mail", "Mail 2"]
      notes = "Remarks"

    enishi import FILE --map people.toml

    Fields: name, reading, family, given, family_reading, given_reading, honorific, business,
    business_reading, title, department, kind, emails, phones, urls, addresses, tags, place,
    trade_group, introduced_by, met_on, birthday, cadence_days, trust_phase, notes
help-export = Write the whole book out, or people and dates for other programs
help-export-form = The form: the whole book, a table, cards, a calendar
help-export-audience = For whom; for others only what may be shared, with initials
help-export-filter = People who fit, as on the screen: words, #tag, @role, %3
help-export-bom = A mark before the table, as some spreadsheets need it
help-export-encoding = The encoding of the table
help-undo = Take the last act back
help-redo = Bring back what was taken back
help-history = What was done, of the book or of one person
help-backup = Make a verified copy
help-backup-to = The folder of the copies
help-backup-encrypt = Put the copy under a passphrase, for a place that is not this computer
help-backup-list = The copies that are there, the newest first
help-backup-verify = Look whether the copies are still as they were made
help-backup-verify-files = The copies; without, all of them
help-backup-after =
    A copy is made by itself once a day when something was written, and before an import. All of two days
    are kept, then one a day, a week, a month, and one a year for ever. Without its passphrase nobody
    opens an encrypted copy, not even you.
help-restore = Put a copy in the place of the book
help-restore-file = The copy, or its number in enishi backup list
help-restore-yes = Do it
help-doctor = Look at the health of the book
help-doctor-fix = Work out anew what is only derived
help-doctor-accept-older = Take a book that is older than what was saved here as it is
help-doctor-terminal = Say what is known of the terminal; no book is needed
help-completions = Write what a shell needs to complete the commands
help-completions-shell = Which shell
help-man = Write the manual page
help-config = Where the config file lies, and what may stand in it
help-config-write = Make the file where there is none
help-help = Help for a command
help-help-command = The command

col-why = Why
col-can-ask = Can be asked
ask-nobody = Nobody is in the book yet.
help-ask = Whom to ask for a kind of support; without one, how the support stands
help-ask-kind = Which kind of support
help-ask-what = What you would ask, for a first draft
