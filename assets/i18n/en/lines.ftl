# Dates that could not be read.

date-error-empty = No date was given. Try fri, next fri, in 3 days or 12/10.
date-error-unknown = "{ $text }" is not a date. Try fri, next fri, in 3 days or 12/10.
date-error-no-such-day = There is no day "{ $text }". Dates are month/day, such as 12/10.
date-error-no-such-time = There is no time "{ $text }". Times run from 0:00 to 23:59.
date-error-other-weekday = "{ $text }" falls on another weekday. Leave the weekday out or mend the day.
date-error-too-far = "{ $text }" is too far away. Years run from 1900 to 2199.
