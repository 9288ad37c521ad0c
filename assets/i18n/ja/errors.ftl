# 起きたことを一文で、-hint にはその先の進め方を。どの文にも what, path, found, known(と text, row, n)が渡されます。

error-line = エラー: { $text }
hint-line = ヒント: { $text }
changed-since-expected = {"  "}操作の直後: { $text }
changed-since-found = {"  "}いま: { $text }

## ご本人が直せること

refusal-unknown-person = 「{ $what }」という人は見つかりません
refusal-unknown-person-hint = enishi list で全員が出ます。名前やよみの一部でも探せます
refusal-several-people = 「{ $what }」に当てはまる人が何人かいます
refusal-several-people-hint = 名前やよみをもう少し書くか、IDで選べます
refusal-unknown-action = 「{ $what }」というIDのやることは見つかりません
refusal-unknown-action-hint = enishi due に出る6文字を書きます(IDの終わりの6文字です)
refusal-unknown-trashed = ごみ箱に「{ $what }」というIDのものはありません
refusal-unknown-trashed-hint = enishi trash に出る6文字を書きます(4文字から選べます)
refusal-several-trashed = 「{ $what }」に当てはまるものが、ごみ箱にいくつかあります
refusal-several-trashed-hint = IDをもう少し長く書きます。enishi trash --format ids で全体が出ます
refusal-stopped = 途中でやめました。何も書かれていません
refusal-stopped-hint = いつでもやり直せます
refusal-unknown-record = 「{ $what }」というIDの記録はありません
refusal-unknown-record-hint = enishi show と名前に --format ids か json を付けると、記録ごとのIDが出ます
refusal-several-records = 「{ $what }」に当てはまる記録がいくつかあります
refusal-several-records-hint = IDをもう少し長く書きます。enishi show と名前に --format ids を付けると全体が出ます
refusal-unknown-filter = 「{ $what }」という名前の絞り込みは保存されていません
refusal-unknown-filter-hint = enishi filters で一覧が出ます
refusal-name-taken = 「{ $what }」という名前の絞り込みがすでにあります。何も書いていません
refusal-name-taken-hint = 別の名前にするか、先にそちらの保存をやめます
refusal-same-person = どちらも{ $what }の同じ記録です。何も書いていません
refusal-same-person-hint = 別々の記録を二つ書きます。enishi alike で、同じ人かもしれない記録が出ます
refusal-not-open = 「{ $what }」はもう済みか、見送りになっています
refusal-not-open-hint = enishi undo で直前の操作を取り消せます
refusal-name-missing = 名前がありません
refusal-name-missing-hint = 名前から書き始めます: 田中優子(たなかゆうこ) @税理士
refusal-text-missing = 内容がありません
refusal-text-missing-hint = 何のことかを短く書きます
refusal-changed-meanwhile = この記録は、その間に別のところで変わりました。何も書いていません
refusal-changed-meanwhile-hint = もう一度見てから変えられます
refusal-gone = この記録はもうありません
refusal-gone-hint = enishi history で経過がわかります
refusal-nothing-to-undo = 取り消せる操作がありません
refusal-nothing-to-undo-hint = enishi history でこれまでの操作がわかります
refusal-nothing-to-redo = やり直せる操作がありません
refusal-nothing-to-redo-hint = やり直せるのは、取り消した直後だけです
refusal-changed-since = その後に記録が変わったため、取り消せません。何も書いていません
refusal-changed-since-hint = 記録は手で直せます。enishi history でこれまでの操作がわかります
refusal-not-empty = この帳面は空ではないため、帳面全体は入れられません。何も書いていません
refusal-not-empty-hint = 空の帳面を作れます: enishi --db 新しい.db init、次に enishi --db 新しい.db import ファイル --yes
refusal-out-of-range = { $what } は記録できる範囲の外です
refusal-out-of-range-hint = enishi help とコマンド名で、書ける値がわかります

