# 一冊の帳面の二つの写し: 二手に分かれたとき、見くらべるとき、合わせるとき。

## 帳面のファイル

store-parted-since = { $path } の帳面は、この機械で保存したものと { $what } から二手に分かれています。このファイルだけの操作が{ $found }件、ここで保存してこのファイルにない操作が{ $known }件あります。そのままにしました
store-parted-since-hint = もう一つの写しが、すぐ横か同期サービスにあるかもしれません。違いは enishi compare 別の写し.db、合わせるのは enishi merge 別の写し.db。控えにも戻せます: enishi restore ファイル --yes。このファイルだけで続けるなら: enishi doctor --accept-older
store-parted = { $path } の帳面は、この機械で保存したものと二手に分かれています。そのままにしました
store-parted-hint = もう一つの写しが、すぐ横か同期サービスにあるかもしれません。違いは enishi compare 別の写し.db、合わせるのは enishi merge 別の写し.db。控えにも戻せます: enishi restore ファイル --yes。このファイルだけで続けるなら: enishi doctor --accept-older
store-evicted = { $path } の帳面は、いまは同期サービスの側にだけあります。代わりのものは作っていません
store-evicted-hint = 同期サービスでファイルを呼び戻してから(Finder では「今すぐダウンロード」)、もう一度始められます
store-same-file = { $path } は、この帳面そのものです
store-same-file-hint = 別の写しを書きます
store-another-book = { $path } は別の帳面で、この帳面の写しではありません。何も変えていません
store-another-book-hint = 合わせられるのは同じ帳面の写しです。別の帳面の人は enishi export と enishi import で移せます
store-other-format = { $path } の写しは形式 { $found } です。見くらべられるのは形式 { $known } だけです。何も変えていません
store-other-format-hint = この Enishi で一度開くと、控えを取ってから新しい形式になります: enishi --db "{ $path }" compare 別の写し.db

## 見くらべる

two-common = { $at } までは同じです。
two-no-common = 共通の操作がありません。
two-alike = その後、片方にしかない操作はありません。
two-here = { $n ->
        [0] こちらのその後: なし
       *[other] こちらのその後: { $n }件
    }
two-there = { $n ->
        [0] あちらのその後: なし
       *[other] あちらのその後: { $n }件
    }
two-both = 両方で変わった記録: { $n }件
two-act = {"  "}{ $at }  { $line }
two-record = {"  "}{ $who }  { $record }  { $text }
two-field = {"    "}{ $field }: こちら { $here }、あちら { $there }
two-nothing = なし
two-side-here = こちら
two-side-there = あちら
two-compare-then = enishi merge "{ $path }" で入ってくるものがわかり、--yes を付けると取り込みます

## 合わせる

two-would = { $n ->
        [0] こちらで変わる記録はありません。
       *[other] こちらの記録が{ $n }件変わります。
    }
two-would-keep = そのうち{ $n }件は、両方で同じところが変わっています。こちらの内容はそのまま、あちらの内容は横に残します。
two-add-yes = まだ何もしていません。--yes を付けると取り込みます。一度の取り消しで全部戻せます
two-nothing-new = その写しの内容は、もう全部こちらにあります。何も変えていません。
two-kept-note = 両方で変わっていました。こちらの内容はそのまま、あちらの内容はメモにしました:
two-kept-second = 両方で変わっていました。こちらの内容はそのまま、あちらの内容は二つめの記録にしました:
two-kept-away = 両方で変わっていました。こちらの内容はそのまま、あちらの内容は帳面の履歴に残しました:
two-note = 帳面のもう一つの写し: { $what }
two-note-of = 帳面のもう一つの写し({ $record }「{ $text }」): { $what }
two-note-field = { $field }: { $there }
usage-merge-one = 「{ $what }」だけでは合わせられません
usage-merge-one-hint = 残す人ともう一方の二人か、この帳面の別の写しのファイルを書きます

## 同期サービスが横に置いた写し

two-stray-notice = この帳面の二つめの写しが横にあります: { $what }。違いは enishi compare、くわしくは enishi doctor でわかります。

## 言い方と呼び名

said-book-merged = { $text } から操作を{ $count }件取り込みました。
actor-merge = 別の写し
record-source-card = カード
record-felt-balance = やりとりの感じ
record-dismissal = 見送った提案
record-goal = 目標
record-profile = 自分のページ
col-side = 側
field-business-reading = 屋号・会社のよみ
field-family = 姓
field-given = 名
field-family-reading = 姓のよみ
field-given-reading = 名のよみ
field-trust-phase = 信頼の段階
field-snoozed-until = お休みの終わり
field-contact-id = 人
field-exchange-id = もとの支え合い
field-created-at = 書いた日時
field-deleted-at = ごみ箱に入れた日時
field-state = 状態
field-time = 時刻
field-made-on = 書いた日
field-reagreed = 相談した日
field-done-on = できた日
field-repeat = くり返し
field-opened-on = いつから
field-closed-on = 落ち着いた日
field-settled-on = 解けた日
field-direction = 向き
field-size = 大きさ
field-yen = 円
field-deep = 大事な話
field-thanked-on = お礼の日
field-felt = やりとりの感じ
field-suggestion = 提案
field-for-good = もう提案しない
field-wanted = 助けになること
field-query = 絞り込み
field-was = 前
field-now = 今
field-file = ファイル
field-format = 形式
field-uid = もとでの名前
field-raw = カード
field-called = 呼び名
field-days-off = 休みの日
field-week-starts-sunday = 日曜始まり
field-fiscal-month = 年度の始まり
field-network-phase = つながり全体の段階

help-compare = この帳面と別の写しが、分かれてから何をしたか。どちらも変えません
help-compare-file = 別の写し
help-merge-yes = 別の写しを取り込みます
