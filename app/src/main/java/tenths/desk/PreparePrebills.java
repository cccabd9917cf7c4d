package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.store.Findings;
import tenths.store.PrebillRow;
import tenths.store.Prebills;
import tenths.store.approvals.ApprovalUses;
import tenths.store.deals.BillUses;
import tenths.time.Work;

/// Makes one prebill for each matter that has work waiting: takes the work out of the queue, prices it, checks it, and
/// keeps
/// figures and findings for the lists.
public final class PreparePrebills {
    /// How much work one transaction takes at most, unless a single matter has more.
    static final int WORKS_PER_CHUNK = 5_000;

    private final House house;

    public PreparePrebills(House house) {
        this.house = house;
    }

    /// What to bill.
    ///
    /// @param clients empty for all
    /// @param matters empty for all
    /// @param upTo last day of work that is taken
    public record Selection(Collection<ClientId> clients, Collection<MatterId> matters, LocalDate upTo) {
        public static Selection everything(LocalDate upTo) {
            return new Selection(Set.of(), Set.of(), upTo);
        }
    }

    /// What was prepared.
    ///
    /// @param prebills in the order of their matters
    /// @param works how much time and how many expenses were taken
    /// @param withFindings on how many of them a rule found something
    public record Prepared(List<UUID> prebills, int works, int withFindings) {}

    /// Matters with an open prebill are left alone; their new work shows there as late time.
    public Prepared prepare(Selection selection, String actor, Progress progress) {
        var waiting = house.prebills().toPrepare(selection.clients(), selection.matters(), selection.upTo());
        if (waiting.isEmpty()) {
            return new Prepared(List.of(), 0, 0);
        }
        var workings = Workings.forRun(house, earliest(selection.upTo()), selection.upTo());
        var prepared = new ArrayList<UUID>();
        var works = new AtomicInteger();
        var found = new AtomicInteger();
        var computed = new AtomicInteger();
        var run = new Run(
                new BlankBills(house, workings.books(), selection.upTo(), actor),
                workings,
                () -> progress.at(computed.incrementAndGet(), waiting.size()));
        Lanes.run(
                Chunks.of(waiting, Prebills.Waiting::works, WORKS_PER_CHUNK),
                (chunk, _) -> house.transactions().inOne(() -> prepare(matters(chunk), run)),
                made -> {
                    made.keySet().forEach(row -> prepared.add(row.id()));
                    works.addAndGet(made.values().stream().mapToInt(List::size).sum());
                    found.addAndGet(Math.toIntExact(made.keySet().stream()
                            .filter(PreparePrebills::hasFindings)
                            .count()));
                    progress.tell(found + " with findings");
                    return progress.at(computed.get(), waiting.size());
                });
        countAgain(prepared, workings, actor);
        return new Prepared(prepared, works.get(), found.get());
    }

    /// Bills of one run were computed without each other. Where a discount counts the client's year, each is computed
    /// again in the order in which they count; and so where several rest on one approval of the client.
    private void countAgain(List<UUID> prepared, Workings workings, String actor) {
        if (workings.books().deals().countOpenBills()) {
            var counting = house.feesBilled().counting(prepared);
            new CheckAgain(house).check(counting, actor, Progress.SILENT);
        }
        if (!workings.books().registers().approvals().isEmpty()) {
            new CheckAgain(house).check(house.approvalUses().sharing(prepared), actor, Progress.SILENT);
        }
    }

    private static List<MatterId> matters(List<Prebills.Waiting> chunk) {
        return chunk.stream().map(Prebills.Waiting::matter).toList();
    }

    private static boolean hasFindings(PrebillRow row) {
        return row.figures().blocks()
                        + row.figures().acknowledges()
                        + row.figures().warnings()
                > 0;
    }

    /// What is the same for all bills of a run.
    ///
    /// @param computed runs after each bill that is computed
    private record Run(BlankBills blanks, Workings workings, Runnable computed) {}

    /// Old work may wait for a bill; the daily limits look at a year of days around it.
    static LocalDate earliest(LocalDate upTo) {
        return upTo.minusYears(1);
    }

    private Map<PrebillRow, List<Work>> prepare(List<MatterId> matters, Run run) {
        var free = new ArrayList<>(matters);
        free.removeAll(house.prebills().withOpenPrebill(matters));
        var byMatter = house.works().take(free, run.blanks().upTo()).stream()
                .collect(Collectors.groupingBy(Work::matter, LinkedHashMap::new, Collectors.toList()));
        var files = house.directory().matters(byMatter.keySet());
        var rows = new LinkedHashMap<PrebillRow, List<Work>>();
        var findings = new LinkedHashMap<UUID, Findings.Checked>();
        var resting = new LinkedHashMap<UUID, List<ApprovalUses.Use>>();
        var events = new ArrayList<Event>();
        var volumes = new LinkedHashMap<UUID, Long>();
        var uses = new LinkedHashMap<UUID, BillUses.Kept>();
        byMatter.forEach((matter, works) -> {
            var file = Objects.requireNonNull(files.get(matter));
            var blank = run.blanks().of(file, works);
            var computed = run.workings().compute(blank, file, works, List.of());
            var row = blank.with(blank.state(), 1, computed.figures(house.now()), blank.hands());
            rows.put(row, works);
            findings.put(row.id(), computed.findings());
            resting.put(row.id(), computed.resting());
            events.add(prepared(row, run.blanks().actor()));
            computed.volume().ifPresent(fees -> volumes.put(row.id(), fees));
            uses.put(row.id(), computed.uses());
            run.computed().run();
        });
        house.prebills().add(rows);
        house.findings().add(findings);
        house.approvalUses().replace(resting);
        if (!run.workings().books().deals().isNone()) {
            house.billUses().keep(uses);
        }
        if (!volumes.isEmpty()) {
            house.feesBilled().keep(volumes);
        }
        house.book().append(events);
        return rows;
    }

    private Event prepared(PrebillRow row, String actor) {
        var figures = row.figures();
        return Event.of(
                        house.now(),
                        actor,
                        Action.PREBILL_PREPARED,
                        new Subject("prebill", row.id().toString(), 1))
                .about(row.client(), row.matter())
                .with(Map.of(
                        "lines", figures.lines(),
                        "worked", figures.workedMinor(),
                        "billed", figures.billedMinor(),
                        "blocks", figures.blocks(),
                        "acknowledges", figures.acknowledges(),
                        "warnings", figures.warnings()));
    }
}
