package tenths.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.guidelines.Dossier;
import tenths.guidelines.approvals.Register;
import tenths.money.Money;
import tenths.store.papers.Objections;
import tenths.store.papers.Receipts;
import tenths.time.Work;

/// Receipts and objections as they are recorded: read once for many bills, then only looked at.
///
/// @param receipts by expense
/// @param returned by the matter of the invoice
/// @param reduced likewise
record RecordedPapers(
        Map<UUID, List<Receipts.Row>> receipts,
        List<Receipts.Kept> kept,
        Map<MatterId, List<Objections.Returned>> returned,
        Map<MatterId, List<Objections.Reduced>> reduced) {
    static final RecordedPapers NONE = new RecordedPapers(Map.of(), List.of(), Map.of(), Map.of());

    /// A reduction is told with bills for so long; a late appeal is not held against the firm for ever.
    private static final int REDUCTIONS_TOLD_YEARS = 1;

    /// Around bills of any client.
    ///
    /// @param receipts of the work that is looked at
    static RecordedPapers of(House house, List<Receipts.Row> receipts) {
        var objections = house.objections();
        return of(
                receipts,
                house.receipts().kept(house.directory().clients().keySet()),
                objections.returned(),
                objections.reduced());
    }

    /// Around the bill of one client's matter.
    static RecordedPapers of(House house, ClientId client, List<Work> works) {
        var matters = works.stream().map(Work::matter).collect(Collectors.toSet());
        var objections = house.objections();
        return of(
                house.receipts().of(works.stream().map(Work::id).toList()),
                house.receipts().kept(List.of(client)),
                objections.returned(matters),
                objections.reduced(matters));
    }

    private static RecordedPapers of(
            List<Receipts.Row> receipts,
            List<Receipts.Kept> kept,
            List<Objections.Returned> returned,
            List<Objections.Reduced> reduced) {
        return new RecordedPapers(
                receipts.stream().collect(Collectors.groupingBy(Receipts.Row::work)),
                kept,
                returned.stream().collect(Collectors.groupingBy(Objections.Returned::matter)),
                reduced.stream()
                        .collect(Collectors.groupingBy(each -> each.onto().matter())));
    }

    /// When a bill is looked at.
    ///
    /// @param known what was recorded later is not known
    record Then(Instant known, LocalDate day) {
        /// With all that is recorded by now.
        static Then now(LocalDate today) {
            return new Then(Instant.MAX, today);
        }
    }

    /// As a payer's rules find it on a bill.
    Dossier of(ClientId payer, Matter matter, Collection<Work> works, Then then) {
        var papers = new HashMap<UUID, Dossier.Receipt>();
        if (!receipts.isEmpty()) {
            works.forEach(work -> receipt(work.id(), then.known()).ifPresent(each -> papers.put(work.id(), each)));
        }
        return new Dossier(
                papers,
                kept.stream().anyMatch(each -> each.client().equals(matter.client()) && each.at(then.known())),
                List.of(),
                reductions(payer, matter, then),
                returned.getOrDefault(matter.id(), List.of()).stream()
                        .filter(each -> each.client().equals(payer) && each.counted(then.known()))
                        .map(Objections.Returned::what)
                        .collect(Collectors.toSet()),
                List.of(),
                List.of(),
                null,
                Register.EMPTY);
    }

    /// A paper is attached once there is one; of several amounts the last counts.
    private Optional<Dossier.Receipt> receipt(UUID work, Instant then) {
        var rows = receipts.getOrDefault(work, List.of()).stream()
                .filter(row -> row.counted(then))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dossier.Receipt(rows.stream().anyMatch(row -> row.file() != null), paid(rows)));
    }

    /// What the vendors of some expenses had been paid, as far as somebody recorded it.
    Map<UUID, Money> paid(Collection<UUID> works, Instant then) {
        var paid = new HashMap<UUID, Money>();
        for (var work : receipts.isEmpty() ? List.<UUID>of() : works) {
            receipt(work, then).map(Dossier.Receipt::paid).ifPresent(amount -> paid.put(work, amount));
        }
        return paid;
    }

    private static @Nullable Money paid(List<Receipts.Row> rows) {
        return rows.stream()
                .map(Receipts.Row::paid)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private List<Dossier.Reduction> reductions(ClientId payer, Matter matter, Then then) {
        var since = then.day().minusYears(REDUCTIONS_TOLD_YEARS);
        return reduced.getOrDefault(matter.id(), List.of()).stream()
                .filter(each -> each.onto().client().equals(payer)
                        && each.counted(then.known())
                        && !each.told().day().isBefore(since))
                .map(each -> reduction(each, then.known()))
                .toList();
    }

    private static Dossier.Reduction reduction(Objections.Reduced row, Instant then) {
        var appeal = row.appeal();
        return new Dossier.Reduction(
                row.onto().invoice(),
                row.told().amount(),
                row.told().day(),
                appeal == null || appeal.at().isAfter(then) ? null : appeal.day(),
                row.told().until());
    }
}
