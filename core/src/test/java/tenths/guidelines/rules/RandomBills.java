package tenths.guidelines.rules;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tenths.guidelines.Bill;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Register;
import tenths.rates.RatedLine;

/// Bills drawn from the lines of all examples, so that every rule meets what it looks for, beside much else.
@NullMarked
final class RandomBills {
    private static final int MOST_LINES = 6;
    private static final String CURRENCY = "USD";

    private final List<ExampleBill> examples;
    private final List<RatedLine> lines;

    RandomBills() throws IOException {
        examples = Stream.concat(ExampleBill.all().stream(), ExampleBill.all("limits.txt").stream())
                .filter(each ->
                        each.bill().client().currency().getCurrencyCode().equals(CURRENCY))
                .toList();
        lines = Stream.concat(billed(), worded()).distinct().toList();
    }

    private Stream<RatedLine> billed() {
        return examples.stream().flatMap(each -> each.bill().lines().stream());
    }

    private static Stream<RatedLine> worded() throws IOException {
        return ExamplesTest.examples()
                .map(row -> row.split(" \\| ", 4))
                .map(cells -> ExamplesTest.fee("Lane", cells[2], cells[3]));
    }

    /// A bill with the matter and the dates of one example and lines of several.
    Bill bill(Random random) {
        var some = random.ints(1 + random.nextInt(MOST_LINES), 0, lines.size())
                .distinct()
                .mapToObj(lines::get)
                .toList();
        return example(random).bill().with(some);
    }

    /// What lies around one of the examples, its approvals left out.
    Surroundings around(Random random) {
        var around = example(random).around();
        return around.with(around.dossier().approving(Register.EMPTY));
    }

    /// The approvals of one of the examples, beside what lies around another.
    Surroundings approving(Random random) {
        var around = around(random);
        return around.with(
                around.dossier().approving(example(random).around().dossier().approvals()));
    }

    private ExampleBill example(Random random) {
        return examples.get(random.nextInt(examples.size()));
    }
}
