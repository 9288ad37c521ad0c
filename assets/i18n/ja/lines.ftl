# 一行入力の項目、記号の案内、読めない日付。

line-name = 名前
line-who = 肩書き
line-tags = タグ
line-rhythm = 間隔
line-next = 次
line-phase = 段階
line-via = 紹介
line-contact = 連絡先
line-note = メモ
line-what = 内容
line-person = 人
line-with = 一緒に
line-when = いつ
line-kind = 種類
line-promise = 約束
line-repeat = くり返し
line-minutes = かかる時間
line-worth = 値打ち
line-then = そのあと
line-channel = 方法

line-hint-name = よみも書けます: 田中優子(たなかゆうこ)
line-hint-who = @ 肩書きや会社
line-hint-tags = # いくつでも
line-hint-rhythm = ~毎週 ~隔週 ~毎月 ~3か月ごと
line-hint-next = ! すること 日付
line-hint-phase = %1 から %4
line-hint-via = 紹介:佐藤
line-hint-contact = メール・電話・ウェブはそのまま
line-hint-note = // そのほか
line-hint-person = @ 人
line-hint-when = 金曜 来週金曜 3日後 12/10 14時
line-hint-promise = ! で約束になります
line-hint-repeat = ~毎週 ~隔週 ~毎月
line-hint-minutes = +2時間 +30分
line-hint-worth = +2時間 +5000円
line-hint-then = ! 明日お礼、!金曜 金曜にお礼

line-about-day = { $rhythm }（{ $day }日ごろ）
line-thank = { $who }にお礼
line-guessed-from = 「{ $word }」から
line-other-date = ほかの日: { $day }（下キーで選べます）
line-not-understood = 読めなかったところ: { $words }
line-all-understood = 読めなかったところはありません
line-quotes = "引用符"の中はそのまま残ります

date-error-empty = 日付がありません。金曜、来週金曜、3日後、12/10 のように書けます。
date-error-unknown = 「{ $text }」は日付として読めません。金曜、来週金曜、3日後、12/10 のように書けます。
date-error-no-such-day = 「{ $text }」という日はありません。12/10 のように月/日で書けます。
date-error-no-such-time = 「{ $text }」という時刻はありません。0:00 から 23:59 までです。
date-error-other-weekday = 「{ $text }」は曜日が合いません。曜日を外すか、日を直すと読めます。
date-error-too-far = 「{ $text }」は遠すぎます。1900年から2199年までです。
