package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class LimitsTest {
    static Stream<ExampleBill> limits() throws IOException {
        return ExampleBill.all("limits.txt").stream();
    }

    static Stream<ExampleBill> narrow() throws IOException {
        return ExampleBill.all("narrow.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("narrow")
    void a_bill_that_differs_in_one_point_is_flagged_or_silent_as_written(ExampleBill example) {
        assertThat(example.findings()).as(example.toString()).hasSize(example.flagged ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_bill_that_just_keeps_a_limit_passes_and_one_just_above_it_is_flagged(ExampleBill example) {
        assertThat(example.findings()).as(example.toString()).hasSize(example.flagged ? 1 : 0);
    }
}
