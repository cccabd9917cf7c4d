package tenths.notes.durations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

@NullMarked
class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call Pell .4                        | 24",
                "0.4h call                           | 24",
                ".4hr call                           | 24",
                "0,75 h Telefonat                    | 45",
                "4/10 hr email                       | 24",
                "1 1/2 hours research                | 90",
                "½ hour call                         | 30",
                "point four call                     | 24",
                "one point oh motion                 | 60",
                "two point two five hours            | 135",
                "1h20m draft                         | 80",
                "1hr45 draft                         | 105",
                "2 hrs. 15 min. draft                | 135",
                "1:20 research                       | 80",
                "80 min draft                        | 80",
                "90m draft                           | 90",
                "a quarter hour on the letter        | 15",
                "quarter of an hour                  | 15",
                "three quarters of an hour           | 45",
                "half an hour                        | 30",
                "an hour and a half                  | 90",
                "two and a half hrs                  | 150",
                "an hour ten on the statement        | 70",
                "3/4 of an hour drafting             | 45",
                "quarter past nine to ten            | 45",
                "half past nine to quarter to eleven | 75",
                "half ten to half eleven             | 60",
                "11.30am - 1.15pm conference         | 105",
                "10.15-11.45 hearing                 | 90",
                "one hour fifteen reviewing          | 75",
                "hour and twenty on the phone        | 80",
                "15 + 20 min calls                   | 15 20",
                "1 and 1/2 hr draft                  | 90",
                "2 full hours                        | 120",
                "a tenth for the voicemail           | 6",
                ".5 hr x 3 calls                     | 90",
                "4 witnesses x .3                    | 72",
                "an hour and change                  | 60",
                "pp 1-212, 3.4                       | 204",
                "one hour and ten minutes            | 70",
                "forty five minutes                  | 45",
                "two tenths letter                   | 12",
                "5 units letter                      | 30",
                "anderthalb Stunden Entwurf          | 90",
                "media hora llamada                  | 30",
                "9:10-10:30 call                     | 80",
                "9-5 trial prep                      | 480",
                "11:30-1 mediation                   | 90",
                "2pm-3:45 prep                       | 105",
                "11pm-1:30am papers                  | 150",
                "13:00-14:10 call                    | 70",
                "0900-1030 hearing                   | 90",
                "9am to noon                         | 180",
                "from 1 to 2:30 met                  | 90",
                "started at 1:10, finished 2:40      | 90",
                "three to about four fifteen         | 75",
                ".3 and .2 calls                     | 18 12",
                "2.0 + .5 + 1.25 summaries           | 120 30 75"
            })
    void reads_a_length_in_all_the_ways_lawyers_write_it(String words, String minutes) {
        assertThat(minutes(words)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20-30 min call",
                ".3 or .4 call",
                "a couple of hours",
                "half a day at mediation",
                "two or three hours",
                "several hours",
                "between 1 and 2 hours on answers"
            })
    void says_that_a_length_is_open(String words) {
        assertThat(minutes(words)).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rev section 3.2",
                "Rule 26.1 disclosures",
                "§ 1.2 of the code",
                "exhibit 3.2",
                "$34.50 filing fee",
                "$450 per hour",
                "rate of 450/hr",
                "12.50 parking",
                "call 312.555.0142",
                "rev policy 4.2.1",
                "v1.2 of the brief",
                "No. 4.5",
                "2.5 GB production",
                "62 mi",
                "paragraphs 14-17",
                "rogs 1-25",
                "3-5 exhibits",
                "call at 2:30",
                "24 hour notice",
                "7-hour depo limit",
                "3 hours of surveillance video",
                "he spent 2.5 hours on it",
                "52 hours/week",
                "0.08% BAC",
                "1.5 million",
                "ECF 45-2",
                "MM-2241",
                "§§ 3.2, 4.1 and 7.5 of the lease",
                "pp. 2.1-2.9",
                "depo 1:12-45:8",
                "Va. Code 8.01-581.17",
                "fee application claiming 112.4 hours",
                "9-11 p.m. surveillance video",
                "budget: 2.0 hrs remaining",
                "authorised 5 hrs research",
                "6 hr min",
                "FedEx 22.40",
                "riser 7.75 in vs spec 7.0",
                "last entry was .4",
                "all morning",
                "2 draft motion"
            })
    void takes_no_other_number_for_a_length(String words) {
        assertThat(minutes(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.30 draft", "0.45 call", "2 hrs 20 draft memo", "3x .2 calls", "0.0 email", "22.5 draft"})
    void asks_where_a_length_has_two_readings(String words) {
        assertThat(Durations.in(Tokens.of(words), new BitSet()))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.flags()).contains(Flag.AMBIGUOUS_DURATION));
    }

    @Test
    void hundredths_beside_it_show_that_a_tail_of_thirty_is_no_half_hour() {
        assertThat(Durations.in(Tokens.of("draft 1.30, call 0.80"), new BitSet()))
                .allSatisfy(stretch -> assertThat(stretch.flags()).isEmpty());
    }

    private static String minutes(String words) {
        return Durations.in(Tokens.of(words), new BitSet()).stream()
                .map(stretch -> stretch.isVague() ? "open" : "" + stretch.minutes())
                .collect(Collectors.joining(" "));
    }
}
