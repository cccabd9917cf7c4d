package tenths.web.approvals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Terms;
import tenths.store.approvals.ApprovalRequests;
import tenths.store.approvals.ApprovalRow;
import tenths.store.approvals.ApprovalUses.Spent;
import tenths.web.Say;

/// The register as a page shows it.
///
/// @param waiting questions without an answer, the oldest first
/// @param all that fit, the newest first
public record ApprovalList(
        ApprovalFilter filter,
        Map<ClientId, Client> clients,
        Map<TimekeeperId, Timekeeper> people,
        List<ApprovalRequests.Row> waiting,
        List<ApprovalRow> all,
        Map<UUID, List<Spent>> spent,
        int asked,
        LocalDate today) {
    private static final int PAGE = 50;

    static ApprovalList of(House house, ApprovalFilter filter, int page) {
        return new ApprovalList(
                filter,
                house.directory().clients(),
                house.directory().timekeepers(),
                house.approvalRequests().all().stream()
                        .filter(row -> row.isOpen() && filter.fits(row.terms(), row.by()))
                        .toList(),
                house.approvals().all().reversed().stream().filter(filter::fits).toList(),
                house.approvalUses().spent(null).stream().collect(Collectors.groupingBy(Spent::approval)),
                page,
                house.today());
    }

    public List<ApprovalKind> kinds() {
        return List.of(ApprovalKind.values());
    }

    public List<ApprovalRow> rows() {
        return all.subList((page() - 1) * PAGE, Math.min(page() * PAGE, all.size()));
    }

    public int pages() {
        return Math.max(1, (all.size() + PAGE - 1) / PAGE);
    }

    public int page() {
        return Math.clamp(asked, 1, pages());
    }

    public String query() {
        return filter.link("/approvals");
    }

    public String csv() {
        return filter.link("/approvals.csv");
    }

    public boolean isFiltered() {
        return !filter.equals(new ApprovalFilter("", "", "", "", null));
    }

    public String client(Terms terms) {
        var client = clients.get(terms.client());
        return client == null ? terms.client().value() : client.name();
    }

    public String person(Terms terms) {
        var id = terms.coverage().person();
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    /// What of it other bills and open ones have left.
    public String left(ApprovalRow row) {
        return ApprovalWords.left(row, spent.getOrDefault(row.id(), List.of()));
    }

    public String state(ApprovalRow row) {
        return ApprovalWords.state(row, today);
    }

    public String age(ApprovalRequests.Row row) {
        var days = ChronoUnit.DAYS.between(row.askedOn(), today);
        return days == 0 ? "asked today" : "no answer for " + Say.count(days, "day", "days");
    }

    public Collection<Client> allClients() {
        return clients.values();
    }
}
