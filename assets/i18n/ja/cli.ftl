# コマンド: 表の見出し、結果、すべてのコマンドと引数の説明。

## 表の見出し

col-id = ID
col-section = 区分
col-contact = 人
col-text = 内容
col-due = 期限
col-points = 点
col-kind = 種類
col-owner = だれの番
col-name = 名前
col-reading = よみ
col-trust-phase = 段階
col-about = 肩書き
col-last-talk = 前回
col-rhythm = 間隔
col-on = 日
col-record = 記録
col-what = 種別
col-op = 番号
col-at = 日時
col-actor = どこから
col-received = 受けた重み
col-given = 渡した重み
col-count-received = 受けた
col-count-given = 渡した
col-word = ひとことで
col-wanted = 求める支え
col-row = 件
col-verdict = 結果
col-reason = 理由
col-path = ファイル
col-number = 番
col-people = 人数
col-pinned = 保存
col-verified = 確かめた日時
col-bytes = バイト
col-field = 項目
col-value = 値
col-one = 記録
col-other = 同じ人かもしれない記録
col-query = 絞り込み

## 記録の種類

record-contact = 人
record-exchange = 支え合い
record-touch = 接点
record-action = やること
record-note = メモ
record-need = 困りごと
record-concern = 気がかり
record-offer = 頼めること
record-filter = 保存した絞り込み
record-phase-change = 段階

concern-open = これから
concern-settled = 落ち着いた
word-yes = はい
word-no = いいえ

## どこから記録したか

actor-tui = 画面
actor-cli = コマンド
actor-import = 取り込み
actor-demo = 見本
actor-step = 新しい形式
actor-other = その他

## けさ

morning-head = { $day } · { $rows }件、約{ $minutes }分
morning-section = { $title }  { $count }
morning-more = ほか{ $count }人
morning-person = { $who }({ $phase })  { $why }
morning-nobody = まだだれも入っていません。最初のひとりはこう入れます: enishi add "田中優子(たなかゆうこ) @税理士 ~毎月"

## ひとりの人

show-fact = { $name }: { $text }
show-evidence = 記録から見えること(次の段階)
show-open = 二人のあいだで残っていること
show-timeline = これまで
show-timeline-none = まだ記録がありません。
show-balance = 1年で渡した{ $given }件、受けた{ $received }件・{ $word }
field-phase = 段階
field-rhythm = めやすの間隔
field-last-talk = 前回
field-balance = 支え合い
field-needs = 困りごと
field-ask = 頼めること
field-help = 役に立てること

## 自分のページ

profile-name = 名前
profile-reading = よみ
profile-called = 呼び方
profile-business = 屋号・会社
profile-trade = 専門分野
profile-place = 場所
profile-closed = 定休日
profile-open = 臨時に開ける日
profile-holidays = 祝日は休み
profile-sunday-first = 週は日曜から
profile-fiscal-month = 年度の始まりの月
profile-network-phase = つながり全体の段階
profile-nth = 第{ $n }{ $weekday }

## 行のない表

due-none = 残っていることはありません。
list-none = 当てはまる人がいません。
list-empty = まだだれもいません。一行で書けます: enishi add "田中優子(たなかゆうこ) ＠税理士 ～毎月"
find-none = 見つかりませんでした。
history-none = まだ記録がありません。
goal-none = 目標はまだ書かれていません。
filters-none = 保存した絞り込みはまだありません。
backup-none = 控えはまだありません。

## 渡した支えと受けた支え

balance-head = { $from }〜{ $to }
balance-empty = この期間の支え合いの記録はまだありません。
balance-network = 全体では: { $word }

## 一行をどう読んだか

line-with-id = { $line } [{ $id }]
read-not-understood = 読み取れず、文字のまま残しました: { $what }
add-same-name = { $who }という人がすでにいます
add-same-name-about = { $who }という人がすでにいます: { $about }
add-tell-apart = よみか屋号で二人を見分けられます: enishi edit { $id } --business "屋号"
exchange-guessed = 「{ $what }」から{ $kind }として記録しました。--kind で変えられます
exchange-assumed = { $kind }として記録しました。--kind で変えられます
thanks-text = { $who }に「{ $what }」のお礼
thanks-text-bare = { $who }にお礼

## ファイル、控え、点検

