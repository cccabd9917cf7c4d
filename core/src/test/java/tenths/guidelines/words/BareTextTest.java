package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is left of a narrative when two are compared.
@NullMarked
class BareTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  Draft the --motion, again. ' | draft the motion again
            Review Dr. O'Neil’s notes       | review dr o neil s notes
            AZ az 09                        | az az 09
            `a{z@A[Z/0:9                    | a z a z 0 9
            Résumé ÀÉ ١٢ №                  | résumé àé ١٢
            '...'                           | ''
            ''                              | ''
            """)
    void it_has_letters_and_digits_with_one_blank_where_others_stood(String text, String bare) {
        assertThat(BareText.read(text)).isEqualTo(bare);
        assertThat(BareText.of(text)).isEqualTo(bare);
        assertThat(BareText.of(text)).isEqualTo(bare);
    }
}
