# 画面の週のまとめと、取り込む前のファイルの確認。

## 週のまとめ

week-title-view = 週のまとめ
week-line-of = { $all }行中{ $line }行目
week-line-of-short = { $line }/{ $all }
week-goes-in = 入れるもの
week-for-whom = だれに
week-language = 言語
week-file = ファイル
week-file-beside = { $file } (帳面と同じ場所)
week-not-sent = 自動では送りません。{ $key-week-copy-page } でコピー、{ $key-week-write-page } でファイルに書き出します。
week-part-line = ひとことで
week-part-next = 来週
week-part-question = ひとつ質問
week-part-not-for = この読み手には出さないところです。印を付けても出ません。
week-part-not-for-short = 出しません
week-for-coach = コーチ・仲間
week-for-me = 自分
week-for-circle = 会
week-names-initials = イニシャル
week-names-full = 名前のまま
week-names-first = 下の名前
week-not-yet = その週はまだ始まっていません。
week-texts = このページの自分の言葉
week-texts-hint = 空のところは、まとめの言葉がそのまま入ります。書いたものは、この読み手の分だけに残ります。名前は略されません。
reason-page = 一覧の行に使うキーです。ここはページです。
page-written = 書き出しました: { $what }
copied-lines = { $n }行
there-title = { $file } はもうあります
there-both = 両方残す (新しいほうに番号を付けます)
there-replace = 置き換える
there-no = 今のままにする

## ファイルの確認

intake-title = ファイルから人を取り込む
intake-hint = vCard、表（CSV）、帳面まるごと（JSON）のファイルの場所を入力するか、ファイルをここに落とせます。書き込む前に、何が入るかを確かめられます。
intake-no-path = ファイルの場所が空です。
intake-reading = 読んでいます: { $parts } %。{ $key } でやめます。
intake-understanding = 人を探しています。{ $key } でやめます。
intake-bringing = 取り込んでいます: { $parts }%。{ $key } でやめると、何も書かれません。
intake-saving = 全員書きました。ディスクに確かに残しています。
intake-comparing = 帳面と比べています。{ $key } でやめます。
intake-stopped = 途中でやめました。何も変えていません。
intake-broken = ファイルを最後まで読めませんでした。何も変えていません。
review-title = { $file } の内容
review-all = すべて
review-gains = 書き足すところ: { $fields }
review-stale = 帳面がその間に変わりました。{ $key-review-bring-in } でもう一度比べます。
review-compared-anew = もう一度帳面と比べています。まだ何も書いていません。