init-done = 空の帳面を作りました: { $path }
init-profile = 朝の呼び方や定休日を入れられます: enishi profile --name "青木美咲" --called 美咲 --closed "月, 第3火"
init-next = 最近助けてくれた人を一行ずつ入れられます: enishi add "田中優子(たなかゆうこ) @税理士 ~毎月"
file-written = 書き出しました: { $path }
export-nobody = この絞り込みに合う人はいません
export-held-people = 自分だけにしている { $n }人は入れていません
export-held-notes = 自分だけにしているメモ { $n }件は入れていません
export-held-actions = 自分だけにしているやること { $n }件は入れていません
export-lost-letters = { $name } の { $column }: この文字コードにない字 { $letters } は 〓 になりました
calendar-task = { $text } ({ $who })
calendar-waiting = { $text } ({ $who }の返事待ち)
calendar-birthday = { $who }の誕生日
import-add-yes = まだ何も書いていません。--yes を付けると取り込みます
import-brought-new = { $file }から{ $new }人を取り込みました。
import-brought-filled = { $file }から{ $filled }人に書き足しました。
import-brought-both = { $file }から{ $new }人を取り込み、{ $filled }人に書き足しました。
import-standard-input = 標準入力
import-kept-many = カードに残す項目 { $n }個
import-document = 帳面全体: { $people }人、支え合い{ $exchanges }件、接点{ $touches }件、やること{ $actions }件
backup-made = 控えを作り、照合しました: { $path }
backup-pinned = ずっと
backup-not-sound = 傷あり
backup-sound = 異常なし: { $path }
backup-bad = 傷んでいます: { $path }
backup-not-opened = 暗号化されているので中は見ていません: { $path }。見るなら enishi backup verify ファイル
backup-not-made = { $path } に控えを作れませんでした: { $what }。帳面そのものは保存されています
backup-before-not-made = この前の控えを作れませんでした: { $what }。それでも enishi undo で戻せます
backup-also-missing = もう一つの控えのフォルダーがありません: { $path }。つなぐか作るかすると、次の控えからそこにも置きます
backup-also-not-made = もう一つのフォルダー { $path } に控えを作れませんでした: { $what }
backup-shrunk-people = 帳面の人数は{ $found }人、前の控えでは{ $known }人です。前の控えはずっと残します: { $path }
backup-shrunk-notes = 帳面のメモは{ $found }件、前の控えでは{ $known }件です。前の控えはずっと残します: { $path }
passphrase-ask = 控えの合言葉 (打っても画面に出ません):
passphrase-again = もう一度:
restore-done = 控えが帳面になりました: { $path }
restore-kept = もとの帳面はここに残してあります: { $path }
remove-next = enishi undo ですべて戻せます
trash-next = enishi trash back ID で、いっしょに捨てたものごと戻せます
alike-next = enishi merge 残す人 もう一方 で一つの記録になります。別の人なら enishi alike --apart 人 もう一方
doctor-terminal-both = 入力と出力: 端末です
doctor-terminal-input = 入力: 端末です。出力: 端末ではないため、画面は出ません
doctor-terminal-output = 出力: 端末です。入力: 端末ではないため、キーが届きません
doctor-terminal-neither = 入力と出力: 端末ではありません
doctor-terminal-term = TERM: { $term }
doctor-terminal-no-term = TERM: 設定されていません
doctor-terminal-size = 大きさ: { $columns }桁 { $rows }行
doctor-terminal-not-asked = 端末には問い合わせていません。以下は、答えがない場合の表示です。
doctor-terminal-colours-never = 色: { $theme }（--color または設定ファイルの指定）
doctor-terminal-colours-unwanted = 色: { $theme }（NO_COLOR、CLICOLOR=0、TERM=dumb のいずれかで色なしの指定）
doctor-terminal-colours-chosen = 色: { $theme }（設定ファイルの指定）
doctor-terminal-colours-few = 色: { $theme }（端末の16色）。COLORTERM が truecolor ではないためです
doctor-terminal-colours-full = 色: すべて。{ $theme } の背景に合う配色です
doctor-terminal-colours-not-told = 色: { $theme }（どの背景にも合う端末の16色）。背景がわからないためです
doctor-terminal-dark = 背景: 暗い（端末の答え）
doctor-terminal-light = 背景: 明るい（端末の答え）
doctor-terminal-dark-variable = 背景: 暗い（COLORFGBG の値）
doctor-terminal-light-variable = 背景: 明るい（COLORFGBG の値）
doctor-terminal-no-background = 背景: わかりません
doctor-terminal-signs-chosen = 記号: { $signs }（--glyphs または設定ファイルの指定）
doctor-terminal-signs-wide = 記号: { $signs }。端末が、幅のあいまいな記号を2桁で表示するためです
doctor-terminal-signs-narrow = 記号: { $signs }。端末が、幅のあいまいな記号を1桁で表示するためです
doctor-terminal-signs-not-told = 記号: { $signs }。幅のあいまいな記号について、端末の答えがありません。列がずれるときは --glyphs cjk をお使いください
doctor-terminal-width-one = 幅のあいまいな記号: 1桁です
doctor-terminal-width-two = 幅のあいまいな記号: 2桁です。--glyphs cjk が合います
doctor-terminal-no-width = 幅のあいまいな記号: わかりません
doctor-terminal-osc = 端末（OSC 52。届かない場合もあります）
doctor-terminal-copy = コピーの順番: { $ways }。いつも { $file } にも書きます
doctor-terminal-no-tmux = tmux: 使っていません
doctor-terminal-tmux = tmux: 使っています。escape-time はわかりません
doctor-terminal-tmux-quick = tmux: 使っています。escape-time は{ $n }ミリ秒です
doctor-terminal-tmux-slow = tmux: 使っています。escape-time が{ $n }ミリ秒のため、Esc の反応が遅れます。~/.tmux.conf に書くと直ります: set -sg escape-time 10
doctor-terminal-ssh = 接続: ssh です
doctor-terminal-no-ssh = 接続: ありません。この機械で使っています
doctor-terminal-mouse = マウス: 設定ファイルで使えることになっています
doctor-terminal-no-mouse = マウス: 設定ファイルで切ってあります

