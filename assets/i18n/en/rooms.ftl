# The weekly summary on the screen, and the review of a file before it comes in.

## The weekly summary

week-title-view = Weekly summary
week-line-of = line { $line } of { $all }
week-line-of-short = { $line }/{ $all }
week-goes-in = WHAT GOES IN
week-for-whom = FOR WHOM
week-language = LANGUAGE
week-file = FILE
week-file-beside = { $file }, beside the book
week-not-sent = Nothing is sent by itself: { $key-week-copy-page } copies, { $key-week-write-page } writes the file.
week-part-line = In one line
week-part-next = Next week
week-part-question = One question
week-part-not-for = This part is not for these readers, whatever is ticked.
week-part-not-for-short = not for them
week-for-coach = Coach or peer
week-for-me = Myself
week-for-circle = Circle
week-names-initials = initials
week-names-full = full names
week-names-first = first names
week-not-yet = That week has not begun yet.
week-texts = Your own words on this page
week-texts-hint = What is empty, the page says in its own words. Kept as you type, for these readers alone. Names are not shortened here.
reason-page = That is for a row of a list. This is a page.
page-written = Written: { $what }
copied-lines = { $n ->
    [one] 1 line
   *[other] { $n } lines
}
there-title = { $file } is there already
there-both = keep both: the new one gets a number
there-replace = replace it
there-no = leave it as it is

## The review of a file

intake-title = Import people from a file
intake-hint = Type or paste the path of a vCard file, a table (CSV) or a whole book (JSON), or drop the file here. You see what it would bring before anything is written.
intake-no-path = A path is missing.
intake-reading = Reading: { $parts } %. { $key } ends it.
intake-understanding = Looking for people. { $key } ends it.
intake-bringing = Bringing them in: { $parts } %. { $key } stops it, and nothing is written.
intake-saving = All are written; making it safe on the disk.
intake-comparing = Comparing them with your book. { $key } ends it.
intake-stopped = Not read any further. Nothing was changed.
intake-broken = The file could not be read to its end. Nothing was changed.
review-title = What { $file } would bring
review-all = all
review-gains = Gains: { $fields }
review-stale = The book was changed meanwhile. { $key-review-bring-in } compares the file with it once more.
review-compared-anew = The file is compared with the book once more. Nothing was written yet.
