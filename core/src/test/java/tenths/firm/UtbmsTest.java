package tenths.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.CodeSet.Code;

@NullMarked
class UtbmsTest {
    @Test
    void holds_every_published_list_with_as_many_codes_and_headings_as_it_has() {
        assertThat(Utbms.all())
                .extracting(
                        CodeSet::name,
                        set -> set.codes().size(),
                        set -> set.codes().stream().filter(Code::heading).count())
                .containsExactly(
                        tuple("litigation_aba", 34, 5L),
                        tuple("litigation_insurance_2007", 33, 5L),
                        tuple("workers_compensation", 30, 5L),
                        tuple("j_codes_uk", 54, 13L),
                        tuple("ediscovery", 34, 0L),
                        tuple("counseling", 4, 0L),
                        tuple("project", 16, 1L),
                        tuple("bankruptcy", 25, 4L),
                        tuple("mergers_acquisitions", 20, 1L),
                        tuple("patent", 50, 7L),
                        tuple("trademark", 41, 7L),
                        tuple("activity", 11, 0L),
                        tuple("activity_2007", 12, 0L),
                        tuple("activity_2013", 28, 0L),
                        tuple("expense", 25, 1L),
                        tuple("expense_property", 32, 1L),
                        tuple("expense_2013", 67, 0L),
                        tuple("timekeeper", 51, 0L),
                        tuple("timekeeper_legacy", 9, 0L));
    }

    @Test
    void every_code_is_short_enough_for_every_format_and_has_a_short_name() {
        for (var set : Utbms.all()) {
            for (var code : set.codes()) {
                assertThat(code.code())
                        .as(set.name())
                        .matches("[A-Z]{1,6}[0-9]{0,3}")
                        .hasSizeLessThan(11);
                assertThat(code.name()).as(code.code()).isNotBlank().hasSizeLessThan(60);
            }
        }
    }

    @Test
    void a_heading_of_one_list_is_not_a_code_of_another() {
        var headings = Utbms.all().stream()
                .flatMap(set -> set.codes().stream())
                .filter(Code::heading)
                .map(Code::code)
                .collect(Collectors.toSet());
        var billed = Utbms.all().stream()
                .flatMap(set -> set.codes().stream())
                .filter(code -> !code.heading())
                .map(Code::code)
                .toList();
        assertThat(billed).doesNotContainAnyElementsOf(headings);
    }

    @Test
    void finds_a_list_by_its_name() {
        assertThat(Utbms.find("patent").orElseThrow().find("PA210")).isPresent();
        assertThat(Utbms.find("nonsense")).isEmpty();
    }
}
