# きまりのことば: 種類と段階の名前、けさの理由、記録から見えること、提案、支え手の数。

## 支え合いの四つの種類

kind-informational = 情報
kind-instrumental = 手助け
kind-emotional = 気持ち
kind-appraisal = 率直な意見
kind-informational-badge = 情
kind-instrumental-badge = 手
kind-emotional-badge = 心
kind-appraisal-badge = 意
kind-informational-line = 知恵や情報
kind-instrumental-line = 手伝い・紹介・ものや場所
kind-emotional-line = 聴く・励ます・一緒に喜ぶ
kind-appraisal-line = 見立て・フィードバック

## 一件の支え合い、種類と向きごと

deed-informational-given = 教えた
deed-informational-received = 教わった
deed-instrumental-given = 手伝った
deed-instrumental-received = 手伝ってもらった
deed-emotional-given = 寄り添った
deed-emotional-received = 寄り添ってもらった
deed-appraisal-given = 意見を伝えた
deed-appraisal-received = 意見をもらった

## 向きと大きさ

direction-given = 渡した
direction-received = 受けた
size-small = 小
size-medium = 中
size-large = 大

## 関係の四つの段階

phase-acquaintance = 知り合い
phase-cooperation = 協力
phase-deep-trust = 深い信頼
phase-partnership = パートナー
phase-acquaintance-line = お互いを知る
phase-cooperation-line = 小さな協力を重ねる
phase-deep-trust-line = 大事な相談ができる
phase-partnership-line = 長く一緒に伸びる

## 接点のかたち

channel-in-person = 対面
channel-online = オンライン
channel-phone = 電話
channel-chat = チャット
channel-mail = メール
channel-letter = 手紙
channel-group = 会合
way-two-way = やりとりあり
way-one-way = 送っただけ

## やることと困りごと

action-kind-todo = やること
action-kind-promise = 約束
action-kind-follow-up = 次の連絡
action-kind-thanks = お礼
action-state-open = これから
action-state-done = 済み
action-state-dropped = 見送り
action-state-someday = いつか
owner-me = 自分
owner-them = 返事待ち
need-open = 困りごと
need-urgent = 急ぎ
need-closed = 落ち着いた

## 経験年数と共有の範囲

experience-preparing = 開業準備
experience-1-to-3 = 1〜3年
experience-4-to-10 = 4〜10年
experience-11-to-20 = 11〜20年
experience-21-up = 21年以上
sharing-private = 自分だけ
sharing-two-of-us = 二人だけ
sharing-circle = この会だけ
sharing-public = 公開してよい

## めやすの間隔

rhythm-word-never = まだ
rhythm-word-recent = 最近話した
rhythm-word-soon = そろそろ
rhythm-word-past = めやすを過ぎた
rhythm-word-long = しばらく空いた
rhythm-load = めやすの合計は月{ $load }回、実際は{ $actual }回でした。めやすを長くしますか?

## 行き来

balance-none = —
balance-few = まだ記録が少ない
balance-balanced = 行き来がある
balance-giving = 渡すことが多め
balance-receiving = 受けることが多め
balance-felt-giving = 渡すことが多いと感じています
balance-felt-receiving = 受けることが多いと感じています
balance-mostly = { $kind }のやりとりが中心です
balance-goes-round = 人をまたいで巡っています(恩送り型)
balance-gives-on = 渡すことが続いています。頼る番があってもよさそうです

## けさの理由

reason-join = { $first }・{ $second }
reason-need = { $days ->
        [0] 困りごと「{ $text }」を今日聞きました
       *[other] 困りごと「{ $text }」を聞いて{ $days }日
    }
reason-need-urgent = { $days ->
        [0] 急ぎの困りごと「{ $text }」を今日聞きました
       *[other] 急ぎの困りごと「{ $text }」を聞いて{ $days }日
    }
reason-need-touched = { $days ->
        [0] 困りごと「{ $text }」で今日連絡しました
       *[other] 困りごと「{ $text }」、前の連絡から{ $days }日
    }
reason-need-urgent-touched = { $days ->
        [0] 急ぎの困りごと「{ $text }」で今日連絡しました
       *[other] 急ぎの困りごと「{ $text }」、前の連絡から{ $days }日
    }
reason-promise-past = 約束「{ $text }」の期限から{ $days }日
reason-promise-past-more = 約束「{ $text }」の期限から{ $days }日、ほかに{ $others }件
reason-promise-today = 約束「{ $text }」の期限は今日
reason-promise-ahead = 約束「{ $text }」の期限まで{ $days }日
reason-waiting = 返事待ち、予定の日から{ $days }日
reason-gap = 前回から{ $days }日、めやす{ $cadence }日
reason-gap-unanswered = 前回から{ $days }日、めやす{ $cadence }日。2回の連絡に返事はまだで、相手の都合もありそうです
reason-never = 書きとめて{ $days }日、まだ話していません。めやす{ $cadence }日
reason-thanks = { $days ->
        [0] 今日の助けへのお礼
       *[other] { $days }日前の助けへのお礼
    }
