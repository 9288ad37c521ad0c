## 外から入るもの: 取り込み

# 確認画面の下の1行
import-summary = { $people }人: 新しい人 { $new }人、書き足し { $filled }人、そのまま { $same }人{ $skipped ->
        [0] {""}
       *[other] 。読み飛ばし { $skipped }件
    }
import-summary-merged = { $n }件は、ファイルの中の同じ人です。1人にまとめます。
import-summary-conflicts = { $n }人は、手元の内容と違うところがあります。手元の内容はそのまま残ります。
import-nothing-new = このファイルの内容は、すべて手元にあります。何も変えていません。
import-nothing-found = このファイルには、人のカードがありません。何も変えていません。
import-encoding = { $name } として読みました
import-table = 表として読みました。形式 { $layout }、文字コード { $name }、区切り { $delimiter }
layout-enishi = 縁の表
layout-google-current = Google 連絡先
layout-google-template = Google 連絡先のひな形
layout-google-old = Google 連絡先 (2024年より前)
layout-outlook-com = Outlook (ウェブ版)
layout-outlook-classic-en = Outlook (英語)
layout-outlook-classic-ja = Outlook
layout-linkedin = LinkedIn
layout-eight-new = Eight
layout-eight-old = Eight (前の形式)
layout-sansan = Sansan
layout-generic = 列の名前から
layout-map = 対応表から
import-delimiter-comma = コンマ
import-delimiter-semicolon = セミコロン
import-delimiter-tab = タブ
import-delimiter-other = ファイルにある印
import-nobody = このファイルには列の見出しだけがあり、人はいません。何も変えていません。
import-no-table = 列のある表(CSV)ではありません。何も変えていません。
import-headers-unknown = このファイルの列には、人についての見出しが見つかりません: { $what }。何も変えていません。
import-map-syntax = 対応表の{ $what }行目は「項目 = "列の見出し"」の形ではありません。何も変えていません。
import-map-field = 対応表に、ない項目の名前があります: { $what }。何も変えていません。
import-map-empty = 対応表に列がひとつもありません。何も変えていません。
import-map-missing = ファイルに { $what } という列はありません。あるのは { $path } です。何も変えていません。

import-verdict-new = 新しい人
import-verdict-same = そのまま
import-verdict-filled = 書き足し
import-verdict-conflict = 違いあり
import-verdict-merged = 同じ人
import-verdict-skipped = 読み飛ばし

# field は import-field-… のどれか
import-conflict-line = { $field }: 手元は「{ $ours }」のまま、ファイルは「{ $theirs }」

import-field-name = 名前
import-field-reading = よみ
import-field-honorific = 敬称
import-field-business = 屋号・会社
import-field-business-reading = 屋号のよみ
import-field-title = 役職
import-field-department = 部署
import-field-emails = メール
import-field-phones = 電話
import-field-urls = Web
import-field-addresses = 住所
import-field-tags = タグ
import-field-place = 地域
import-field-trade-group = 専門分野
import-field-experience = 経験年数
import-field-introduced-by = 紹介者
import-field-met-on = 出会った日
import-field-birthday = 誕生日
import-field-notes = メモ
import-field-card = 元のカード
import-field-shared-goal = 共通の目標
import-field-rhythm = めやすの間隔（日）
import-field-phase = 段階

import-skip-group = ほかのカードをまとめた一覧です
import-skip-empty = 名前もメールも電話もありません
import-skip-cut = このカードの途中でファイルが終わっています
import-skip-header = 列の見出しがもう一度出てきたものです

import-remark-removed-characters = 見えない文字を{ $n }個除きました
import-remark-no-end = 終わりの印がないので、次のカードの手前まで読みました
import-remark-birthday = 誕生日「{ $text }」は日付として読めません。元のカードに残ります
import-remark-kept-only = 欄がないので元のカードに残す項目 { $n }個: { $names }
import-remark-phase = 信頼の段階 { $n } はカードにあったものです
import-remark-same-as-row = { $n }件目と同じ人です
import-remark-text-between = どのカードにも入らない行が{ $n }行あります
import-remark-replaced-letters = 文字として読めないところが{ $n }か所あり、� になっています

import-error-too-big = このファイルは{ $n } MiBより大きいため、読みませんでした。何も変えていません。
import-error-too-many-records = このファイルは{ $n }件より多いため、読みませんでした。何も変えていません。
import-error-too-deep = { $row }件目でカードが{ $n }重より深く重なっているため、読みませんでした。何も変えていません。
import-error-too-many-properties = { $row }件目の項目が{ $n }個より多いため、読みませんでした。何も変えていません。
import-error-cell-too-long = { $row }行目に{ $n } KiBより長いところがあるため、読みませんでした。何も変えていません。

refusal-not-yet = { $what } はまだ先の日です
refusal-not-yet-hint = 記録できるのは今日までのことです。予定は「やること」や「約束」にできます

## 長い文をふだんのエディターで

help-note-edit = ふだんのエディターで書きます（VISUAL または EDITOR）
usage-no-editor = エディターが決まっていません
usage-no-editor-hint = 名前を付けて試せます: EDITOR=nano enishi note 人 --edit
editor-nothing = 何も書かれていないため、保存していません
editor-nothing-hint = エディターで書いて保存するか、名前のあとに書き足せます
editor-empty = 内容が空のため、保存していません
editor-empty-hint = エディターで書いて保存するか、名前のあとに書き足せます
editor-ended = エディターが正しく終わらなかったため、保存していません。書いた内容はここにあります: { $what }
editor-ended-hint = 内容を確かめてから: enishi note 人 --edit
editor-no-text = 残された内容が普通の文ではないか、長すぎます。保存していません。内容はここにあります: { $what }
editor-no-text-hint = メモは UTF-8 の文で、1 MB までです
editor-kept = 書いた内容は残っています: { $path }