## 設定ファイル

config-about-lang = 表示の言語。書かなければシステムに合わせます
config-about-color = 色を使うとき
config-about-glyphs = 使う記号
config-about-theme = 画面の配色
config-about-cursor = 選んだ行に端末のカーソルを見せるかどうか（拡大鏡や読み上げで追う人のために）
config-about-sync-output = 画面を書く始まりと終わりを端末に知らせるかどうか。ちらつく、止まるときは false
config-about-mouse = マウスを使うかどうか
config-about-hints = 最初のキーの次に押せるキーの一覧を、すぐ出すか、0.4秒後に出すか、そこで使えないキーを押したときだけ出すか
config-about-backup-also = 控えをもう一つ置くフォルダー(USBメモリーなど)
config-about-reach-out = 「けさのひと声」に出す人数
config-about-floor-points = そこに出るための点
config-about-cadence-days = 四つの段階ごとのめやすの間隔(日)
config-about-promise-days-ahead = 約束を朝に出し始める日数
config-about-waiting-days = 期限のない返事待ちを出すまでの日数
config-about-balance-days = 行き来をさかのぼる日数
config-about-promises-days = 果たした約束をさかのぼる日数
config-about-silent-days = 見送った提案を出さない日数
config-about-quiet-days = 静かな日のお知らせまでの日数
config-about-minutes-promise = 約束一つに見込む分
config-about-minutes-other = ほかの一行に見込む分
config-about-keys = 自分のキー。一つか、いくつかを並べて書きます。画面に出るのは先頭のキーで、空にするとメニューだけで使います
config-about-keys-everywhere = どの一覧でも
config-about-keys-today = 朝の画面
config-about-keys-people = つながりの一覧
config-about-keys-actions = やることの一覧
config-about-keys-balance = バランスの画面
config-about-keys-card = 一人の画面
config-about-keys-week = 週のまとめ
config-about-keys-review = 取り込みの確認
config-about-keys-line = 一行の入力
config-about-keys-choice = 日を打てる選択肢の一覧。数字はその番号の行を選ぶキー、q は閉じるキーで、変えられません
config-about-keys-one-line = タグの入力と、取り込むファイルの入力
config-about-keys-list = 行を選ぶだけの一覧。数字はその番号の行を選ぶキーで、変えられません
config-about-keys-row-menu = この行の操作。操作そのもののキーも使えます
config-about-keys-menu = メニュー
config-about-keys-help = ヘルプ
config-about-keys-filter = 絞り込みの入力
config-about-keys-go-to = 移動先の一覧
config-about-keys-form = 項目の入力

