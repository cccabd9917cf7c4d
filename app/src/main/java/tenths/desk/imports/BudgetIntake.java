package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.BudgetRows;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.budgets.AnswerBudget;
import tenths.desk.budgets.ProposeBudget;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetPlan;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.store.MatterFile;

/// Brings budgets in, by the verbs with which a person writes them: each version is proposed, and approved where the
/// file says so. A version that is here already with the same lines stays as it is.
final class BudgetIntake implements Intake {
    private final House house;
    private final Map<String, MatterFile> matters;
    private final Map<ClientId, Client> clients;

    BudgetIntake(House house) {
        this.house = house;
        var ids = house.directory().matterIds().stream().map(MatterId::new).toList();
        matters = house.directory().matters(ids).values().stream()
                .collect(Collectors.toMap(file -> file.matter().id().value(), Function.identity()));
        clients = house.directory().clients();
    }

    private record Key(MatterId matter, int version) {}

    /// A line of the file.
    private record Read(Table.Row row, BudgetRows.Line said) {}

    @Override
    public void read(Path file, Run run) {
        var versions = new LinkedHashMap<Key, List<Read>>();
        try {
            Table.readWhile(file, run.mapping(), run.faults(), row -> {
                read(row, run)
                        .ifPresent(read -> versions.computeIfAbsent(key(read), _ -> new ArrayList<>())
                                .add(read));
                return run.at(row.line());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        versions.entrySet().stream()
                .sorted(Comparator.comparingInt(version -> version.getKey().version()))
                .forEach(version -> take(version.getKey().matter(), version.getValue(), run));
    }

    private static Key key(Read read) {
        return new Key(matter(read.row()), read.said().head().version());
    }

    private static MatterId matter(Table.Row row) {
        return new MatterId(row.text(Field.MATTER));
    }

    private Optional<Read> read(Table.Row row, Run run) {
        var file = matters.get(row.text(Field.MATTER));
        var currency = file == null
                ? house.directory().currency()
                : Objects.requireNonNull(clients.get(file.matter().client())).currency();
        if (file == null) {
            run.faults().add(row.fault(Field.MATTER, "There is no such matter.", "Import the matters first."));
        }
        var line = BudgetRows.line(row, currency, run.faults()); // all faults at once
        return file == null || line == null ? Optional.empty() : Optional.of(new Read(row, line));
    }

    private void take(MatterId matter, List<Read> rows, Run run) {
        var first = rows.getFirst();
        var isOne = rows.stream()
                .allMatch(row -> row.said().head().equals(first.said().head()));
        if (!isOne) {
            rows.stream()
                    .filter(row -> !row.said().head().equals(first.said().head()))
                    .forEach(row -> run.faults().add(differs(row, first)));
            return;
        }
        var lines = rows.stream().map(row -> row.said().line()).toList();
        var slips = BudgetPlan.slips(lines);
        if (slips.isEmpty()) {
            take(new Version(matter, first, new BudgetPlan(lines)), run);
        } else {
            slips.forEach(slip -> run.faults().add(fault(first, slip)));
        }
    }

    private static Fault differs(Read row, Read first) {
        return row.row()
                .fault(
                        Field.FROM,
                        "The row says another first day, reason or approval than line "
                                + first.row().line() + " of the same version.",
                        "Say it alike on all rows of a version, or give this one the next version.");
    }

    private static Fault fault(Read row, String problem) {
        return row.row().fault(Field.MATTER, problem + ".", "Correct the rows of this version.");
    }

    /// A version as the file has it.
    private record Version(MatterId matter, Read first, BudgetPlan plan) {
        BudgetRows.Head head() {
            return first.said().head();
        }

        boolean isLike(BudgetVersion other) {
            return plan.equals(other.plan()) && head().from().equals(other.from());
        }
    }

    private void take(Version version, Run run) {
        var kept = house.budgets().of(version.matter()).stream()
                .map(each -> each.version())
                .toList();
        var newest = kept.stream().findFirst().map(BudgetVersion::number).orElse(0);
        var number = version.head().version();
        var known = kept.stream()
                .filter(each -> number == 0 ? each.number() == newest && version.isLike(each) : each.number() == number)
                .findFirst();
        if (known.isEmpty()) {
            propose(version, number == 0 ? newest : number - 1, run);
        } else if (version.isLike(known.get())) {
            approve(version, known.get(), run);
        } else {
            run.faults()
                    .add(version.first()
                            .row()
                            .fault(
                                    Field.VERSION,
                                    "Version " + number + " is here with other lines or another first day.",
                                    "Give the changed budget version " + (newest + 1) + "."));
        }
    }

    private void propose(Version version, int after, Run run) {
        var head = version.head();
        var reason = head.reason().isEmpty() ? "imported" : head.reason();
        var wish = new ProposeBudget.Wish(
                version.matter(), after, head.from(), version.plan().lines(), reason);
        switch (new ProposeBudget(house).propose(wish, run.actor())) {
            case ProposeBudget.Outcome.Proposed(var made) -> {
                if (isAnswered(version, made, run)) {
                    run.added(() -> diff(version, made, null));
                }
            }
            case ProposeBudget.Outcome.Refused(var problems) ->
                problems.forEach(problem -> run.faults().add(fault(version.first(), problem)));
            case ProposeBudget.Outcome.Stale(var newest) ->
                run.faults()
                        .add(version.first()
                                .row()
                                .fault(
                                        Field.VERSION,
                                        "The matter has " + (newest == 0 ? "no version" : "version " + newest)
                                                + " of a budget so far.",
                                        "Give this one version " + (newest + 1) + "."));
        }
    }

    private void approve(Version version, BudgetVersion known, Run run) {
        var isNews = version.head().approvedOn() != null && known.answer().isOpen();
        if (!isNews) {
            run.unchanged();
        } else if (isAnswered(version, known.number(), run)) {
            run.changed(() -> diff(version, known.number(), known.answer()));
        }
    }

    /// @return false where the approval was refused; the fault is among the others
    private boolean isAnswered(Version version, int number, Run run) {
        var head = version.head();
        var day = head.approvedOn();
        if (day == null) {
            return true;
        }
        var answer = new BudgetAnswer.Approved(day, head.by(), head.document());
        return switch (new AnswerBudget(house).answer(version.matter(), number, answer, run.actor())) {
            case AnswerBudget.Outcome.Done _ -> true;
            case AnswerBudget.Outcome.Refused(var problem) -> {
                run.faults()
                        .add(version.first()
                                .row()
                                .fault(Field.APPROVED_ON, problem + ".", "Correct the day, or leave it empty."));
                yield false;
            }
        };
    }

    private static RowDiff diff(Version version, int number, @Nullable BudgetAnswer before) {
        var key = version.matter() + " version " + number;
        var line = version.first().row().line();
        return before == null
                ? RowDiff.between(line, key, null, words(version))
                : RowDiff.between(line, key, Map.of("state", before.word()), Map.of("state", "approved"));
    }

    private static Map<String, String> words(Version version) {
        var words = new TreeMap<String, String>();
        words.put("from", version.head().from().toString());
        words.put("state", version.head().approvedOn() == null ? "proposed" : "approved");
        words.put("total", version.plan().total().toString());
        for (BudgetLine line : version.plan().lines()) {
            words.put(
                    line.isWhole() ? "whole matter" : line.code(), line.amount().toString());
        }
        return words;
    }
}
