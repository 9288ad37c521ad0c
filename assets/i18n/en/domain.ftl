# Words of the rules: labels of kinds and phases, reasons of the morning, evidence, suggestions, coverage.

## The four kinds of support

kind-informational = Info
kind-instrumental = Hands
kind-emotional = Heart
kind-appraisal = Feedback
kind-informational-badge = I
kind-instrumental-badge = H
kind-emotional-badge = E
kind-appraisal-badge = F
kind-informational-line = knowledge and news
kind-instrumental-line = hands, introductions, things and places
kind-emotional-line = listening, cheering, sharing joy
kind-appraisal-line = an honest view, feedback

## What one exchange was, by kind and direction

deed-informational-given = told them
deed-informational-received = learned from them
deed-instrumental-given = lent a hand
deed-instrumental-received = got a hand
deed-emotional-given = was there for them
deed-emotional-received = they were there for me
deed-appraisal-given = gave my view
deed-appraisal-received = got their view

## Directions and sizes

direction-given = gave
direction-received = received
size-small = small
size-medium = medium
size-large = large

## The four trust phases of a person

phase-acquaintance = Acquainted
phase-cooperation = Cooperating
phase-deep-trust = Trusted
phase-partnership = Partner
phase-acquaintance-line = getting to know each other
phase-cooperation-line = small things done together
phase-deep-trust-line = important matters can be talked over
phase-partnership-line = growing together over years

## How a talk happened

channel-in-person = in person
channel-online = online
channel-phone = phone
channel-chat = chat
channel-mail = mail
channel-letter = letter
channel-group = meeting
way-two-way = talked both ways
way-one-way = sent only

## Action items and needs

action-kind-todo = to-do
action-kind-promise = promise
action-kind-follow-up = follow-up
action-kind-thanks = thanks
action-state-open = open
action-state-done = done
action-state-dropped = let go
action-state-someday = someday
owner-me = mine
owner-them = waiting for
need-open = open
need-urgent = urgent
need-closed = over

## Years in business, and with whom a text may be shared

experience-preparing = getting ready to open
experience-1-to-3 = 1 to 3 years
experience-4-to-10 = 4 to 10 years
experience-11-to-20 = 11 to 20 years
experience-21-up = 21 years and more
sharing-private = only me
sharing-two-of-us = the two of us
sharing-circle = this circle
sharing-public = anyone

## Rhythm

rhythm-word-never = not yet
rhythm-word-recent = spoke lately
rhythm-word-soon = about time
rhythm-word-past = past the usual
rhythm-word-long = quiet for a while
rhythm-load = Your usual rhythms add up to { $load } talks a month; there were { $actual }. Make them longer?

## Balance: gentle words, never a to-do

balance-none = —
balance-few = few records yet
balance-balanced = goes both ways
balance-giving = you give more
balance-receiving = you receive more
balance-felt-giving = you feel that you give much here
balance-felt-receiving = you feel that you receive much here
balance-mostly = Mostly { $kind }
balance-goes-round = Help goes round from one person to the next.
balance-gives-on = You have been giving for a while. A turn to lean on somebody would be fine.

## Reasons of the morning

reason-join = { $first } · { $second }
reason-need = { $days ->
        [0] Their need "{ $text }", heard today
        [one] Their need "{ $text }", heard { $days } day ago
       *[other] Their need "{ $text }", heard { $days } days ago
    }
reason-need-urgent = { $days ->
        [0] Their urgent need "{ $text }", heard today
        [one] Their urgent need "{ $text }", heard { $days } day ago
       *[other] Their urgent need "{ $text }", heard { $days } days ago
    }
reason-need-touched = { $days ->
        [0] Their need "{ $text }", in touch today
        [one] Their need "{ $text }", { $days } day since you were in touch
       *[other] Their need "{ $text }", { $days } days since you were in touch
    }
reason-need-urgent-touched = { $days ->
        [0] Their urgent need "{ $text }", in touch today
        [one] Their urgent need "{ $text }", { $days } day since you were in touch
       *[other] Their urgent need "{ $text }", { $days } days since you were in touch
    }
reason-promise-past = { $days ->
        [one] Your promise "{ $text }" is { $days } day past
       *[other] Your promise "{ $text }" is { $days } days past
    }
reason-promise-past-more = { $days ->
        [one] Your promise "{ $text }" is { $days } day past, and { $others } more
       *[other] Your promise "{ $text }" is { $days } days past, and { $others } more
    }
reason-promise-today = Your promise "{ $text }" is for today
reason-promise-ahead = { $days ->
        [one] Your promise "{ $text }" is for tomorrow
       *[other] Your promise "{ $text }" is due in { $days } days
    }
reason-waiting = { $days ->
        [one] Waiting for their answer, { $days } day past the date
       *[other] Waiting for their answer, { $days } days past the date
    }
reason-gap = { $days ->
        [one] { $days } day since you spoke, usual { $cadence }
       *[other] { $days } days since you spoke, usual { $cadence }
    }
