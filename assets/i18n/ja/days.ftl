# 日付・へだたり・間隔。

weekday-mon = 月
weekday-tue = 火
weekday-wed = 水
weekday-thu = 木
weekday-fri = 金
weekday-sat = 土
weekday-sun = 日

month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12

day-short = { $month }/{ $day }({ $weekday })
day-full = { $year }年{ $month }月{ $day }日({ $weekday })
day-full-holiday = { $year }年{ $month }月{ $day }日({ $weekday }・祝)
day-near = { $day }日({ $weekday })
day-month-day = { $month }/{ $day }
day-month-day-year = { $year }/{ $month }/{ $day }
day-echo-date = { $month }月{ $day }日({ $weekday })
day-echo-date-year = { $year }年{ $month }月{ $day }日({ $weekday })
day-echo = { $day }・{ $distance }

day-today = 今日
day-tomorrow = 明日
day-yesterday = 昨日
day-ahead = { $n }日後
day-ago = { $n }日前
day-ago-short = { $n }日
day-ago-short-months = { $n }か月
day-ago-short-years = { $n }年
day-since-today = 今日から
day-since-weekday = { $weekday }曜から
day-since-date = { $day }から

day-every-days =
    { $n ->
        [1] 毎日
       *[other] { $n }日ごと
    }
day-every-weeks =
    { $n ->
        [1] 毎週
       *[other] { $n }週間ごと
    }
day-every-months =
    { $n ->
        [1] 毎月
       *[other] { $n }か月ごと
    }
day-every-years =
    { $n ->
        [1] 毎年
       *[other] { $n }年ごと
    }
day-minutes = { $n }分
day-hours = { $n }時間
day-hours-minutes = { $hours }時間{ $minutes }分

holiday-new-year = 元日
holiday-coming-of-age = 成人の日
holiday-foundation = 建国記念の日
holiday-emperor = 天皇誕生日
holiday-spring-equinox = 春分の日
holiday-showa = 昭和の日
holiday-constitution = 憲法記念日
holiday-greenery = みどりの日
holiday-children = こどもの日
holiday-marine = 海の日
holiday-mountain = 山の日
holiday-respect-for-aged = 敬老の日
holiday-autumn-equinox = 秋分の日
holiday-sports = スポーツの日
holiday-culture = 文化の日
holiday-labour-thanksgiving = 勤労感謝の日
holiday-substitute = 振替休日
holiday-between = 国民の休日