## 説明の見出し

help-usage = 使い方
help-heading-commands = コマンド
help-heading-arguments = 引数
help-heading-options = オプション
help-heading-global = どのコマンドでも使えるオプション

## 全体の説明

help-enishi = ひとりで商いをする人の、仲間とのつながりの帳面です。コマンドなしで画面が開きます。
help-enishi-after = 始めるには: enishi init。見本を見るには: enishi demo salon
help-enishi-db = 帳面のファイル
help-enishi-demo = 代わりに使う、その場かぎりの見本
help-enishi-lang = 表示の言語
help-enishi-color = 色を使うとき
help-enishi-cursor = 選んだ行に端末のカーソルを見せます
help-enishi-glyphs = 使う記号
help-enishi-help = この説明を出します
help-enishi-version = 版を出します

## 共通の引数

help-any-who = 人: 名前、よみ、ローマ字、ID
help-any-format = 答えの形
help-any-on = 日。ことばでも数字でも: 昨日、金曜、12/10
help-talked-no-channel = 手段は分からないことにする（--change と一緒に）
help-remove-tag = このタグの人を全員、一度に
help-any-sharing = 読んでよい人の範囲
help-any-kind = 支えの種類
help-any-id = due や today に出る ID
help-any-output = このファイルに書き出します
help-any-audience = だれに向けて: 自分(me)、コーチ(coach、イニシャル)、会(circle、名を出してよい人だけ名前)
help-any-line = はじめのひとことを自分の言葉で
help-any-question = 終わりの質問を自分の言葉で
help-any-without = 入れない部分: line, promises, support, thanks, people, goals, next, question
help-any-save = 帳面のそばに、その日付の名前で残します
help-any-force = すでにあるファイルを置き換えます
help-any-most = 多くてこの数
help-any-all = すべて
help-any-minutes = かかった分
help-any-passphrase-fd = 合言葉を、開いてあるこのファイルから読みます(0 は標準入力)

## コマンド