refused-past-day = 「{ $what }」はもう過ぎた日です
refused-past-day-hint = これからの日を書きます: 明日、金曜、3日後、12/10
refused-day-ahead = { $what } はまだ先の日です
refused-day-ahead-hint = 今日までの日を書きます: 昨日、金曜、12/10
refused-page-to-come = その期間はまだ始まっていません
refused-page-to-come-hint = 始まった週を選べます: --week 2026-W47
refused-pdf-terminal = PDF は端末には出せません。何も書いていません
refused-pdf-terminal-hint = ファイルの名前を付けます: -o week.pdf。帳面のそばに残すには --save
refused-pdf-failed = PDF を作れませんでした。何も書いていません
refused-pdf-failed-hint = 同じページを HTML でも印刷できます: --format html
refused-no-card = vCard でも Enishi の書類でも人の表(CSV)でもありません。何も書いていません
refused-no-card-hint = 読めるのは、連絡先アプリが書き出す vCard(.vcf)と表(.csv)、それに enishi export の書類です
import-nothing-found-hint = vCard は BEGIN:VCARD で始まります。連絡先アプリから書き出せます
refused-unknown-action-or-person = 「{ $what }」というIDのやることは見つかりません
refused-unknown-action-or-person-hint = enishi due に出る6文字を書きます。人を外すには --person を付けます
refused-rhythm = 「{ $what }」は1週間から1年までの間隔として読めません
refused-rhythm-hint = 日数かことばで書きます: 30、毎週、隔週、毎月、3か月ごと
refused-no-need = 「{ $what }」に当てはまる困りごとがありません
refused-no-need-hint = enishi show と名前で、残っていることが出ます
refused-several-needs = 困りごとがいくつかあります: { $what }
refused-several-needs-hint = その一部を書き足すと選べます
refused-no-concern = 「{ $what }」に当てはまる気がかりがありません
refused-no-concern-hint = enishi show と名前で、残っていることが出ます
refused-several-concerns = 気がかりがいくつかあります: { $what }
refused-several-concerns-hint = その一部を書き足すと選べます
refused-no-goal = 「{ $what }」に当てはまる目標がありません
refused-no-goal-hint = enishi goal で一覧が出ます
refused-several-goals = 目標がいくつかあります: { $what }
refused-several-goals-hint = その一部を書き足すと選べます
refused-no-suggestion = { $what }について、いまの提案はありません
refused-no-suggestion-hint = enishi show と名前で、記録から見えることが出ます
refused-tags-stand = タグはもうそのとおりです: { $what }
refused-tags-stand-hint = enishi show と名前で、付いているタグが出ます

## 帳面のほかのファイル

file-exists = { $path } にはもうファイルがあります。何も書いていません
file-exists-hint = 別の名前にするか、--force で置き換えられます
file-no-folder = フォルダー { $path } がありません。何も書いていません
file-no-folder-hint = フォルダーを作るか、別のフォルダーにできます
file-failed = { $path }: { $what }
file-failed-hint = 名前とフォルダー、読み書きの許可を確かめられます
output-failed = 結果を書き出せませんでした: { $what }
output-failed-hint = ディスクの空きを確かめられます。記録したことは帳面に入っています
terminal-failed = 画面を開けませんでした: { $what }
terminal-failed-hint = enishi today で、けさの内容が文字で出ます
document-foreign = 帳面全体の書類ではありません。何も書いていません
document-foreign-hint = 書類は enishi export で作れます。人のカードなら --from vcard を付けます
document-newer = この書類は新しい Enishi で書かれています(版 { $what })。何も書いていません
document-newer-hint = このプログラムを新しくすると読めます
document-shape = この書類には Enishi の書き方と違うところがあります({ $what })。何も書いていません
document-shape-hint = もとの帳面から書き出し直せます
document-damaged = この書類は{ $what }行目が傷んでいます。何も書いていません
document-damaged-hint = もとの帳面から書き出し直せます
restore-add-yes = まだ何もしていません: { $what }
restore-add-yes-hint = --yes を付けると控えに置き換えます。いまの帳面は横に残ります
restore-no-number = { $what }番の控えはありません。何もしていません
restore-no-number-hint = 番号は enishi backup list に出ます
restore-several-books = いくつかの帳面の控えがあり、{ $what }番がどれか決められません。何もしていません
restore-several-books-hint = enishi backup list のファイルから選べます: enishi restore ファイル --yes
passphrase-no-terminal = 合言葉がいりますが、聞く相手がいません。何もしていません
passphrase-no-terminal-hint = --passphrase-fd N で、開いてあるファイルから読めます
passphrase-none = 合言葉がありません。何もしていません
passphrase-none-hint = もう一度始められます。いくつかの言葉をつなげると、打ちやすく当てられにくくなります
passphrase-differs = 二つの合言葉が違います。何もしていません
passphrase-differs-hint = もう一度始めて、同じものを二回打ちます

