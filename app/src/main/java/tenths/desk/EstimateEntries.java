package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.guidelines.Bill;
import tenths.guidelines.Judge;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.MatterFile;
import tenths.store.capture.MatterNames;
import tenths.time.Work;

/// Says what work would be worth and what its client would find in it, before anybody approves it: by the prices and
/// rules of the bill itself. What the firm has agreed is kept until it changes.
public final class EstimateEntries {
    private final House house;
    private final MatterNames names;
    private volatile @Nullable Kept kept;

    public EstimateEntries(House house) {
        this.house = house;
        names = new MatterNames(house.transactions());
    }

    /// The books at one version of the master data.
    private record Kept(long version, Books books) {}

    /// @param amount zero where no rate was agreed
    /// @param priced whether a rate covers it
    /// @param findings about this piece of work alone; what a client says of whole bills is not asked here
    public record Estimate(RatedLine line, Money amount, boolean priced, List<Finding> findings) {}

    /// By the identity of the work.
    public Map<UUID, Estimate> estimate(List<Work> works) {
        if (works.isEmpty()) {
            return Map.of();
        }
        var files = house.directory()
                .matters(works.stream().map(Work::matter).distinct().toList());
        var workings = new Workings(books(), house.neighbours().days(works), List.of());
        var estimates = new HashMap<UUID, Estimate>();
        works.stream()
                .filter(work -> files.containsKey(work.matter()))
                .collect(Collectors.groupingBy(Work::matter))
                .forEach((matter, some) -> estimates.putAll(of(workings, file(files, matter), some)));
        return estimates;
    }

    private static MatterFile file(Map<MatterId, MatterFile> files, MatterId matter) {
        return Objects.requireNonNull(files.get(matter));
    }

    private Map<UUID, Estimate> of(Workings workings, MatterFile file, List<Work> works) {
        var rated = workings.price(file.matter().client(), works);
        var estimates = new HashMap<UUID, Estimate>();
        for (var line : rated) {
            var findings = findings(workings, file, line);
            estimates.put(line.work().id(), new Estimate(line, line.amount(), line.priced(), List.copyOf(findings)));
        }
        return estimates;
    }

    private static List<Finding> findings(Workings workings, MatterFile file, RatedLine line) {
        var books = workings.books();
        var pack = books.pack(file);
        if (pack == null) {
            return List.of();
        }
        var month = line.work().day();
        var bill = new Bill(
                books.client(file.matter().client()),
                file.matter(),
                "",
                latest(books.today(), month),
                month.withDayOfMonth(1),
                month.withDayOfMonth(month.lengthOfMonth()),
                List.of(line));
        var own = LineId.whole(line.work().id());
        var found = new ArrayList<>(
                Judge.judge(pack, bill, workings.around(file.matter().client(), List.of(line.work()))));
        found.removeIf(finding -> !finding.lines().contains(own));
        return found;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Books books() {
        var version = names.version();
        var now = kept;
        if (now == null || now.version() != version || !now.books().today().equals(house.today())) {
            now = new Kept(version, Books.all(house));
            kept = now;
        }
        return now.books();
    }
}
