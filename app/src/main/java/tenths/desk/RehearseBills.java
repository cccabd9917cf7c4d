package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.Forecast.Bill;
import tenths.desk.PortalRegisters.Draft;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.MatterId;
import tenths.invoicing.Finalising;
import tenths.store.PrebillRow;
import tenths.store.Series;
import tenths.store.SplitAgreements;
import tenths.time.Work;

/// Plays through what their clients' portals would do with many approved bills. The questions that it puts to the
/// database grow with the chunks of work, not with the bills.
public final class RehearseBills {
    private static final List<Forecast.Fate> HARDNESS = List.of(
            Forecast.Fate.NO_PORTAL,
            Forecast.Fate.ACCEPTED,
            Forecast.Fate.FLAGGED,
            Forecast.Fate.NOT_REHEARSED,
            Forecast.Fate.REFUSED);
    private static final Bill.Said NO_PORTAL = Bill.Said.of(new RehearseBill.Answer.NoPortal());

    private final House house;

    public RehearseBills(House house) {
        this.house = house;
    }

    /// Lines of work that a rehearsal has to compute; bills without a portal cost nothing.
    public int lines(List<UUID> prebills) {
        var profiles = KnownProfiles.of(house);
        var shared = shared();
        return approved(prebills).stream()
                .filter(row -> shared.contains(row.matter()) || hasPortal(row, profiles))
                .mapToInt(row -> row.figures().lines())
                .sum();
    }

    /// Bills that are not approved are left out: they cannot be final. So are those that nobody came to, where somebody
    /// stopped it.
    ///
    /// @param date of the invoices
    public Forecast rehearse(List<UUID> prebills, LocalDate date, Progress progress) {
        progress.tell("rehearsing at the portals");
        var profiles = KnownProfiles.of(house);
        var shared = shared();
        var said = new LinkedHashMap<UUID, Bill>();
        var toPlay = new ArrayList<PrebillRow>();
        for (var row : approved(prebills)) {
            if (shared.contains(row.matter()) || hasPortal(row, profiles)) {
                toPlay.add(row);
            } else {
                said.put(row.id(), new Bill(row, NO_PORTAL));
            }
        }
        if (!toPlay.isEmpty()) {
            play(toPlay, new Run(date, Workings.forPricing(house), profiles, nextNumber()), said, progress);
        }
        progress.tell("");
        return Forecast.inOrder(prebills, said);
    }

    private List<PrebillRow> approved(List<UUID> prebills) {
        return house.prebills().find(prebills).stream()
                .filter(row -> row.state() == PrebillRow.State.APPROVED)
                .toList();
    }

    /// Matters whose bills several payers may share: any of them may have a portal.
    private Set<MatterId> shared() {
        return house.splitAgreements().all().stream()
                .map(SplitAgreements.Version::matter)
                .collect(Collectors.toSet());
    }

    private static boolean hasPortal(PrebillRow row, KnownProfiles profiles) {
        return profiles.find(row.hands().profile())
                .filter(known -> !known.profile().portal().isEmpty())
                .isPresent();
    }

    private String nextNumber() {
        return house.series().peek(Series.INVOICE);
    }

    /// @param number that is next; each bill is rehearsed with it
    private record Run(LocalDate date, Workings workings, KnownProfiles profiles, String number) {}

    private void play(List<PrebillRow> rows, Run run, Map<UUID, Bill> said, Progress progress) {
        var others = said.size();
        Lanes.run(
                Chunks.of(rows, row -> row.figures().lines(), PreparePrebills.WORKS_PER_CHUNK),
                (chunk, _) -> play(chunk, run),
                played -> {
                    played.forEach(bill -> said.put(bill.row().id(), bill));
                    return progress.at(said.size(), rows.size() + others);
                });
    }

    private List<Bill> play(List<PrebillRow> chunk, Run run) {
        var drafts = drafts(chunk, run);
        var registers = PortalRegisters.of(
                house, drafts.values().stream().flatMap(List::stream).toList());
        return chunk.stream()
                .map(row -> new Bill(row, said(drafts.getOrDefault(row.id(), List.of()), registers)))
                .toList();
    }

    /// Of a bill that several payers share, what the hardest of their portals would say.
    private static Bill.Said said(List<Draft> drafts, PortalRegisters registers) {
        return drafts.stream()
                .map(draft -> Bill.Said.of(RehearseBill.rehearse(draft, registers)))
                .max(Comparator.comparingInt(said -> HARDNESS.indexOf(said.fate())))
                .orElse(Bill.Said.NOTHING_LEFT);
    }

    private Map<UUID, List<Draft>> drafts(List<PrebillRow> chunk, Run run) {
        var ids = chunk.stream().map(PrebillRow::id).toList();
        var works = house.works().on(ids);
        var histories = house.decisions().on(ids);
        var files =
                house.directory().matters(chunk.stream().map(PrebillRow::matter).toList());
        var drafts = new LinkedHashMap<UUID, List<Draft>>();
        for (var row : chunk) {
            var file = Objects.requireNonNull(files.get(row.matter()));
            var work = works.getOrDefault(row.id(), List.<Work>of());
            var bill = run.workings()
                    .unjudged(row, file, work, OpenPrebill.live(histories.getOrDefault(row.id(), List.of())));
            var header = Letterhead.of(
                    run.number(), run.date(), row, file, work, run.workings().books());
            Finalising.preview(bill.prebill(), header)
                    .forEach(whole -> drafts.put(
                            row.id(),
                            drafts(
                                    DraftBill.of(
                                            whole,
                                            bill,
                                            row,
                                            file,
                                            run.workings().books()),
                                    row,
                                    run)));
        }
        return drafts;
    }

    private static List<Draft> drafts(List<DraftBill> bills, PrebillRow row, Run run) {
        return bills.stream()
                .flatMap(bill -> run.profiles().find(bill.profile()).stream()
                        .map(known -> new Draft(row.id(), bill.invoice(), known.profile())))
                .toList();
    }
}
