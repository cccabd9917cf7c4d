package tenths.notes.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.notes.DateOrder;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Everything is read on Tuesday, 12 May 2026.
@NullMarked
class DaysTest {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today .4 call                        | 2026-05-12",
                "yest .4 call                         | 2026-05-11",
                "last night 1.5                       | 2026-05-11",
                "day before yesterday .4              | 2026-05-10",
                "three days ago 2.0                   | 2026-05-09",
                "this morning .8                      | 2026-05-12",
                "Mon pm .4                            | 2026-05-11",
                "Friday: .5                           | 2026-05-08",
                "last Thursday 1.2                    | 2026-05-07",
                "5/7 1.1 draft                        | 2026-05-07",
                "5-11-26 .5                           | 2026-05-11",
                "1/15/25 .5                           | 2025-01-15 stale_date",
                "12/30 1.0                            | 2025-12-30",
                "2026-05-06 .4                        | 2026-05-06",
                "12 Apr .4                            | 2026-04-12",
                "May 8th .3                           | 2026-05-08",
                "may eighth point three               | 2026-05-08",
                "the sixteenth of march .3            | 2026-03-16",
                "on the 6th, 0.8                      | 2026-05-06",
                "Mon 5/11 1.4                         | 2026-05-11",
                "gestern 45 Minuten                   | 2026-05-11",
                "5/20 .5 draft                        | 2026-05-20 future_date",
                "Mon 5/12 1.4                         | open ambiguous_date",
                "wk of 4/27: 8.5                      | open ambiguous_date",
                "5/4 - 5/6 12.0                       | open ambiguous_date",
                "end of last month, 3 hours           | open ambiguous_date",
                "2/30 .5                              | open invalid_date",
                "April 31 .5                          | open invalid_date",
                "rev 4/29 deposition notice .4        | other",
                "letter re 6/3 mediation              | other",
                "prep for Thursday hearing            | other",
                "hearing continued to 6/15            | other",
                "rev Ibarra's 5/1 letter              | other",
                "notes of yesterday's depo            | other"
            })
    void names_the_day_of_the_work_and_only_that(String words, String expected) {
        assertThat(read(words, DateOrder.MONTH_FIRST)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/5 .5 draft        | 2026-05-03",
                "11.5. 0,5 Std       | 2026-05-11",
                "12.05.2026 .5       | 2026-05-12",
                "8/5/26 .5           | 2026-05-08",
                "5/12 .5 draft       | open ambiguous_date",
                "31/4 .4             | open invalid_date"
            })
    void reads_the_day_first_where_the_firm_writes_it_first(String words, String expected) {
        assertThat(read(words, DateOrder.DAY_FIRST)).isEqualTo(expected);
    }

    private static String read(String words, DateOrder order) {
        return Days.in(Tokens.of(words), WRITTEN, order).stream()
                .map(DaysTest::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(DayNamed named) {
        if (!named.isOfWork()) {
            return "other";
        }
        var flags = named.flags().stream().map(Flag::code).sorted().collect(Collectors.joining(" ", " ", ""));
        return ((named.day() == null ? "open" : named.day()) + flags).strip();
    }
}