help-init = 空の帳面を作ります
help-demo = 見本の人たちの帳面を画面で開きます
help-demo-name = どの見本か
help-today = けさ: 約束と、声をかけるとよい人と理由
help-due = 残っていることを期限順に
help-due-mine = 自分の分だけ
help-due-theirs = 返事待ちだけ
help-add = 人を一行で加えます
help-add-line = 名前のあとに @肩書き #タグ ~間隔 !次にすること %段階 紹介:だれか、連絡先、// メモ
help-edit = 人の項目を変えます。空の文字で取り消せます
help-edit-name = 名前
help-edit-reading = よみ。姓と名のあいだに空白
help-edit-honorific = 敬称
help-edit-business = 屋号・会社
help-edit-title = 肩書き
help-edit-department = 部署
help-edit-place = 市町村や都道府県
help-edit-trade = 専門分野
help-edit-experience = 経験年数
help-edit-email = メール。くり返すと複数
help-edit-phone = 電話。くり返すと複数
help-edit-url = ウェブ。くり返すと複数
help-edit-address = 住所。くり返すと複数
help-edit-tag = タグ。くり返すと複数
help-edit-introduced-by = 紹介してくれた人
help-edit-met = 出会った日
help-edit-birthday = 1979-04-15、年がわからなければ --04-15
help-edit-rhythm = めやすの間隔: 日数、毎週、隔週、毎月
help-edit-target = どこまで深めたいか
help-edit-shared-goal = 二人の長い目標
help-edit-competitor = 同じ市場で働いているか
help-edit-sharing = その人について共有してよい範囲
help-edit-pause = この日まで間隔も提案もお休み
help-edit-archive = 保管して一覧から外します
help-tag = 人にタグを付けるか、タグを外します
help-tag-who = 人: 名前、よみ、ローマ字、ID。並べると複数
help-tag-add = 付けるタグ。くり返すと複数
help-tag-remove = 外すタグ。くり返すと複数
help-received = 受けた支えを記録します
help-received-what = 内容。@ほかの人 #タグ +2h +5000 !お礼 金曜 を書けます
help-received-size = 助かった大きさ
help-received-yen = 円にした値打ち
help-received-thank = お礼の予定を作ります。日を書かなければ明日
help-received-deep = 大事な相談だった
help-gave = 渡した支えを記録します
help-gave-what = 内容。@ほかの人 #タグ +2h +5000 を書けます
help-gave-size = 役に立った大きさ
help-gave-yen = 円にした値打ち
help-gave-thank = 受けた支えにだけ使えます
help-gave-deep = 大事な相談だった
help-talked = 話した・会った・送ったことを記録します
help-talked-text = 内容。@ほかの人 +30m !次にすること 金曜 を書けます
help-talked-one-way = 送っただけ、返事はまだ
help-talked-channel = 手段
help-talked-frank = 言いにくいことも話せた
help-talked-thanks = 受けた支えのお礼を言った
help-talked-change = 新しく記録せず、この ID の接点を変えます。書かない項目はそのままです
help-note = 人についてメモします
help-note-text = メモ
help-need = 困りごとを記録するか、落ち着いたことを記録します
help-need-text = 内容。--close では、いくつもあるときにその一部
help-need-urgent = 急ぎ
help-need-close = 落ち着いた
help-concern = 気がかりを記録するか、落ち着いたことを記録します
help-concern-text = 起きたこと。--settle では、いくつもあるときにその一部
help-concern-settle = 落ち着いた
help-offer = 頼めることを記録します
help-offer-text = 自分のことばで
help-offer-given = 代わりに、自分が役に立てること
help-felt = 行き来をどう感じているかを記録します
help-felt-felt = 1 受けることが多い、3 ちょうどよい、5 渡すことが多い
help-todo = やることを一行で書きます
help-todo-line = 内容のあとに 日付、@人 #タグ ~くり返し +30m、約束なら !、// メモ
help-todo-them = 相手の番で、返事待ちです
help-promise = 人への約束を書きます
help-promise-line = 内容のあとに 日付、#タグ ~くり返し +30m、// メモ
help-done = 済みにします
help-done-next = この日に次の連絡をします
help-done-text = 次の連絡の内容
help-done-no-next = 次の予定を作りません
help-later = 別の日に移します。人を朝の一覧から外すこともできます
help-later-what = due や today に出る ID。--person では人
help-later-when = 日: 明日、金曜、3日後、12/10
help-later-person = やることの代わりに人
help-someday = 日付なしで残します
help-drop = 話し合って見送りにします
help-phase = 関係の段階を決めます
help-phase-phase = 番号か名前: 1 知り合い、2 協力、3 深い信頼、4 パートナー
help-dismiss = その人についての提案を見送ります
help-dismiss-for-good = もう提案しません
help-remove = 人か記録をひとつ、ごみ箱に入れます
help-remove-who = 人: 名前、よみ、ローマ字、ID。または記録の ID (show の --format ids に出ます)
help-trash = ごみ箱にあるもの
help-trash-back = ごみ箱から、いっしょに捨てたものごと戻します
help-trash-back-id = enishi trash に出る ID
help-alike = 同じ人かもしれない記録と、そのわけ
help-alike-who = --apart のとき、二人の一方
help-alike-other = --apart のとき、もう一方
help-alike-apart = 別の二人です。もう組にして出しません
help-merge = 同じ人の二つの記録を一つにします。または帳面の別の写しを取り込みます
help-merge-keep = 記録を残す人。空いている欄はもう一方から埋めます。ひとつだけなら、この帳面の別の写しのファイル
help-merge-other = もう一方の人。書いたことは全部移り、記録はごみ箱に入ります
help-list = つながりを、よみの順に
help-list-filter = 当てはまる人。画面と同じく、ことば、#タグ、@肩書き、%3。または保存した絞り込みの名前
help-list-phase = この段階の人
help-list-tag = このタグの人
help-list-sort = 並び順: 次の予定、よみ、久しぶりの順、段階
help-list-all = 保管した人も
help-filters = 保存した絞り込み: 一覧、保存、名前の変更、削除
help-filters-keep = 名前を付けて保存します
help-filters-rename = 別の名前にします
help-filters-remove = この名前のものの保存をやめます。元に戻せます
help-show = ひとりの人のすべて
help-show-all = これまでのすべて
help-find = 書いたもの全体から探します
help-find-text = ことば。すべてを含むもの
help-balance = 渡した支えと受けた支え
help-balance-since = この日から。書かなければ1年
help-week = 週のまとめ
help-week-week = 2026-W47、またはその週の日
help-week-format = 形。なければファイル名の終わりのとおり、それもなければ Markdown
help-month = 月のまとめ
help-month-month = 2026-11、またはその月の日
help-month-format = 形。なければファイル名の終わりのとおり、それもなければ Markdown
help-quarter = 四半期のまとめ
help-quarter-quarter = 2026-Q4、またはその四半期の日
help-quarter-format = 形。なければファイル名の終わりのとおり、それもなければ Markdown
help-goal = 目標: 一覧、書く、終える
help-goal-text = 目標。--close ではその一部
help-goal-due = いつまでに
help-goal-wants = あると助かる支えの種類
help-goal-close = 達した、または見送った
help-profile = 自分のページ: 名前、屋号、定休日
help-profile-name = 名前
help-profile-reading = よみ
help-profile-called = 朝の呼び方
help-profile-business = 屋号・会社
help-profile-trade = 専門分野
help-profile-place = 市町村
help-profile-closed = 定休日: "月, 第3火, 2026-12-29"
help-profile-open = 定休日でも開ける日
help-profile-holidays = 祝日を休みにするか
help-profile-sunday-first = 週を日曜から始めるか
help-profile-fiscal-month = 年度の始まりの月
help-profile-network-phase = つながり全体の段階
help-import = ファイルから人を取り込みます。まず確かめてから
help-import-file = ファイル。- で標準入力
help-import-from = どこからのファイルか
help-import-dry-run = 確かめるだけ。--yes なしと同じです
help-import-yes = 取り込みます
help-import-map = 表の場合: どの列がどの項目かを書いた小さなファイル
help-import-after =
    ほかのどんな表も、対応を書いたファイル（たとえば people.toml）があれば読めます:

      name = "だれ"
      emails = ["メール1", "メール2"]
      notes = "ひとこと"

    enishi import ファイル --map people.toml

    項目: name, reading, family, given, family_reading, given_reading, honorific, business,
    business_reading, title, department, kind, emails, phones, urls, addresses, tags, place,
    trade_group, introduced_by, met_on, birthday, cadence_days, trust_phase, notes
