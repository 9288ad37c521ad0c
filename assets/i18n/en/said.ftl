# What is said of a deed once it is saved. Every message gets who, text, on, next and count; the one ending in -next or -on is taken where there is such a day.

said-unknown = Something was done.
said-person-added = Added { $who }.
said-person-added-next = Added { $who }. Next step { $next }.
said-person-changed = Changed { $who }.
said-person-trashed = { $who } is in the trash.
said-phase-set = Set the trust phase of { $who }.
said-person-later = { $who } rests until { $on }.
said-talked = Talked with { $who }.
said-talked-next = Talked with { $who }. Next about { $next }.
said-talked-today = Noted: you talked with { $who } today.
said-talked-today-next = Noted: you talked with { $who } today. Next about { $next }.
said-talked-thanked = Talked with { $who } and said thanks.
said-talked-thanked-next = Talked with { $who } and said thanks. Next about { $next }.
said-talk-changed = Changed the talk with { $who }.
said-sent = Wrote to { $who }.
said-received = Received from { $who }: { $text }.
said-received-next = Received from { $who }: { $text }. Thanks { $next }.
said-gave = Gave { $who }: { $text }.
said-action-added = Noted: { $text }.
said-action-added-on = Noted: { $text }, { $on }.
said-action-done = Done: { $text }.
said-action-done-next = Done: { $text }. Next { $next }.
said-action-moved = { $text }: { $on }.
said-action-someday = { $text }: someday.
said-action-dropped = Let go: { $text }.
said-action-changed = Changed: { $text }.
said-action-trashed = In the trash: { $text }.
said-note-added = Noted about { $who }.
said-need-added = Noted what { $who } needs.
said-need-closed = Over: { $text }.
said-concern-added = Noted a concern with { $who }.
said-concern-settled = Settled: { $text }.
said-offer-added = Noted about { $who }: { $text }.
said-goal-added = Goal: { $text }.
said-goal-closed = Goal closed: { $text }.
said-felt-noted = Noted how it feels with { $who }.
said-dismissed = Put off the suggestion about { $who }.
said-profile-saved = Saved your page.
said-imported = { $count ->
    [one] 1 person came in from { $text }.
   *[other] { $count } people came in from { $text }.
}
said-loaded = { $count ->
    [one] Loaded a book of 1 person.
   *[other] Loaded a book of { $count } people.
}

said-undone = Taken back: { $what }
said-redone = Back again: { $what }

said-promise-moved = { $text }: { $on }. Agreed in time, so it counts as kept.
said-person-merged = { $who } and { $text } are one record now.
said-person-restored = { $who } is back from the trash.
said-restored = Back from the trash: { $text }
said-entry-trashed = In the trash: { $text }
said-filter-kept = Kept: { $text }
said-filter-renamed = Called { $text } from now on.
said-filter-trashed = Not kept any more: { $text }
said-book-renewed = The book came to a new form; everything in it stayed.
said-and-more = { $what } And { $more } more.
