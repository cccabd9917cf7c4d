package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a client's file may say for a parameter of each form.
@NullMarked
class FormTest {
    @ParameterizedTest
    @CsvSource({
        "HOURS, 8, true", "HOURS, 8.00, true", "HOURS, 8.005, false", "HOURS, -1, false", "HOURS, 12345, false",
        "COUNT, 3, true", "COUNT, 3.0, false", "COUNT, 1234567, false", "PRICE, 0.1275, true", "PRICE, 0.12755, false",
        "CHOICE, month, true", "CHOICE, Month, false"
    })
    void a_number_or_a_word_is_read_as_the_handbook_says(Form form, String value, boolean fits) {
        assertThat(form.fits(new Setting.Text(value))).isEqualTo(fits);
        assertThat(form.fits(new Setting.Words(List.of(value)))).isFalse();
        assertThat(form.fits(new Setting.Table(Map.of("ASSOC", value)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CODES, E101, true",
        "CODES, e101, false",
        "CODES, 'E 101', false",
        "PHRASES, file review, true",
        "PHRASES, '\"file review\"', true",
        "PHRASES, ^review, true",
        "PHRASES, review * file, true",
        "PHRASES, '\"* file\"', false",
        "PHRASES, '^* file', false",
        "PHRASES, ' * file', false",
        "PHRASES, file *, false",
        "PHRASES, '\"^\"', false",
        "PHRASES, '...', false"
    })
    void each_of_several_words_must_fit(Form form, String value, boolean fits) {
        assertThat(form.fits(new Setting.Words(List.of(value)))).isEqualTo(fits);
        assertThat(form.fits(new Setting.Words(List.of("E1", value)))).isEqualTo(fits);
        assertThat(form.fits(new Setting.Words(List.of()))).isTrue();
        assertThat(form.fits(new Setting.Text(value))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"185.00, true", "185, true", "185.00001, false", "dear, false"})
    void each_amount_of_a_table_must_fit(String value, boolean fits) {
        assertThat(Form.PRICES.fits(new Setting.Table(Map.of("ASSOC", value, "PARTNR", "1"))))
                .isEqualTo(fits);
        assertThat(Form.PRICES.fits(new Setting.Text(value))).isFalse();
    }

    @Test
    void a_person_reads_what_a_file_says() {
        assertThat(new Setting.Text("8.00").words()).isEqualTo("8.00");
        assertThat(new Setting.Words(List.of("E109", "E110")).words()).isEqualTo("E109, E110");
        assertThat(new Setting.Table(Map.of("PARTNR", "260", "ASSOC", "185")).words())
                .isEqualTo("ASSOC: 185, PARTNR: 260");
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_does_not_fit_is_answered_with_what_does(Form form) {
        assertThat(form.repair()).matches("(a|an|one) .{10,}");
        assertThat(form.words()).isNotBlank();
    }
}
