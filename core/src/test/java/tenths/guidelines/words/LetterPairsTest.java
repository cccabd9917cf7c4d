package tenths.guidelines.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text is ruled out by two letters that do not follow each other in it. That none is ruled out that holds a plain
/// text, [PlainTextTest] says.
@NullMarked
class LetterPairsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Review the records  | t/c       | false
            Review the records  | cer       | false
            Review the records  | re        | true
            Review the records  | THE REC   | true
            Appeal a            | ae        | false
            Z                   | z         | true
            ab                  | aba       | false
            Größe               | grösse    | false
            GRÖSSE              | größe     | false
            É                   | ée        | false
            O’Neil              | o'neil    | true
            \uD83D\uDE00        | \uD83D\uDE01 | true
            """)
    void two_letters_must_follow_each_other_whatever_their_case(String text, String part, boolean mayHold) {
        assertThat(new LetterPairs(text).mayHold(new LetterPairs(part))).isEqualTo(mayHold);
    }
}
