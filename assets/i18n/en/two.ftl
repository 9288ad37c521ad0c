# Two copies of one book: what went two ways, what is compared, what is brought in.

## The file of the book

store-parted-since = the book at { $path } and what was saved on this computer have gone two ways since { $what }: the file has { $found ->
        [one] 1 act of its own
       *[other] { $found } acts of its own
    }, and { $known ->
        [one] 1 act that was saved here is not in it
       *[other] { $known } acts that were saved here are not in it
    }; it was left as it is
store-parted-since-hint = another copy may lie beside it or with the sync service: enishi compare OTHER.db shows what differs, enishi merge OTHER.db brings both together; or take a copy: enishi restore FILE --yes; to go on with this file alone: enishi doctor --accept-older
store-parted = the book at { $path } and what was saved on this computer have gone two ways; it was left as it is
store-parted-hint = another copy may lie beside it or with the sync service: enishi compare OTHER.db shows what differs, enishi merge OTHER.db brings both together; or take a copy: enishi restore FILE --yes; to go on with this file alone: enishi doctor --accept-older
store-evicted = the book at { $path } is with the sync service only; nothing was made in its place
store-evicted-hint = let the sync service bring the file back (in the Finder: Download Now), then begin again
store-same-file = { $path } is this book itself
store-same-file-hint = name another copy of it
store-another-book = { $path } is another book, no copy of this one; nothing was changed
store-another-book-hint = two copies of one book can be brought together; people of another book come in by enishi export and enishi import
store-other-format = the copy at { $path } has format { $found }, and only format { $known } can be compared; nothing was changed
store-other-format-hint = open it once with this Enishi, which brings it up to date after a verified copy: enishi --db "{ $path }" compare OTHER.db

## Comparing

two-common = Both went the same way until { $at }.
two-no-common = The two have no act in common.
two-alike = Since then neither did anything that the other does not have.
two-here = { $n ->
        [0] Here since then: nothing new
        [one] Here since then: 1 act
       *[other] Here since then: { $n } acts
    }
two-there = { $n ->
        [0] There since then: nothing new
        [one] There since then: 1 act
       *[other] There since then: { $n } acts
    }
two-both = { $n ->
        [one] 1 record was changed on both sides
       *[other] { $n } records were changed on both sides
    }
two-act = {"  "}{ $at }  { $line }
two-record = {"  "}{ $who }  { $record }  { $text }
two-field = {"    "}{ $field }: here { $here }, there { $there }
two-nothing = nothing
two-side-here = here
two-side-there = there
two-compare-then = enishi merge "{ $path }" shows what would come in, and with --yes brings it in

## Bringing in

two-would = { $n ->
        [0] No record would change here.
        [one] 1 record would change here.
       *[other] { $n } records would change here.
    }
two-would-keep = { $n ->
        [one] In 1 of them both changed the same: what is here stays, what is there is kept beside it.
       *[other] In { $n } of them both changed the same: what is here stays, what is there is kept beside it.
    }
two-add-yes = nothing was done yet; add --yes to bring it in. One undo takes all of it back
two-nothing-new = Everything in that copy is here already. Nothing was changed.
two-kept-note = Both had changed this. What is here stays, what is there is a note now:
two-kept-second = Both had changed this. What is here stays, what is there is a second record now:
two-kept-away = Both had changed this. What is here stays; what is there is kept in the history of the book:
two-note = The other copy of the book said: { $what }
two-note-of = The other copy of the book said of this { $record }, { $text }: { $what }
two-note-field = { $field }: { $there }
usage-merge-one = "{ $what }" alone cannot be merged
usage-merge-one-hint = name two people, KEEP and OTHER, or the file of another copy of this book

## Copies that a sync service laid beside the book

two-stray-notice = A second copy of this book lies beside it: { $what }. enishi compare shows what differs, enishi doctor says more.

## What is said of it, and what it is called

said-book-merged = { $count ->
    [one] 1 act came in from { $text }.
   *[other] { $count } acts came in from { $text }.
}
actor-merge = other copy
record-source-card = card
record-felt-balance = how it feels
record-dismissal = suggestion put off
record-goal = goal
record-profile = your own page
col-side = Side
field-business-reading = Reading of the business
field-family = Family name
field-given = Given name
field-family-reading = Reading of the family name
field-given-reading = Reading of the given name
field-trust-phase = Trust phase
field-snoozed-until = Rests until
field-contact-id = Person
field-exchange-id = Support it is for
field-created-at = Written down
field-deleted-at = In the trash since
field-state = State
field-time = Time
field-made-on = Noted on
field-reagreed = Agreed anew
field-done-on = Done on
field-repeat = Repeats
field-opened-on = Since
field-closed-on = Over since
field-settled-on = Settled on
field-direction = Direction
field-size = Size
field-yen = Yen
field-deep = Important matter
field-thanked-on = Thanked on
field-felt = How it feels
field-suggestion = Suggestion
field-for-good = For good
field-wanted = Would help
field-query = Filter
field-was = Before
field-now = Now
field-file = File
field-format = Form
field-uid = Name in the source
field-raw = Card
field-called = Called
field-days-off = Days off
field-week-starts-sunday = Week from Sunday
field-fiscal-month = Year begins in
field-network-phase = Phase of the network

help-compare = What this book and another copy of it did since they went apart; neither is changed
help-compare-file = The other copy
help-merge-yes = Bring the other copy in
