# The fields under a one-line box, their signs, and dates that could not be read.

line-name = Name
line-who = Who
line-tags = Tags
line-rhythm = Rhythm
line-next = Next
line-phase = Phase
line-via = Via
line-contact = Contact
line-note = Note
line-what = What
line-person = Person
line-with = With
line-when = When
line-kind = Kind
line-promise = Promise
line-repeat = Repeat
line-minutes = Time needed
line-worth = Worth
line-then = Then
line-channel = How

line-hint-name = add a reading: 田中優子(たなかゆうこ)
line-hint-who = @ role or company
line-hint-tags = # as many as you like
line-hint-rhythm = ~weekly ~2w ~monthly
line-hint-next = ! text and date
line-hint-phase = %1 to %4
line-hint-via = via Sato
line-hint-contact = an e-mail, phone or web address as it is
line-hint-note = // anything else
line-hint-person = @ person
line-hint-when = fri, next fri, in 3 days, 12/10, 14:00
line-hint-promise = ! makes it a promise
line-hint-repeat = ~weekly ~2w ~monthly
line-hint-minutes = +2h +30m
line-hint-worth = +2h +5000
line-hint-then = ! thank-you tomorrow, !fri on Friday

line-about-day =
    { $rhythm }, about day { $day }
line-thank = thank { $who }
line-guessed-from = from “{ $word }”
line-other-date = or { $day }: Down
line-not-understood = Not understood: { $words }
line-all-understood = Not understood: nothing
line-quotes = "in quotes" is kept as it is

date-error-empty = No date was given. Try fri, next fri, in 3 days or 12/10.
date-error-unknown = “{ $text }” is not a date. Try fri, next fri, in 3 days or 12/10.
date-error-no-such-day = There is no day “{ $text }”. Dates are month/day, such as 12/10.
date-error-no-such-time = There is no time “{ $text }”. Times run from 0:00 to 23:59.
date-error-other-weekday = “{ $text }” falls on another weekday. Leave the weekday out or mend the day.
date-error-too-far = “{ $text }” is too far away. Years run from 1900 to 2199.
