# The page of a week, a month or a quarter: one page for oneself, a coach or the circle.

## Title and days

week-title = Week { $week }, { $range }
week-title-month = { $month } { $year }
week-title-quarter = { $from } to { $to } { $year }
week-title-of-year = Week { $week } of { $year }, { $range }
week-range = { $span ->
    [month] { $from-weekday } { $from-day } to { $to-weekday } { $to-day } { $to-month } { $to-year }
    [year] { $from-weekday } { $from-day } { $from-month } to { $to-weekday } { $to-day } { $to-month } { $to-year }
   *[years] { $from-weekday } { $from-day } { $from-month } { $from-year } to { $to-weekday } { $to-day } { $to-month } { $to-year }
    }
week-month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }
week-byline = { $audience ->
    [me] { $owner }, for myself
    [coach] { $owner }, for my coach
   *[circle] { $owner }, for the circle
    }
week-byline-nameless = { $audience ->
    [me] For myself
    [coach] For my coach
   *[circle] For the circle
    }

## Small pieces

week-space = {" "}
week-semicolon = {"; "}
week-somebody = Somebody
week-called = { $who }
week-called-close = { $who }
week-more = and { $n } more
week-more-people = and { $n } more
week-item-for = { $who }: { $what }
week-item-when = { $item } ({ $when })
week-when-since = since { $day }
week-when-by = by { $day }
week-when-asked = asked { $day }
week-when-thanked = thanked { $day }
week-say-thanks = say thanks

## In one line

week-line-label = In one line:
week-line-talked = I talked with { $people ->
        [one] { $people } person
       *[other] { $people } people
    }{ $new ->
        [none] {"."}
        [one] {", "}for the first time.
        [all] {", "}all for the first time.
       *[some] {", "}{ $first } for the first time.
    }
week-line-both = I helped { $gave ->
        [one] { $gave } person
       *[other] { $gave } people
    } and { $got } helped me.
week-line-gave = I helped { $gave ->
        [one] { $gave } person.
       *[other] { $gave } people.
    }
week-line-got = { $got ->
        [one] { $got } person helped me.
       *[other] { $got } people helped me.
    }
week-line-kept = I kept { $kept } of { $due ->
        [one] { $due } promise.
       *[other] { $due } promises.
    }
week-line-quiet = A quiet { $span ->
        [month] month
        [quarter] quarter
       *[week] week
    }: no talks and no support were noted.

## Promises

week-promises = Promises
week-kept = Kept { $kept } of { $due }{ $late ->
        [0] {"."}
       *[other] {", "}{ $late } done later.
    }
week-kept-none = Kept: — (none came due).
week-open = Open: { $list }.
week-new = New: { $list }.
week-waiting = Waiting for: { $list }.

## Support

week-support = Support
week-received-head = received
week-gave-head = gave
week-together = together
week-chart-kinds = Support received and given, by kind
week-chart-weeks = Support received and given in each of the last 12 weeks
week-chart-said = { $what }: received { $received }, gave { $gave }.
week-weeks12 = Last 12 weeks: received { $received }, gave { $gave }. { $word ->
        [few] Few records yet.
        [balanced] It goes both ways.
        [giving] I give more.
       *[receiving] I receive more.
    }
week-weeks12-main = Mostly { $kind }.
week-received-from = Received from { $list }.
week-gave-to = Gave to { $list }.

## Thanks

week-thanks = Thanks
week-thanks-kind = { $kind ->
        [informational] { $who } told me what I needed to know
        [instrumental] { $who } lent me a hand
        [emotional] { $who } was there for me
       *[appraisal] { $who } gave me an honest view
    }

## People

week-people = People
week-new-people = New: { $list }.
week-new-item = { $who } (met { $day })
week-closer = Closer: { $list }.
week-closer-item = { $who } is now "{ $phase }"
week-quiet = Quiet longer than usual: { $n }{ $planned ->
        [0] {"."}
       *[other] {", "}{ $planned } with a date.
    } { $list }.
week-quiet-item = { $who } ({ $days } days)
week-quiet-planned = { $who } ({ $days } days, planned { $day })
week-gaps = Nobody to ask yet for: { $list }.

## Goals

week-goals = Goals
week-goal-closed = closed { $day }

## The time to come

week-next = Next { $span ->
        [month] month
        [quarter] quarter
       *[week] week
    }, { $n ->
        [1] one thing
        [2] two things
       *[3] three things
    }
week-reach-out = Write to { $who }: { $days } days since we spoke, usual { $usual }

## One question a page, in turn (S15 goals, S46 adapting, S88 the long view, S90 learning)

week-question-label = { $audience ->
        [me] One question for me:
       *[other] One question to you:
    }
week-question-1 = { $audience ->
        [me] which step of this { $span ->
            [month] month
            [quarter] quarter
           *[week] week
        } brought a goal closer, and what made it possible?
       *[other] which of the things I plan would you take up first, and why?
    }
week-question-2 = { $audience ->
        [me] what could I stop, what shall I keep, what would I like to begin?
       *[other] if you were in my place, what would you stop doing first?
    }
week-question-3 = { $audience ->
        [me] if every { $span ->
            [month] month
            [quarter] quarter
           *[week] week
        } were like this one, where would I be in five years?
       *[other] if I go on like this, where do you see my business in five years?
    }
week-question-4 = { $audience ->
        [me] what did I learn from somebody this { $span ->
            [month] month
            [quarter] quarter
           *[week] week
        }, and where can I try it?
       *[other] what have you learned lately that I could try in my work?
    }
week-question-5 = { $audience ->
        [me] what help would make next { $span ->
            [month] month
            [quarter] quarter
           *[week] week
        } lighter, and whom have I not asked yet?
       *[other] what could I ask you for that I have not asked so far?
    }
week-question-6 = { $audience ->
        [me] which habit of mine no longer fits the work I have now?
       *[other] what do I still do the old way that you have found a better way for?
    }
week-question-7 = { $audience ->
        [me] what is changing around my work, and what would I like to be ready for?
       *[other] which change do you see coming that I should be ready for?
    }
week-question-8 = { $audience ->
        [me] which small experiment have I put off, and what is its smallest first step?
       *[other] which small experiment would you try in my place?
    }
