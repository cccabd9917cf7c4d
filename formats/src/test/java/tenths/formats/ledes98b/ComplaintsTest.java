package tenths.formats.ledes98b;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Codes;
import tenths.formats.FormatProfile.Numbers;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.TaskOnExpense;
import tenths.formats.Profiles;

@NullMarked
class ComplaintsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "ledes98b", "complaints.txt");
    private static final int FEE = 3;
    private static final int CUT_FEE = 5;
    private static final int EXPENSE = 7;
    private static final int ADJUSTMENT = 9;

    /// Hours in quarters, a cent of tolerance, one task on every expense, no A104.
    private static FormatProfile own() {
        var base = Profiles.find("strict").orElseThrow();
        var codes = base.codes();
        return new FormatProfile(
                "own",
                base.format(),
                base.layout(),
                base.ids(),
                new Numbers(2, 2, 2, true, Rounding.EXACT_4, new BigDecimal("0.25"), new BigDecimal("0.01")),
                new Codes(
                        codes.taskSets(),
                        codes.activitySets(),
                        codes.expenseSets(),
                        true,
                        true,
                        TaskOnExpense.FIXED,
                        "L390",
                        List.of("A104", "L330"),
                        Map.of()),
                base.people(),
                base.text(),
                base.lines(),
                base.international());
    }

    private static Complaints of(FormatProfile profile) {
        return new Complaints(Samples.golden(), file -> Samples.check(file, profile));
    }

    @Test
    void says_to_each_odd_value_of_each_field_what_is_written() throws IOException {
        var standard = of(FormatProfile.standard());
        Complaints.assertGolden(
                GOLDEN,
                List.of(
                        standard.about("a fee", FEE, IntStream.rangeClosed(1, 24)),
                        standard.about("a fee that is cut", CUT_FEE, IntStream.rangeClosed(9, 14)),
                        standard.about("an expense", EXPENSE, IntStream.rangeClosed(9, 23)),
                        standard.about("an adjustment of the bill", ADJUSTMENT, IntStream.rangeClosed(9, 23)),
                        of(Profiles.find("strict").orElseThrow())
                                .about("a fee, for a strict receiver", FEE, IntStream.rangeClosed(10, 18)),
                        of(own()).about("a fee, for a receiver of quarters", FEE, IntStream.rangeClosed(11, 17)),
                        of(own())
                                .about(
                                        "an expense, for a receiver of quarters",
                                        EXPENSE,
                                        IntStream.rangeClosed(11, 17)),
                        of(Profiles.all().get(3))
                                .about(
                                        "an expense, for a receiver of tasks on it",
                                        EXPENSE,
                                        IntStream.rangeClosed(15, 17)),
                        of(Profiles.loose())
                                .about("a fee, for a receiver of anything", FEE, IntStream.rangeClosed(9, 24))));
    }
}