reason-meet = { $days ->
        [0] 今日会う予定
       *[other] 明日会う予定
    }
reason-new = { $days }日前に知り合った方へのはじめてのひと声
reason-occasion = 今日は誕生日

## 記録から見えること

evidence-holds = ✓ { $line }
evidence-open = – { $line }
evidence-count = { $all }のうち{ $holding }がそろっています
evidence-known-days = 知り合って{ $value }日(めやす{ $needed }日)
evidence-touch-days = 接点のあった日 { $value }日(めやす{ $needed }日)
evidence-recent-touch-days = 180日で接点のあった日 { $value }日(めやす{ $needed }日)
evidence-one-to-one = 1対1で話した日 { $value }日(めやす{ $needed }日)
evidence-exchanges = 支え合い{ $value }件(めやす{ $needed }件)
evidence-given = 1年で渡した{ $value }件(めやす{ $needed }件)
evidence-received = 1年で受けた{ $value }件(めやす{ $needed }件)
evidence-deep-given = 1年で大事な相談を渡した{ $value }件(めやす{ $needed }件)
evidence-deep-received = 1年で大事な相談を受けた{ $value }件(めやす{ $needed }件)
evidence-promises-kept = 1年で果たした約束{ $value }/{ $of }(めやす{ $needed }件・{ $share }割)
evidence-kinds = 1年で4種類のうち{ $value }つ(めやす{ $needed }つ)
evidence-joint = 共同の取り組み、終えたか90日続いた{ $value }件(めやす{ $needed }件)
evidence-shared-goal = { $value ->
        [0] 二人の長い目標はこれから
       *[other] 二人の長い目標がある
    }
evidence-no-concern = { $value ->
        [0] 話したい気がかりがある
       *[other] 気がかりはない
    }
evidence-concern-days = 気がかりが{ $value }日そのまま(めやす{ $needed }日)
evidence-no-joint-days = 共同の取り組みから{ $value }日(めやす{ $needed }日)
evidence-quiet-days = 前回から{ $value }日(めやす{ $needed }日)
evidence-no-one-to-one-days = 1対1で話して{ $value }日(めやす{ $needed }日)
evidence-no-exchange-days = 支え合いから{ $value }日(めやす{ $needed }日)
evidence-no-two-way-days = 前回から{ $value }日(めやす{ $needed }日)

## 提案: 決めるのはご本人です

suggestion-phase-up = { $who }との「{ $phase }」を考えてみますか? 記録がそろっています
suggestion-phase-down-nearer = { $who }とのいまの距離感は「{ $phase }」に近いかもしれません
suggestion-phase-down-review = { $who }とのいまの距離感に合わせて段階を「{ $phase }」に見直しますか? そのままでも大丈夫です
suggestion-repair = { $who }との気がかりが{ $days }日そのままです。話す時間をつくりますか?
suggestion-archive = { $who }とはこの1年やりとりがないようです。保管に移しますか? いつでも戻せます
capacity-partners = パートナーが{ $count }人、大切にしたい人が増えてきました。めやすの間隔を見直しますか?
capacity-close = 深い信頼とパートナーが{ $count }人、大切にしたい人が増えてきました。めやすの間隔を見直しますか?
capacity-active = つながりが{ $count }人、大切にしたい人が増えてきました。めやすの間隔を見直しますか?

## 支え手の数、話した仲間、相談相手の候補

coverage-nobody = まだいません
coverage-one = 1人に頼っています
coverage-several = { $count }人います
coverage-unknown = 未入力
coverage-ask = { $kind }を頼める人がまだいません。だれか思い当たりますか?
quiet-line = この30日で話した仲間 { $people }人
quiet-line-usual = この30日で話した仲間 { $people }人(ふだんは{ $usual }人)
quiet-days = { $days ->
        [0] 今日話しました
       *[other] 前回から{ $days }日
    }
list-comma = 、
quiet-card = { $days }日ほど仲間と話していないようです。だれかに近況を送ってみますか?
asking-given = これまでに渡した支え: { $count }件
asking-offers = { $kind }を頼めます
asking-offers-words = { $kind }を頼めます({ $text })
asking-helped = この1年に同じ支えを{ $count }回受けました
asking-giving = 渡すことが多めなので、頼る番があってもよさそうです
asking-phase = { $phase }
asking-lately = この30日に{ $count }回頼みました
asking-draft = いつもありがとうございます。「{ $what }」のことで、少しご相談してもよいでしょうか。ご都合のよいときで大丈夫です。難しいときは遠慮なくおっしゃってください。

## お金(参考値)

money-largest = 1件で全体の{ $tenths }割です
attribution-nearly = ほぼこのおかげ
attribution-half = 半分くらい
attribution-partly = きっかけの一つ