## 帳面のファイル

store-missing = { $path } に帳面がありません
store-missing-hint = enishi init で空の帳面、enishi demo で見本が開きます。別の場所なら --db ファイル
store-exists = { $path } にはもうファイルがあります。そのままにしました
store-exists-hint = enishi で開けます。もう一冊なら別の名前で: --db ファイル
store-empty = { $path } のファイルは空です。そのままにしました
store-empty-hint = 同期サービスやディスクの空き不足が考えられます。控えにも戻せます: enishi restore ファイル --yes
store-not-a-file = { $path } はファイルではありません
store-not-a-file-hint = ファイルそのものを書きます: --db ファイル
store-not-a-database = { $path } は帳面ではありません。そのままにしました
store-not-a-database-hint = --db の名前を確かめられます。傷んだ帳面は控えに戻せます: enishi restore ファイル --yes
store-foreign = { $path } は別のプログラムのファイルです。そのままにしました
store-foreign-hint = --db の名前を確かめられます
store-newer = { $path } の帳面は新しい Enishi で書かれています(形式 { $found }、このプログラムは { $known } まで)。そのままにしました
store-newer-hint = このプログラムを新しくすると開けます
store-read-only = { $path } の帳面に書き込めません
store-read-only-hint = ファイルとフォルダーの許可を確かめられます
store-denied = { $path } の帳面を読めません
store-denied-hint = ファイルとフォルダーの許可を確かめられます
store-busy = 別のプログラムが帳面に書いています。何も書いていません
store-busy-hint = 少し待つと、もう一度試せます
store-full = ディスクがいっぱいです。何も書いていません
store-full-hint = 空きを作ると、もう一度試せます
store-disk = ディスクの読み書きがうまくいきませんでした（{ $what }）。何も書いていません
store-disk-hint = 帳面のあるディスクやネットワークを確かめられます。ほかの場所に控えを作るには: enishi backup --to フォルダー
store-moved = 開いているあいだに帳面のファイルが入れ替わりました。何も書いていません
store-moved-hint = 開き直せます。同期サービスが別の版を置いたのかもしれません
store-damaged = 帳面が傷んでいます: { $what }
store-damaged-hint = enishi doctor でくわしくわかります。控えにも戻せます: enishi restore ファイル --yes。読めるものは新しい帳面に移せます: enishi salvage
store-rolled-back = { $path } の帳面は、前にここで保存したものより古いようです({ $known }番のはずが{ $found }番)。そのままにしました
store-rolled-back-hint = 新しいほうのファイルを探せます。このまま使うなら: enishi doctor --accept-older
store-changed = この記録は、その間に別のところで変わりました。何も書いていません
store-changed-hint = もう一度見てから変えられます
store-gone = この記録はもうありません
store-gone-hint = enishi history で経過がわかります
store-migration = 帳面を新しい形にできませんでした: { $what }。前のままです
store-migration-hint = ファイルを残して、前のプログラムで続けられます
store-copy = 控えが帳面と一致しませんでした({ $what })。控えは捨てました
store-copy-hint = もう一度試せます。続くようなら enishi doctor で調べられます
store-bad-copy = { $path } の控えは使えません: { $what }。何もしていません
store-bad-copy-hint = どの控えに異常がないかは enishi backup verify でわかります
store-locked = この合言葉では { $path } の控えが開きません
store-locked-hint = 大文字や日本語入力の状態を確かめると、もう一度試せます
store-io = { $path }: { $what }
store-io-hint = フォルダーと許可を確かめられます
store-shape = 読めない記録があります: { $what }
store-shape-hint = enishi doctor でくわしくわかります
store-sqlite = 帳面を使えませんでした: { $what }
store-sqlite-hint = enishi doctor でくわしくわかります

