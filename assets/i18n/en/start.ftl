# The first start: two steps, and what is said when the owner leaves.

start-title = First start   step { $step } of 2
start-welcome = Welcome / ようこそ
start-about = This keeps the people who help you, and whom you help, in view.
start-place = Everything stays in one file on this computer:
start-copies = Copies of an earlier book lie in { $what }. To have one back: leave, then enishi restore.
start-language = Language / 言語
start-language-en = English
start-language-ja = 日本語
start-name = Your name
start-with = Start with
start-example = example people:
start-salon = salon
start-workshop = workshop
start-office = office
start-with-nobody = empty
start-with-cards = a file: vCard, or CSV table
start-example-tag = example
start-example-told = each carries the tag #{ $what }
start-file = File
start-file-missing = Which file? Type its path, or drop it here.
start-people-come = { $count ->
        [one] 1 person comes in from { $file }.
       *[other] { $count } people come in from { $file }.
    }
start-signs = Signs look right?
start-yes = yes
start-no-letters = no: plain letters
start-colours = Colours
start-sample = text
start-fine = fine
start-no-colours = none
start-next = Next: people who helped you lately, one line each. Then you are done.
start-keys-one = Tab next   Enter continue   Ctrl-C leave, nothing written yet
start-keys-one-short = Enter continue   Ctrl-C leave

start-question = Who helped you lately? One line each. Enter adds, empty Enter finishes.
start-try = Try:  Lisa @coach ~monthly < looked at my page      or just a name
start-nobody-yet = Nobody yet. What somebody helped with goes behind a <.
start-only-people = { $people ->
        [one] 1 person
       *[other] { $people } people
    } so far. What they helped with goes behind a <.
start-tally = { $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $helps ->
        [one] 1 exchange
       *[other] { $helps } exchanges
    } so far. Today will suggest a thank-you for each.
start-three-keys = Three keys to remember:    { $key-help } help     { $key-menu } menu     { $key-undo } undo
start-keys-two = Enter add   empty Enter: go to Today   Shift-Tab back
start-keys-two-short = Enter add   Shift-Tab back
start-more-above = { $count } more above
start-what-missing = What did they help with? Say it behind the <, or leave the < out.
start-one-each = One line each: { $what } gets a line of their own.
start-interrupt = Ctrl-C again leaves. Nothing is written, and these lines are let go.
start-japanese-input = Japanese input is on ({ $what }): switch it off, or choose with the arrow keys.

start-left = Nothing was written. enishi begins here again whenever you like; enishi demo shows an example.
