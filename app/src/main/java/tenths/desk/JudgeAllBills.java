package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.Finalising;
import tenths.invoicing.outlook.BillOutlook;
import tenths.store.Decisions;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// Asks of every open matter what would become of its bill if that went out today: of its open bill as it stands, or of
/// the bill that its waiting work would make. Asks rules, format and portal as the real run would, and keeps nothing.
public final class JudgeAllBills {
    /// So that a run can be stopped soon, and tells how far it is.
    private static final int LINES_PER_CHUNK = 1_000;

    private static final String NOBODY = "forecast";

    private final House house;

    public JudgeAllBills(House house) {
        this.house = house;
    }

    /// What would become of one matter's bill.
    ///
    /// @param prebill the open bill; null for work that waits
    public record Judged(
            MatterId matter, ClientId client, @Nullable UUID prebill, BillOutlook outlook) {}

    /// @param bills as far as it came; work that somebody took meanwhile is left out
    /// @param asked of how many matters it asked
    /// @param of how many there are; more than were asked where somebody stopped it
    public record Result(List<Judged> bills, int asked, int of) {
        public Result {
            bills = List.copyOf(bills);
        }

        public boolean isWhole() {
            return asked == of;
        }
    }

    /// A bill to judge.
    ///
    /// @param row null for work that waits
    private record Candidate(MatterId matter, @Nullable PrebillRow row, int lines) {}

    /// What is the same for all bills.
    private record Run(BlankBills blanks, Workings workings, OutgoingBills outgoing) {}

    /// A bill with everything that the rules said.
    private record Computed(PrebillRow row, boolean isOpen, Workings.Computed bill, List<DraftBill> drafts) {}

    /// @param progress may stop it between two chunks
    public Result judge(Progress progress) {
        var today = house.today();
        var candidates = candidates(today);
        var judged = new ArrayList<Judged>();
        var asked = new AtomicInteger();
        if (!candidates.isEmpty() && progress.at(0, candidates.size())) {
            var workings = Workings.forRun(house, PreparePrebills.earliest(today), today);
            var run = new Run(
                    new BlankBills(house, workings.books(), today, NOBODY),
                    workings,
                    new OutgoingBills(house, KnownProfiles.of(house)));
            Lanes.run(
                    Chunks.of(candidates, Candidate::lines, LINES_PER_CHUNK),
                    (chunk, _) -> new Chunk(chunk.size(), judge(chunk, run)),
                    chunk -> {
                        judged.addAll(chunk.bills());
                        return progress.at(asked.addAndGet(chunk.asked()), candidates.size());
                    });
        }
        return new Result(judged, asked.get(), candidates.size());
    }

    private record Chunk(int asked, List<Judged> bills) {}

    /// Each matter once, even where somebody prepares its bill between the two questions.
    private List<Candidate> candidates(LocalDate today) {
        var candidates = new LinkedHashMap<MatterId, Candidate>();
        house.prebills()
                .open()
                .forEach(row -> candidates.put(
                        row.matter(),
                        new Candidate(row.matter(), row, row.figures().lines())));
        house.prebills()
                .toPrepare(List.of(), List.of(), today)
                .forEach(waiting -> candidates.putIfAbsent(
                        waiting.matter(), new Candidate(waiting.matter(), null, waiting.works())));
        return List.copyOf(candidates.values());
    }

    private List<Judged> judge(List<Candidate> chunk, Run run) {
        var computed = compute(chunk, run);
        var said = run.outgoing()
                .reasons(computed.stream()
                        .collect(Collectors.toMap(each -> each.row().id(), Computed::drafts)));
        return computed.stream()
                .map(each -> {
                    var prebill = each.bill().prebill();
                    var reasons = said.getOrDefault(each.row().id(), List.of());
                    return new Judged(
                            each.row().matter(),
                            each.row().client(),
                            each.isOpen() ? each.row().id() : null,
                            BillOutlook.of(prebill.findings(), prebill.total(), reasons));
                })
                .toList();
    }

    private List<Computed> compute(List<Candidate> chunk, Run run) {
        var rows = chunk.stream()
                .<PrebillRow>mapMulti((each, sink) -> {
                    if (each.row() != null) {
                        sink.accept(each.row());
                    }
                })
                .toList();
        var ids = rows.stream().map(PrebillRow::id).toList();
        var histories = house.decisions().on(ids);
        var taken = house.works().on(ids);
        var waiting = waiting(chunk, run.blanks().upTo());
        var files =
                house.directory().matters(chunk.stream().map(Candidate::matter).toList());
        var computed = new ArrayList<Computed>();
        for (var each : chunk) {
            var file = Objects.requireNonNull(files.get(each.matter()));
            var open = each.row();
            var works = open == null
                    ? waiting.getOrDefault(each.matter(), List.of())
                    : taken.getOrDefault(open.id(), List.of());
            if (open == null && works.isEmpty()) {
                continue; // somebody took it meanwhile
            }
            var row = open == null ? run.blanks().of(file, works) : open;
            computed.add(compute(
                    new Subject(row, file, works, histories.getOrDefault(row.id(), List.of())), open != null, run));
        }
        return computed;
    }

    private Map<MatterId, List<Work>> waiting(List<Candidate> chunk, LocalDate upTo) {
        var matters = chunk.stream()
                .filter(each -> each.row() == null)
                .map(Candidate::matter)
                .toList();
        return matters.isEmpty()
                ? new HashMap<>()
                : house.works().waiting(matters, upTo).stream().collect(Collectors.groupingBy(Work::matter));
    }

    /// A bill with its work.
    private record Subject(PrebillRow row, MatterFile file, List<Work> works, List<Decisions.Kept> history) {}

    private static Computed compute(Subject subject, boolean isOpen, Run run) {
        var row = subject.row();
        var bill = run.workings().compute(row, subject.file(), subject.works(), OpenPrebill.live(subject.history()));
        var books = run.workings().books();
        var header = Letterhead.of(
                run.outgoing().number(), run.blanks().upTo(), row, subject.file(), subject.works(), books);
        var drafts = Finalising.preview(bill.prebill(), header).stream()
                .flatMap(whole -> DraftBill.of(whole, bill, row, subject.file(), books).stream())
                .toList();
        return new Computed(row, isOpen, bill, drafts);
    }
}
