package tenths.desk.budgets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.formats.plans.BudgetFile;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.money.Money;

/// Hands out a version of a budget as a LEDES XML budget, read back and compared before it leaves, and writes down who
/// took it.
public final class ExportBudget {
    /// Most portals plan a year, where nothing else is agreed.
    private static final int YEARS = 1;

    private final House house;

    public ExportBudget(House house) {
        this.house = house;
    }

    /// @return none if the matter has no such version
    public Optional<byte[]> export(MatterId matter, int number, String actor) {
        return house.transactions()
                .inOne(() -> house.budgets().of(matter).stream()
                        .map(kept -> kept.version())
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(version -> made(version, actor)));
    }

    private byte[] made(BudgetVersion version, String actor) {
        var matter = Objects.requireNonNull(
                        house.directory().matters(List.of(version.matter())).get(version.matter()))
                .matter();
        var file = file(version, matter);
        var bytes = checked(file);
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.DATA_EXPORTED,
                                new Subject("budget", matter.id().value(), version.number()))
                        .about(matter.client(), matter.id())
                        .with(Map.of("file", fileName(matter.id(), version.number()), "sha256", Key.sha256(bytes))));
        return bytes;
    }

    private BudgetFile file(BudgetVersion version, Matter matter) {
        var plan = version.plan();
        return new BudgetFile(
                new BudgetFile.Matter(
                        house.directory().firm().taxId(),
                        matter.client().value(),
                        matter.claimNumber(),
                        matter.id().value(),
                        matter.name()),
                plan.currency().getCurrencyCode(),
                version.number(),
                version.from(),
                items(version));
    }

    /// Each amount stands once: a phase beside its tasks is only what the tasks leave of it.
    private static List<BudgetFile.Item> items(BudgetVersion version) {
        return version.plan().apart().stream()
                .flatMap(line -> Stream.of(
                                item(version.from(), line.code(), line.fees(), hours(line)),
                                item(version.from(), line.code(), line.expenses(), null))
                        .filter(item -> item.amount().signum() > 0))
                .toList();
    }

    private static @Nullable BigDecimal hours(BudgetLine line) {
        var hours = line.hours();
        return hours == null ? null : hours.decimal();
    }

    private static BudgetFile.Item item(LocalDate from, String code, Money amount, @Nullable BigDecimal hours) {
        var end = from.plusYears(YEARS).minusDays(1);
        return new BudgetFile.Item(from, end, code, "", "", "", hours, null, amount.decimal());
    }

    private static byte[] checked(BudgetFile file) {
        try {
            var out = new ByteArrayOutputStream();
            file.write(out);
            var bytes = out.toByteArray();
            var read = BudgetFile.read(new ByteArrayInputStream(bytes));
            if (!read.faults().isEmpty() || !read.good().equals(List.of(file))) {
                throw new IllegalStateException("the budget does not read back as it was written: " + read.faults());
            }
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What the file is called.
    public static String fileName(MatterId matter, int number) {
        return "budget-" + matter.value().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + number + ".xml";
    }
}
