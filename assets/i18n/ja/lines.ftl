# 読めなかった日付。

date-error-empty = 日付がありません。金曜、来週金曜、3日後、12/10 のように書けます。
date-error-unknown = 「{ $text }」は日付として読めません。金曜、来週金曜、3日後、12/10 のように書けます。
date-error-no-such-day = 「{ $text }」という日はありません。12/10 のように月/日で書けます。
date-error-no-such-time = 「{ $text }」という時刻はありません。0:00 から 23:59 までです。
date-error-other-weekday = 「{ $text }」は曜日が合いません。曜日を外すか、日を直すと読めます。
date-error-too-far = 「{ $text }」は遠すぎます。1900年から2199年までです。
