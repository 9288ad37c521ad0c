# Days, distances and rhythms. { $weekday } is one of weekday-*, { $month } one of month-*.

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

day-short = { $weekday } { $day } { $month }
day-full = { $weekday } { $day } { $month } { $year }
day-full-holiday = { $weekday } { $day } { $month } { $year }
day-near = { $weekday } { $day }
day-month-day = { $day } { $month }
day-month-day-year = { $day } { $month } { $year }
day-echo-date = { $weekday } { $day } { $month }
day-echo-date-year = { $weekday } { $day } { $month } { $year }
day-echo = { $day } ({ $distance })

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-ahead =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }
day-ago =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
day-ago-short = { $n } d
day-ago-short-months = { $n } mo
day-ago-short-years = { $n } y
day-since-today = since today
day-since-weekday = since { $weekday }
day-since-date = since { $day }

day-every-days =
    { $n ->
        [one] every day
       *[other] every { $n } days
    }
day-every-weeks =
    { $n ->
        [one] every week
       *[other] every { $n } weeks
    }
day-every-months =
    { $n ->
        [one] every month
       *[other] every { $n } months
    }
day-every-years =
    { $n ->
        [one] every year
       *[other] every { $n } years
    }
day-minutes = { $n } min
day-hours = { $n } h
day-hours-minutes = { $hours } h { $minutes } min

holiday-new-year = New Year's Day
holiday-coming-of-age = Coming of Age Day
holiday-foundation = National Foundation Day
holiday-emperor = Emperor's Birthday
holiday-spring-equinox = Spring Equinox Day
holiday-showa = Showa Day
holiday-constitution = Constitution Day
holiday-greenery = Greenery Day
holiday-children = Children's Day
holiday-marine = Marine Day
holiday-mountain = Mountain Day
holiday-respect-for-aged = Respect for the Aged Day
holiday-autumn-equinox = Autumn Equinox Day
holiday-sports = Sports Day
holiday-culture = Culture Day
holiday-labour-thanksgiving = Labour Thanksgiving Day
holiday-substitute = substitute holiday
holiday-between = holiday between two holidays
