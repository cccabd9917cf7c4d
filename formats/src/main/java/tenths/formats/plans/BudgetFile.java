package tenths.formats.plans;

import static tenths.formats.plans.Field.Origin.OF_E_BILLS;
import static tenths.formats.plans.Field.Origin.OURS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.formats.Loaded;
import tenths.formats.plans.Field.Kind;

/// What a matter may cost: by task, activity, timekeeper or class, over time.
///
/// @param matter which one, and whose
/// @param currency ISO 4217
/// @param version from 1; a revision has the next
/// @param date when it was drawn up
/// @param items at least one; their amounts are the budget
public record BudgetFile(Matter matter, String currency, int version, LocalDate date, List<Item> items) {
    // spotless:off
    static final Table<BudgetFile, Item> TABLE = new Table<>("ledesxmlbudget", List.of(
            new Field<>("lf_id", Kind.WORDS, OF_E_BILLS, true, "The firm's tax id.", file -> file.matter().firmId()),
            new Field<>("cl_id", Kind.WORDS, OF_E_BILLS, true, "The client's id.", file -> file.matter().clientId()),
            new Field<>("cl_matter_id", Kind.WORDS, OF_E_BILLS, false, "The client's number, such as the claim's.",
                    file -> file.matter().clientMatterId()),
            new Field<>("lf_matter_id", Kind.WORDS, OF_E_BILLS, true, "The firm's number.", file -> file.matter().id()),
            new Field<>("matter_name", Kind.WORDS, OF_E_BILLS, true, "What the matter is called.",
                    file -> file.matter().name()),
            new Field<>("currency", Kind.CURRENCY, OURS, true, "Of all amounts.", BudgetFile::currency),
            new Field<>("budget_version", Kind.WHOLE, OURS, true, "From 1; a revision has the next.",
                    file -> Integer.toString(file.version())),
            new Field<>("budget_date", Kind.DAY, OURS, true, "When it was drawn up.", file -> file.date().toString()),
            new Field<>("budget_total", Kind.AMOUNT, OURS, true, "The sum of all items.",
                    file -> file.total().toPlainString())),
            "budget_item", List.of(
            new Field<>("start_date", Kind.DAY, OURS, true, "First day.", item -> item.start().toString()),
            new Field<>("end_date", Kind.DAY, OURS, true, "Last day.", item -> item.end().toString()),
            new Field<>("task_code", Kind.WORDS, OF_E_BILLS, false, "Task or phase; blank for all.", Item::task),
            new Field<>("task_activity", Kind.WORDS, OF_E_BILLS, false, "Activity; blank for all.", Item::activity),
            new Field<>("tk_id", Kind.WORDS, OF_E_BILLS, false, "Who; blank for all.", Item::timekeeper),
            new Field<>("tk_level", Kind.WORDS, OF_E_BILLS, false, "Which class; blank for all.", Item::classification),
            new Field<>("units", Kind.AMOUNT, OF_E_BILLS, false, "Hours.", item -> text(item.hours())),
            new Field<>("rate", Kind.AMOUNT, OF_E_BILLS, false, "Per hour.", item -> text(item.rate())),
            new Field<>("total_amount", Kind.AMOUNT, OF_E_BILLS, true, "Units times rate where both are given.",
                    item -> text(item.amount()))));
    // spotless:on

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    public BudgetFile {
        items = List.copyOf(items);
        if (items.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a budget needs an item, and a version from 1");
        }
    }

    /// @param firmId the firm's tax id
    /// @param clientMatterId claim number; may be empty
    public record Matter(String firmId, String clientId, String clientMatterId, String id, String name) {}

    /// Texts may be empty: then the item is of all tasks, activities, people or classes.
    ///
    /// @param hours null where only the amount is planned
    /// @param rate per hour; null where only the amount is planned
    public record Item(
            LocalDate start,
            LocalDate end,
            String task,
            String activity,
            String timekeeper,
            String classification,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            BigDecimal amount) {}

    public BigDecimal total() {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public void write(OutputStream out) throws IOException {
        PlanWriter.write(TABLE, this, items, out);
    }

    /// @return the budget, or nothing and all faults of the file
    public static Loaded<BudgetFile> read(InputStream in) throws IOException {
        var raw = PlanReader.read(PlanKind.BUDGET, in);
        raw.items().forEach(item -> check(raw, item));
        checkTotal(raw);
        return raw.loaded(head -> new BudgetFile(
                new Matter(
                        head.text("lf_id"),
                        head.text("cl_id"),
                        head.text("cl_matter_id"),
                        head.text("lf_matter_id"),
                        head.text("matter_name")),
                head.text("currency"),
                head.must("budget_version").intValueExact(),
                LocalDate.parse(head.text("budget_date")),
                raw.items().stream().map(BudgetFile::item).toList()));
    }

    private static void check(RawPlan raw, RawPlan.Part item) {
        var units = item.number("units");
        var rate = item.number("rate");
        var amount = item.number("total_amount");
        if (units != null && rate != null && amount != null) {
            var worth = units.multiply(rate);
            if (worth.subtract(amount).abs().compareTo(HALF_A_CENT) > 0) {
                raw.fault(
                        PlanComplaint.TOTAL,
                        item,
                        "total_amount",
                        "It is %s; %s x %s is %s."
                                .formatted(
                                        amount.toPlainString(),
                                        units.toPlainString(),
                                        rate.toPlainString(),
                                        worth.toPlainString()));
            }
        }
        if (item.isDay("start_date")
                && item.isDay("end_date")
                && item.text("end_date").compareTo(item.text("start_date")) < 0) {
            raw.fault(
                    PlanComplaint.PERIOD,
                    item,
                    "end_date",
                    "It ends on %s and starts on %s.".formatted(item.text("end_date"), item.text("start_date")));
        }
    }

    private static void checkTotal(RawPlan raw) {
        var sum = BigDecimal.ZERO;
        for (var item : raw.items()) {
            var amount = item.number("total_amount");
            if (amount == null) {
                return; // that is told already
            }
            sum = sum.add(amount);
        }
        var said = raw.head().number("budget_total");
        if (said != null && said.compareTo(sum) != 0) {
            raw.fault(
                    PlanComplaint.SUM,
                    raw.head(),
                    "budget_total",
                    "It is %s; the items add up to %s.".formatted(said.toPlainString(), sum.toPlainString()));
        }
    }

    private static Item item(RawPlan.Part item) {
        return new Item(
                LocalDate.parse(item.text("start_date")),
                LocalDate.parse(item.text("end_date")),
                item.text("task_code"),
                item.text("task_activity"),
                item.text("tk_id"),
                item.text("tk_level"),
                item.number("units"),
                item.number("rate"),
                item.must("total_amount"));
    }

    private static String text(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(BigDecimal::toPlainString).orElse("");
    }
}
