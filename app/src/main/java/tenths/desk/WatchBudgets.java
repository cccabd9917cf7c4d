package tenths.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetForecast;
import tenths.guidelines.budgets.BudgetUse;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.guidelines.budgets.Spent;
import tenths.guidelines.budgets.Thresholds;
import tenths.store.MatterFile;
import tenths.store.budgets.Budgets;

/// Holds what was spent on matters against what their clients approved.
public final class WatchBudgets {
    private final House house;

    public WatchBudgets(House house) {
        this.house = house;
    }

    /// A matter with its budget.
    ///
    /// @param versions the newest first; none where nobody wrote one
    /// @param held null while no approved version has begun
    /// @param isAsked whether the client's rules wait for a budget
    public record Row(
            MatterFile file,
            Client client,
            List<Budgets.Kept> versions,
            @Nullable Held held,
            boolean isAsked) {
        /// The client's rules ask for a budget of an open matter, and none holds.
        public boolean isMissing() {
            return isAsked && held == null && file.matter().closed() == null;
        }

        /// A version is written, and the client has not answered.
        public boolean waits() {
            return versions.stream()
                    .limit(1)
                    .anyMatch(kept -> kept.version().answer().isOpen());
        }

        /// Somebody can still do something about the budget that is used beyond a threshold.
        public boolean isOpenAndOver() {
            return alert() != null && file.matter().closed() == null;
        }

        public Thresholds.@Nullable Alert alert() {
            return held == null ? null : held.alert;
        }
    }

    /// The version that holds, and what became of it.
    ///
    /// @param alert the gravest threshold that is crossed; null for none
    public record Held(
            BudgetVersion version,
            BudgetUse use,
            Thresholds thresholds,
            Thresholds.@Nullable Alert alert,
            BudgetForecast forecast) {}

    /// Every open matter that has a budget, by number: what is spent on closed ones, the most of many years, is not
    /// read.
    public List<Row> written() {
        var budgets = house.budgets().all();
        var matters = new HashSet<>(house.directory().openMatters());
        matters.retainAll(budgets.keySet());
        return rows(matters, budgets);
    }

    /// Every open matter that has a budget, or whose client asks for one, by number.
    public List<Row> open() {
        var matters = house.directory().openMatters();
        return telling(rows(matters, house.budgets().of(matters)));
    }

    /// Every matter that has a budget, or is open and whose client asks for one, by number.
    public List<Row> all() {
        var budgets = house.budgets().all();
        var matters = new HashSet<>(house.directory().openMatters());
        matters.addAll(budgets.keySet());
        return telling(rows(matters, budgets));
    }

    private static List<Row> telling(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.versions().isEmpty() || row.isMissing())
                .toList();
    }

    /// Some matters, whether they have a budget or not, by number.
    public List<Row> of(Collection<MatterId> matters) {
        return rows(matters, house.budgets().of(matters));
    }

    private List<Row> rows(Collection<MatterId> matters, Map<MatterId, List<Budgets.Kept>> budgets) {
        var workings = Workings.forPricing(house);
        var books = workings.books();
        var spent = new SpentOnMatters(house, workings).of(held(matters, budgets));
        return house.directory().matters(matters).values().stream()
                .map(file -> row(file, books, budgets.getOrDefault(id(file), List.of()), spent))
                .sorted(Comparator.comparing(row -> id(row.file()).value()))
                .toList();
    }

    private Set<MatterId> held(Collection<MatterId> matters, Map<MatterId, List<Budgets.Kept>> budgets) {
        return matters.stream()
                .filter(matter -> holding(budgets.getOrDefault(matter, List.of()))
                        .findAny()
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Stream<BudgetVersion> holding(List<Budgets.Kept> versions) {
        return BudgetVersion.holding(
                versions.stream().map(Budgets.Kept::version).toList(), house.today())
                .stream();
    }

    private static MatterId id(MatterFile file) {
        return file.matter().id();
    }

    private Row row(MatterFile file, Books books, List<Budgets.Kept> versions, Map<MatterId, List<Spent>> spent) {
        var pack = books.pack(file);
        var thresholds = Thresholds.of(pack == null ? Set.of() : pack.budgetPercents());
        var held = holding(versions)
                .map(version -> held(version, spent.getOrDefault(id(file), List.of()), thresholds))
                .findAny()
                .orElse(null);
        return new Row(
                file, books.client(file.matter().client()), versions, held, pack != null && pack.asksForBudget());
    }

    /// Work in another currency than the budget's counts for none; it cannot be billed before it is repaired.
    private Held held(BudgetVersion version, List<Spent> spent, Thresholds thresholds) {
        var plan = version.plan();
        var use = BudgetUse.of(
                plan,
                spent.stream()
                        .filter(each -> Objects.equals(each.amount().currency(), plan.currency()))
                        .toList());
        return new Held(
                version,
                use,
                thresholds,
                thresholds.alert(use).orElse(null),
                BudgetForecast.of(plan, use, house.today()));
    }
}
