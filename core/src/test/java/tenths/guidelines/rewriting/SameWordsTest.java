package tenths.guidelines.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class SameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "TC w/ adj re depo of Smith, Telephone call with adjuster regarding deposition of Smith",
        "Draft answer to complaint, Drafted the answer to complaint",
        "'Review expert report of Dr. Lim', 'Dr. Lim: reviewed report of expert'",
        "Call adjuster, Call with adjuster Brandt about reserve",
        "Travel, Traveling",
        "tcw, Telephone conference",
        "Review exhibit 4 of plaintiff, Review of the exhibits of plaintiff",
        "Review of exhibit 4 of plaintiff, Exhibit 4 review",
        "'Get one two three four five six left east north', 'Get one two three four five six right west south'"
    })
    void other_spellings_of_one_deed_are_alike(String one, String other) {
        assertThat(SameWords.alike(one, other)).isTrue();
        assertThat(SameWords.alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Draft answer to complaint, Draft motion to compel",
        "Call adjuster re reserve, Call expert re inspection",
        "Review exhibit no. 4 of plaintiff, Review exhibit no. 5 of plaintiff",
        "Review file, Prepare for mediation",
        "Draft answer of plaintiff on venue, Draft answer of defendant on service",
        "'Get one two three four five left east north top', 'Get one two three four five right west south end'",
        "Travel to court, Travel home",
        "'', ''",
        "'', Draft answer"
    })
    void other_work_is_not(String one, String other) {
        assertThat(SameWords.alike(one, other)).isFalse();
        assertThat(SameWords.alike(other, one)).isFalse();
    }
}
