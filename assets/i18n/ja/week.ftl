# 週・月・四半期のまとめ: 自分用、コーチ用、会用の一枚。

## 題と日付

week-title = 第{ $week }週 { $range }
week-title-month = { $year }年{ $month }
week-title-quarter = { $year }年{ $from }〜{ $to }月
week-title-of-year = { $year }年第{ $week }週 { $range }
week-range = { $span ->
    [month] { $from-year }年{ $from-month }{ $from-day }日({ $from-weekday })〜{ $to-day }日({ $to-weekday })
    [year] { $from-year }年{ $from-month }{ $from-day }日({ $from-weekday })〜{ $to-month }{ $to-day }日({ $to-weekday })
   *[years] { $from-year }年{ $from-month }{ $from-day }日({ $from-weekday })〜{ $to-year }年{ $to-month }{ $to-day }日({ $to-weekday })
    }
week-month = { $n }月
week-byline = { $audience ->
    [me] { $owner }、自分用
    [coach] { $owner }より、コーチへ
   *[circle] { $owner }より、会のみなさんへ
    }
week-byline-nameless = { $audience ->
    [me] 自分用
    [coach] コーチへ
   *[circle] 会のみなさんへ
    }

## 小さな部品

week-space = {""}
week-semicolon = 、
week-somebody = ある人
week-called = { $who } さん
week-called-close = { $who }さん
week-more = ほか{ $n }件
week-more-people = ほか{ $n }人
week-item-for = { $who }: { $what }
week-item-when = { $item }({ $when })
week-when-since = { $day }から
week-when-by = { $day }まで
week-when-asked = { $day }に依頼
week-when-thanked = { $day }にお礼済み
week-say-thanks = お礼を伝えます

## ひとことで

week-line-label = ひとことで:
week-line-talked = { $people }人と話しました{ $new ->
        [none] 。
        [one] (初めて)。
        [all] (全員初めて)。
       *[some] (うち{ $first }人は初めて)。
    }
week-line-both = { $gave }人を手伝い、{ $got }人に助けてもらいました。
week-line-gave = { $gave }人を手伝いました。
week-line-got = { $got }人に助けてもらいました。
week-line-kept = 約束は{ $due }件中{ $kept }件を果たしました。
week-line-quiet = 静かな{ $span ->
        [month] 一か月
        [quarter] 三か月
       *[week] 一週間
    }でした。話した記録も支え合いの記録もありません。

## 約束

week-promises = 約束
week-kept = 果たした約束: { $due }件中{ $kept }件{ $late ->
        [0] 。
       *[other] (ほかに、あとで完了{ $late }件)。
    }
week-kept-none = 果たした約束: —(期限が来たものはありません)。
week-open = 残り: { $list }。
week-new = 新しい約束: { $list }。
week-waiting = 返事待ち: { $list }。

## 支え合い

week-support = 支え合い
week-received-head = 受けた
week-gave-head = 渡した
week-together = 合計
week-chart-kinds = 種類ごとの、受けた支えと渡した支え
week-chart-weeks = この12週間の週ごとの、受けた支えと渡した支え
week-chart-said = { $what }: 受けた{ $received }、渡した{ $gave }。
week-weeks12 = この12週間: 受けた{ $received }、渡した{ $gave }。{ $word ->
        [few] まだ記録が少ないです。
        [balanced] 行き来があります。
        [giving] 渡すことが多めです。
       *[receiving] 受けることが多めです。
    }
week-weeks12-main = { $kind }のやりとりが中心です。
week-received-from = 受けた人: { $list }。
week-gave-to = 渡した人: { $list }。

## ありがとう

week-thanks = ありがとう
week-thanks-kind = { $kind ->
        [informational] { $who }に教わりました
        [instrumental] { $who }に手伝ってもらいました
        [emotional] { $who }に寄り添ってもらいました
       *[appraisal] { $who }に率直な意見をもらいました
    }

## 人

week-people = 人
week-new-people = 新しい人: { $list }。
week-new-item = { $who }({ $day })
week-closer = 近づいた人: { $list }。
week-closer-item = { $who }が「{ $phase }」に
week-quiet = いつもより間があいた人: { $n }人{ $planned ->
        [0] 。
       *[other] (うち{ $planned }人は予定あり)。
    }{ $list }。
week-quiet-item = { $who }({ $days }日)
week-quiet-planned = { $who }({ $days }日、{ $day }に予定)
week-gaps = 頼める人がまだいないこと: { $list }。

## 目標

week-goals = 目標
week-goal-closed = { $day }に区切り

## これから

week-next = { $span ->
        [month] 来月
        [quarter] 次の三か月
       *[week] 来週
    }の{ $n ->
        [1] 一つ
        [2] 二つ
       *[3] 三つ
    }
week-reach-out = { $who }に連絡します(前回から{ $days }日、めやす{ $usual }日)

## 一枚ごとの問い(S15 目標、S46 変化への対応、S88 長い目、S90 学び)

week-question-label = { $audience ->
        [me] 自分にひとつ質問です:
       *[other] ひとつ質問です:
    }
week-question-1 = { $audience ->
        [me] { $span ->
            [month] 今月
            [quarter] この三か月
           *[week] 今週
        }、目標に近づいた一歩はどれでしたか。何がそれを助けてくれましたか。
       *[other] 私の予定のうち、まず取りかかるならどれだと思いますか。それはなぜですか。
    }
week-question-2 = { $audience ->
        [me] やめてよいこと、続けたいこと、始めたいことは何ですか。
       *[other] 私の立場なら、まず何をやめますか。
    }
week-question-3 = { $audience ->
        [me] { $span ->
            [month] 毎月がこの一か月
            [quarter] いつもがこの三か月
           *[week] 毎週がこの一週間
        }のようだったら、五年後はどこにいると思いますか。
       *[other] このまま進むと、五年後の私の仕事はどうなっていると思いますか。
    }
week-question-4 = { $audience ->
        [me] { $span ->
            [month] 今月
            [quarter] この三か月で
           *[week] 今週
        }だれかから学んだことは何ですか。どこで試せそうですか。
       *[other] 最近学んだことで、私の仕事でも試せそうなことはありますか。
    }
week-question-5 = { $audience ->
        [me] { $span ->
            [month] 来月
            [quarter] 次の三か月
           *[week] 来週
        }を軽くしてくれる助けは何ですか。これから聞ける相手はだれですか。
       *[other] これまでお願いしたことのないことで、頼ってよいことはありますか。
    }
week-question-6 = { $audience ->
        [me] いまの仕事に合わなくなってきた習慣はどれですか。
       *[other] 私が昔のやり方のまま続けていて、もっとよい方法がありそうなことは何ですか。
    }
week-question-7 = { $audience ->
        [me] 仕事のまわりで変わりつつあることは何ですか。何に備えたいですか。
       *[other] これから来そうな変化で、私が備えておくとよいことは何だと思いますか。
    }
week-question-8 = { $audience ->
        [me] 先に延ばしている小さな試みは何ですか。いちばん小さな一歩は何ですか。
       *[other] 私の立場なら、どんな小さな試みをしてみますか。
    }