help-export = 帳面全体を書き出します。ほかのアプリ向けの人や予定も
help-export-form = 形。帳面全体、表、カード、カレンダー
help-export-audience = だれに向けたものか。ほかの人には、共有できるものだけをイニシャルで
help-export-filter = 画面と同じ絞り込み。言葉、#タグ、@役割、%3
help-export-bom = 表の先頭に印(BOM)を付けます。表計算ソフトによっては必要です
help-export-encoding = 表の文字コード
help-undo = 直前の操作を取り消します
help-redo = 取り消したことをやり直します
help-history = これまでの操作。ひとりの人についても
help-backup = 照合した控えを作ります
help-backup-to = 控えを置くフォルダー
help-backup-encrypt = 合言葉で暗号化します。この機械の外に置く控えに
help-backup-list = いまある控え。新しいものから
help-backup-verify = 控えが作ったときのままか確かめます
help-backup-verify-files = 控え。なければすべて
help-backup-after =
    何かを書いた日には一日に一度、取り込みの前にも、ひとりでに控えを作ります。二日分はすべて、そのあとは
    一日、一週間、一か月に一つずつ、一年に一つはずっと残します。暗号化した控えは、合言葉がなければ
    だれにも開けません。
help-restore = 控えを帳面に置き換えます
help-restore-file = 控え、または enishi backup list の番号
help-restore-yes = 実行します
help-doctor = 帳面の具合を調べます
help-doctor-fix = 計算で出る値を作り直します
help-doctor-accept-older = この機械で保存したものより古い帳面を、そのまま使います
help-doctor-terminal = 端末についてわかることを出します。帳面はいりません
help-completions = シェルの補完を書き出します
help-completions-shell = どのシェルか
help-man = マニュアルを書き出します
help-config = 設定ファイルの場所と書けること
help-config-write = なければファイルを作ります
help-help = コマンドの説明
help-help-command = コマンド

col-why = わけ
col-can-ask = 頼める人
ask-nobody = まだだれもいません。
help-ask = だれに頼むか。種類がなければ支え手の様子
help-ask-kind = 支えの種類
help-ask-what = 頼みたいこと。下書きになります