reason-gap-unanswered = { $days ->
        [one] { $days } day since you spoke, usual { $cadence }; no answer to two messages, they may be busy
       *[other] { $days } days since you spoke, usual { $cadence }; no answer to two messages, they may be busy
    }
reason-never = { $days ->
        [one] { $days } day in the book and no talk yet, usual { $cadence }
       *[other] { $days } days in the book and no talk yet, usual { $cadence }
    }
reason-thanks = { $days ->
        [0] A word of thanks for the help today
        [one] A word of thanks for the help { $days } day ago
       *[other] A word of thanks for the help { $days } days ago
    }
reason-meet = { $days ->
        [0] You meet today
       *[other] You meet tomorrow
    }
reason-new = { $days ->
        [one] A first word: you met { $days } day ago
       *[other] A first word: you met { $days } days ago
    }
reason-occasion = Birthday today

## Evidence for a step of trust: the value, and from which on it speaks for the step

evidence-holds = ✓ { $line }
evidence-open = – { $line }
evidence-count = { $holding } of { $all } are there
evidence-known-days = days known: { $value } (at least { $needed })
evidence-touch-days = days in touch so far: { $value } (at least { $needed })
evidence-recent-touch-days = days in touch in 180 days: { $value } (at least { $needed })
evidence-one-to-one = days with a talk one to one: { $value } (at least { $needed })
evidence-exchanges = support exchanged: { $value } (at least { $needed })
evidence-given = given in a year: { $value } (at least { $needed })
evidence-received = received in a year: { $value } (at least { $needed })
evidence-deep-given = important help given in a year: { $value } (at least { $needed })
evidence-deep-received = important help received in a year: { $value } (at least { $needed })
evidence-promises-kept = promises kept in a year: { $value } of { $of } (at least { $needed }, and { $share } in 10 kept)
evidence-kinds = kinds of support in a year: { $value } of 4 (at least { $needed })
evidence-joint = joint work, finished or 90 days under way: { $value } (at least { $needed })
evidence-shared-goal = { $value ->
        [0] shared long-term goal: still to write
       *[other] shared long-term goal: written
    }
evidence-no-concern = { $value ->
        [0] a concern is open
       *[other] no concern is open
    }
evidence-concern-days = days that a concern has been open: { $value } (looked at from { $needed })
evidence-no-joint-days = days without joint work: { $value } (looked at from { $needed })
evidence-quiet-days = days since you spoke: { $value } (looked at from { $needed })
evidence-no-one-to-one-days = days since a talk one to one: { $value } (looked at from { $needed })
evidence-no-exchange-days = days since an exchange: { $value } (looked at from { $needed })
evidence-no-two-way-days = days since you spoke: { $value } (looked at from { $needed })

## Suggestions: always a question or a maybe, the owner decides

suggestion-phase-up = Everything for "{ $phase }" with { $who } is on record. Does it feel that way too?
suggestion-phase-down-nearer = How things are with { $who } now may be nearer to "{ $phase }".
suggestion-phase-down-review = Look again at the phase of { $who }, perhaps "{ $phase }"? Leaving it is fine too.
suggestion-repair = { $days ->
        [one] A concern with { $who } has been open for { $days } day. Make time to talk?
       *[other] A concern with { $who } has been open for { $days } days. Make time to talk?
    }
suggestion-archive = No talk with { $who } for a year. Put the record away? It can come back any time.
capacity-partners = { $count } partners: the people dear to you have grown in number. Look again at the rhythms?
capacity-close = { $count } people in trust and partnership: the people dear to you have grown in number. Look again at the rhythms?
capacity-active = { $count } people: the people dear to you have grown in number. Look again at the rhythms?

## Coverage, quiet days, whom to ask

coverage-nobody = nobody yet
coverage-one = rests on one person
coverage-several = { $count } people
coverage-unknown = not entered yet
coverage-ask = Nobody yet to ask for { $kind }. Does somebody come to mind?
quiet-line = { $people ->
        [one] Spoke with { $people } person in 30 days
       *[other] Spoke with { $people } people in 30 days
    }
quiet-line-usual = { $people ->
        [one] Spoke with { $people } person in 30 days (usually { $usual })
       *[other] Spoke with { $people } people in 30 days (usually { $usual })
    }
quiet-days = { $days ->
        [0] last talk today
        [one] last talk { $days } day ago
       *[other] last talk { $days } days ago
    }
list-comma = {", "}
quiet-card = About { $days } quiet days with no talk among peers. Send somebody a line?
asking-given = Support you have given so far: { $count }
asking-offers = can be asked for { $kind }
asking-offers-words = can be asked for { $kind }: { $text }
asking-helped = { $count ->
        [one] helped you this way { $count } time in a year
       *[other] helped you this way { $count } times in a year
    }
asking-giving = you give more here, so a turn to ask is fine
asking-phase = { $phase }
asking-lately = asked { $count } times in 30 days
asking-draft = Thank you for all your help. May I ask you something? It is about "{ $what }". Whenever it suits you, and it is quite all right to say no.

## Money, for reference

money-largest = One item makes { $tenths } tenths of it
attribution-nearly = nearly all because of this
attribution-half = about half
attribution-partly = one reason among others
