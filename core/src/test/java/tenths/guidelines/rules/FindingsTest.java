package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Surroundings;

/// What each rule says to the bills that it flags, word for word and to the cent, in `findings.txt`.
@NullMarked
class FindingsTest {
    private static final Path FILE = Path.of("src", "test", "resources", "guidelines", "findings.txt");
    private static final String HEAD = "# What each rule says to the examples that it flags. Written by FindingsTest,"
            + " read by people: -Dtenths.golden=write\n\n";

    private record Case(String text, Guideline rule, Bill bill, Surroundings around) {
        static Case of(String example) {
            var cells = example.split(" \\| ", 4);
            var rule = RuleKinds.of(cells[0]).orElseThrow().rule(ExamplesTest.source(cells[0]), Map.of());
            var bill = ExamplesTest.bill(List.of(ExamplesTest.fee("Lane", cells[2], cells[3])));
            return new Case(example, rule, bill, Surroundings.NONE);
        }

        static Case of(ExampleBill example) {
            return new Case(example.toString(), example.rule(), example.bill(), example.around());
        }

        String said() {
            var said = new Said(bill);
            var findings = rule.check(bill, around).stream().map(said::of);
            var needs = rule.requests(bill, around).stream().map(request -> said.of(request.need()));
            return text + "\n" + Stream.concat(findings, needs).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void says_to_each_example_what_is_written() throws IOException {
        var text = HEAD + cases().map(Case::said).collect(Collectors.joining("\n\n", "", "\n"));
        if ("write".equals(System.getProperty("tenths.golden"))) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE).as("run the test with -Dtenths.golden=write").hasContent(text);
    }

    private static Stream<Case> cases() throws IOException {
        var examples = ExamplesTest.examples()
                .filter(row -> row.contains("| flagged |"))
                .map(Case::of);
        var bills = Stream.of(ExampleBill.all(), ExampleBill.all("limits.txt"), ExampleBill.all("narrow.txt"))
                .flatMap(List::stream);
        return Stream.concat(examples, bills.filter(bill -> bill.flagged).map(Case::of));
    }
}