## 使い方の間違い

usage-unknown-command = 「{ $what }」というコマンドはありません
usage-unknown-command-hint = enishi help でコマンドの一覧が出ます
usage-unknown-argument = 「{ $what }」はここでは使えません
usage-missing = 足りないもの: { $what }
usage-no-value = { $what } の値がありません
usage-value = 「{ $what }」はここに合いません
usage-conflict = { $what } は別のオプションと一緒には使えません
usage-too-many = { $what } の値が多すぎます
usage-other = このコマンドの使い方と違います
usage-known = 書けるもの: { $what }
usage-whole-number = 整数
usage-see-help = enishi help とコマンド名で使い方が出ます
usage-week = 「{ $what }」は週として読めません
usage-week-hint = 2026-W47、またはその週の日を書きます
usage-month = 「{ $what }」は月として読めません
usage-month-hint = 2026-11、またはその月の日を書きます
usage-quarter = 「{ $what }」は四半期として読めません
usage-quarter-hint = 2026-Q4、またはその四半期の日を書きます
usage-thanks-one = お礼は一人ずつ記録します
usage-thanks-one-hint = 一人ごとにコマンドを分けられます
usage-nobody-tagged = 「{ $what }」のタグが付いた人はいません
usage-nobody-tagged-hint = enishi list --json で全員のタグを見られます
usage-thank-received = お礼の予定は、受けた支えにだけ付けられます
usage-thank-received-hint = enishi received 人 "内容" --thank
usage-nothing-to-change = 変えることがありません
usage-nothing-to-change-hint = enishi help edit で項目が出ます
usage-talk-unchanged = この接点に変えるところがありません
usage-talk-unchanged-hint = enishi help talked に書ける項目があります
usage-document-for-me = 帳面全体の書類は、ご自分の控えです
usage-document-for-me-hint = ほかの人には --as csv、--as vcard、--as ics を使います
usage-mark-of-utf8 = BOM は UTF-8 だけのものです
usage-mark-of-utf8-hint = --bom か --encoding cp932 を外します
usage-only-of-a-table = --bom と --encoding は表だけのものです
usage-only-of-a-table-hint = --as csv を付けます
usage-not-for-demo = 見本の帳面ではできません
usage-not-for-demo-hint = --demo { $what } を外すとできます
no-terminal = 画面には端末が必要です
no-terminal-hint = enishi today で、けさの内容が文字で出ます
no-home = ホームフォルダーがありません
no-home-hint = HOME を設定すると使えます
now-unread = ENISHI_NOW を日時として読めません: { $what }
now-unread-hint = 2026-11-24T09:00 の形で書きます
lang-unread = ENISHI_LANG の言語がありません: { $what }
lang-unread-hint = en か ja です

## 設定ファイル

