package tenths.formats.plans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileReport;
import tenths.formats.ledes98b.RandomBills;
import tenths.formats.ledesxml.XmlText;

/// Timekeepers and budgets as the tests need them.
@NullMarked
final class PlanFiles {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private PlanFiles() {}

    static TimekeeperFile timekeepers() {
        return new TimekeeperFile(
                "59-1234567",
                "Example Defense LLP",
                "0412",
                "Example Mutual",
                "USD",
                DAY,
                List.of(
                        new TimekeeperFile.Person("417", "Ortega", "Dana", "ASSOC", new BigDecimal("185.00")),
                        new TimekeeperFile.Person("522", "Lindqvist & Søn", "", "PARALG", null)));
    }

    static BudgetFile budget() {
        var matter = new BudgetFile.Matter("59-1234567", "0412", "CLM2025004417", "0412-0087", "Doe v. Harbor");
        return new BudgetFile(
                matter,
                "USD",
                2,
                DAY,
                List.of(
                        item("L310", "", "417", "", new BigDecimal("12.5"), new BigDecimal("185.00"), "2312.50"),
                        item("L330", "A109", "", "PARALG", new BigDecimal("4"), new BigDecimal("95.00"), "380.00"),
                        item("L400", "", "", "", null, null, "15000.00")));
    }

    private static BudgetFile.Item item(
            String task,
            String activity,
            String who,
            String level,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            String amount) {
        return new BudgetFile.Item(
                DAY, DAY.plusMonths(6), task, activity, who, level, hours, rate, new BigDecimal(amount));
    }

    static TimekeeperFile anyTimekeepers(Random random) {
        var people = new ArrayList<TimekeeperFile.Person>();
        for (var i = 1 + random.nextInt(40); i > 0; i--) {
            var rate = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(9_000_000), 4) : null;
            people.add(new TimekeeperFile.Person("TK" + i, word(random), word(random), "ASSOC", rate));
        }
        return new TimekeeperFile("59-1234567", word(random), word(random), word(random), "EUR", DAY, people);
    }

    static BudgetFile anyBudget(Random random) {
        var items = new ArrayList<BudgetFile.Item>();
        for (var i = 1 + random.nextInt(40); i > 0; i--) {
            var hours = BigDecimal.valueOf(1 + random.nextInt(5_000), 1);
            var rate = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
            var amount = hours.multiply(rate);
            items.add(item("L110", "", word(random), "", hours, rate, amount.toPlainString()));
        }
        var matter = new BudgetFile.Matter("59-1234567", word(random), "", word(random), word(random));
        return new BudgetFile(matter, "USD", 1 + random.nextInt(9), DAY, items);
    }

    /// Any letters, as a file can carry them.
    private static String word(Random random) {
        return XmlText.clean("w" + RandomBills.words(random, 20)).text().strip();
    }

    static byte[] bytes(TimekeeperFile file) {
        return written(file::write);
    }

    static byte[] bytes(BudgetFile file) {
        return written(file::write);
    }

    private interface Writes {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writes file) {
        var out = new ByteArrayOutputStream();
        try {
            file.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] sample(PlanKind kind) {
        return switch (kind) {
            case TIMEKEEPERS -> bytes(timekeepers());
            case BUDGET -> bytes(budget());
        };
    }

    static FileReport check(PlanKind kind, byte[] file) {
        try {
            return kind.check(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
