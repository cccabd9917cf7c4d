package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.rates.RatedLine;

@NullMarked
class EventNamesTest {
    private static List<List<String>> apart(String... narratives) {
        var lines = Stream.of(narratives)
                .map(text -> ExamplesTest.fee("Lane", "1.00", text))
                .toList();
        return EventNames.apart(lines, "deposition").stream()
                .map(some -> some.stream().map(RatedLine::narrative).toList())
                .toList();
    }

    @Test
    void depositions_of_two_people_are_two_and_a_line_without_a_name_goes_with_both_in_bill_order() {
        assertThat(apart("Attend deposition of Dr. Fox", "Attend deposition", "Attend deposition of Dr. Hill"))
                .containsExactly(
                        List.of("Attend deposition of Dr. Fox", "Attend deposition"),
                        List.of("Attend deposition", "Attend deposition of Dr. Hill"));
    }

    @Test
    void titles_first_names_and_what_follows_a_name_do_not_part_one_deposition() {
        var lines = List.of(
                "Attend deposition of Dr. Alan Fox on causation",
                "Attend Deposition of Fox, treating physician",
                "Attend depositions of Mr. Fox",
                "Attend deposition of Fox (second day)");
        assertThat(apart(lines.toArray(String[]::new))).containsExactly(lines);
    }

    @Test
    void a_name_begins_with_a_capital_letter() {
        var lines = List.of("Attend deposition of the adjuster", "Attend deposition of  Fox");
        assertThat(apart(lines.toArray(String[]::new))).containsExactly(lines);
    }

    @Test
    void one_line_stays_one_event() {
        assertThat(apart("Attend deposition of Dr. Fox")).containsExactly(List.of("Attend deposition of Dr. Fox"));
        assertThat(EventNames.singular("Depositions")).isEqualTo("deposition");
        assertThat(EventNames.singular("Trial")).isEqualTo("trial");
    }
}