config-faulty = 設定ファイル { $path } に{ $found }か所の間違いがあります
config-faulty-hint = 行を直すか、消してください。それまではいつもの設定で動きます
config-mistakes = 設定ファイルに{ $count }か所の間違いがあります。enishi config で見られます。
config-fault-unread = {"  "}ファイルを読めません: { $what }
config-fault-syntax = {"  "}{ $line }行目: 「名前 = 値」の形でないか、同じ名前が二度あります
config-fault-unknown-key = {"  "}{ $line }行目: { $key } という項目はありません
config-fault-book = {"  "}{ $line }行目: { $key } では帳面を選べないため、開いていません。--db ファイル か ENISHI_DB で選べます
config-fault-value = {"  "}{ $line }行目: { $key } に書けるのは { $what }
config-fault-unknown-place = {"  "}{ $line }行目: { $key } という場所はありません。あるのは { $what }
config-fault-foreign-action = {"  "}{ $line }行目: { $key } はそこでは使いません。使うのは { $what }
config-fault-key-unread = {"  "}{ $line }行目: { $key }: 「{ $what }」というキーはありません
config-fault-key-never = {"  "}{ $line }行目: { $key }: { $what } はそのまま届かないか、ほかのことに使われるキーです
config-fault-key-elsewhere = {"  "}{ $line }行目: { $key }: { $what } はキーボードによって、ないか別の記号になります
config-fault-key-is-text = {"  "}{ $line }行目: { $key }: { $what } は、文字の入力か、行を選ぶのに使うキーです
config-fault-key-twice = {"  "}{ $line }行目: { $key }: { $what } はもう { $other } のキーです
config-fault-key-hides = {"  "}{ $line }行目: { $key }: { $what } は { $other } のキーでもあり、片方が隠れてしまいます
config-fault-key-needed = {"  "}{ $line }行目: { $key } のキーはなくせません

## ファイルについてシステムが言うこと(文の一部)

system-not-found = ファイルかフォルダーが見つかりません
system-denied = 読み書きの許可がありません
system-exists = 同じ名前のものがもうあります
system-full = ディスクがいっぱいです
system-quota = 使えるディスクの量を使いきりました
system-too-large = 大きすぎます
system-read-only = ディスクは読むだけで、書き込めません
system-is-folder = フォルダーです
system-no-folder = 途中にフォルダーでないものがあります
system-name = 使えない名前です
system-no-text = UTF-8の文字として読めません
system-busy = 別のプログラムが使っています
system-away = ディスクかネットワークの返事がありません

## 項目、日付、取り込み

field-error-name-hint = 名前から書き始めます: 田中優子
field-error-birthday-hint = 1985-04-12、年がわからなければ --04-12 と書きます

date-error-empty-hint = 日はことばでも数字でも書けます: 明日、金曜、3日後、12/10、2026-12-10
date-error-unknown-hint = 日はことばでも数字でも書けます: 明日、金曜、3日後、12/10、2026-12-10
date-error-no-such-day-hint = 日はことばでも数字でも書けます: 明日、金曜、3日後、12/10、2026-12-10
date-error-no-such-time-hint = 時刻は 14:00 や 午後2時 のように書けます
date-error-other-weekday-hint = 日はことばでも数字でも書けます: 明日、金曜、3日後、12/10、2026-12-10
date-error-too-far-hint = 日はことばでも数字でも書けます: 明日、金曜、3日後、12/10、2026-12-10
import-error-too-big-hint = ファイルを分けるか、もとのところで少なく書き出すと読めます
import-error-too-many-records-hint = ファイルを分けるか、もとのところで少なく書き出すと読めます
import-error-too-deep-hint = ファイルを分けるか、もとのところで少なく書き出すと読めます
import-error-too-many-properties-hint = ファイルを分けるか、もとのところで少なく書き出すと読めます
import-error-cell-too-long-hint = 多くの場合、引用符が閉じられていません。ファイルを開いて、その行を確かめられます
import-nobody-hint = もとのところで人をもう一度書き出してから: enishi import ファイル
import-no-table-hint = 表は「氏名,会社名,メール」のような見出しの行で始まります。--from を付けなければ、中身から見分けます
import-headers-unknown-hint = どの列が何かを小さなファイル people.toml に書けます: name = "名前の列の見出し"、改行して emails = "メールの列の見出し"。次に: enishi import ファイル --map people.toml
import-map-syntax-hint = 1行ずつ、business = "勤め先" や emails = ["メール1", "メール2"] のように書きます
import-map-field-hint = 項目の名前は enishi help import にあります: name、family、given、reading、business、title、emails、phones、tags、notes など
import-map-empty-hint = 1行ずつ、business = "勤め先" や emails = ["メール1", "メール2"] のように書きます
import-map-missing-hint = 列の見出しは、ファイルにあるとおりに書きます

candidate-line = { "  " }{ $who }  { $reading }  { $about }  { $phase }  { $id }
