package tenths.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.HeldBudgets;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.MatterFile;
import tenths.store.capture.MatterNames;
import tenths.time.Work;

/// Says what work would be worth and what its clients would find in it, before anybody approves it: the bill on which
/// it
/// would stand is computed as the bill itself is, with the same lines around it. What the firm has agreed is kept until
/// it
/// changes. Nothing is written.
public final class EstimateEntries {
    private final House house;
    private final MatterNames names;
    private final KnownHistory history;
    private final KnownWorks works;
    private volatile @Nullable Kept kept;

    public EstimateEntries(House house) {
        this.house = house;
        names = new MatterNames(house.transactions());
        history = new KnownHistory(house);
        works = new KnownWorks(house);
    }

    /// What was agreed at one version of the master data.
    private record Kept(long version, Books books, HeldBudgets budgets) {}

    /// @param amount zero where no rate was agreed
    /// @param priced whether a rate covers it
    /// @param findings of the coming bill in which this piece of work has a part
    public record Estimate(RatedLine line, Money amount, boolean priced, List<Finding> findings) {}

    /// By the identity of the work; as if all of it were approved.
    public Map<UUID, Estimate> estimate(List<Work> typed) {
        var files = house.directory()
                .matters(typed.stream().map(Work::matter).distinct().toList());
        var known =
                typed.stream().filter(work -> files.containsKey(work.matter())).toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        var workings = workings(known, files.values());
        var estimates = new HashMap<UUID, Estimate>();
        for (var coming : ComingBills.of(house, works, known)) {
            estimates.putAll(of(workings, file(files, coming.matter()), coming));
        }
        return estimates;
    }

    private static MatterFile file(Map<MatterId, MatterFile> files, MatterId matter) {
        return Objects.requireNonNull(files.get(matter));
    }

    private Workings workings(List<Work> typed, Collection<MatterFile> files) {
        var agreed = agreed();
        var clients = files.stream().map(file -> file.matter().client()).collect(Collectors.toSet());
        var books = agreed.books().resting(registers(agreed.books(), clients));
        return Workings.forTyping(
                house,
                books,
                agreed.budgets(),
                matter -> history.on(matter, books.people()),
                papers(clients, typed),
                typed);
    }

    private RecordedPapers papers(Collection<ClientId> clients, List<Work> typed) {
        return clients.size() == 1
                ? RecordedPapers.of(house, clients.iterator().next(), typed)
                : RecordedPapers.of(
                        house, house.receipts().of(typed.stream().map(Work::id).toList()));
    }

    /// What bills have used of approvals moves with every bill, so it is not kept.
    private Registers registers(Books books, Collection<ClientId> clients) {
        var approvals = books.registers().approvals();
        if (clients.stream().noneMatch(approvals::containsKey)) {
            return books.registers();
        }
        return Registers.of(house, clients.size() == 1 ? clients.iterator().next() : null);
    }

    private static Map<UUID, Estimate> of(Workings workings, MatterFile file, ComingBills.Coming coming) {
        var computed = workings.compute(coming, file);
        var rated = computed.rated().stream()
                .collect(Collectors.toMap(line -> line.work().id(), Function.identity()));
        var estimates = new HashMap<UUID, Estimate>();
        for (var work : coming.typed()) {
            var line = Objects.requireNonNull(rated.get(work.id()));
            var own = LineId.whole(work.id());
            var findings = computed.prebill().findings().stream()
                    .filter(finding -> finding.lines().contains(own))
                    .toList();
            estimates.put(work.id(), new Estimate(line, line.amount(), line.priced(), findings));
        }
        return estimates;
    }

    private Kept agreed() {
        var version = names.version();
        var now = kept;
        if (now == null || now.version() != version || !now.books().today().equals(house.today())) {
            now = new Kept(version, Books.all(house), house.budgets().held(house.today()));
            kept = now;
        }
        return now;
    }
}
