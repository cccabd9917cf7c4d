package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.Timekeeper;
import tenths.formats.FormatProfile;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Head;
import tenths.formats.bill.Taxes;
import tenths.formats.portals.Register;
import tenths.formats.portals.Register.Budget;
import tenths.formats.portals.Register.Matter;
import tenths.formats.portals.Register.Rate;
import tenths.formats.portals.Register.Span;
import tenths.formats.portals.Register.Wishes;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.store.views.PortalFacts;

/// What the clients' portals should know when some bills arrive: read once for all of them.
final class PortalRegisters {
    private final LocalDate today;
    private final Map<String, List<PortalFacts.Approved>> approved;
    private final Map<String, List<PortalFacts.Agreed>> agreed;
    private final List<PortalFacts.Earlier> numbered;

    private PortalRegisters(
            LocalDate today,
            Map<String, List<PortalFacts.Approved>> approved,
            Map<String, List<PortalFacts.Agreed>> agreed,
            List<PortalFacts.Earlier> numbered) {
        this.today = today;
        this.approved = approved;
        this.agreed = agreed;
        this.numbered = numbered;
    }

    /// A bill that goes to a portal.
    ///
    /// @param prebill that it is made of
    record Draft(UUID prebill, Invoice invoice, FormatProfile profile) {
        String client() {
            return invoice.client().id();
        }

        Stream<Timekeeper> people() {
            return invoice.lines().stream().map(InvoiceLine::timekeeper).filter(Objects::nonNull);
        }
    }

    static PortalRegisters of(House house, List<Draft> drafts) {
        var facts = new PortalFacts(house.transactions());
        var clients = new TreeSet<String>();
        var matters = new TreeSet<String>();
        var numbers = new TreeSet<String>();
        var people = new TreeSet<String>();
        for (var draft : drafts) {
            clients.add(draft.client());
            matters.add(draft.invoice().matter().id().value());
            numbers.add(draft.invoice().number());
            draft.people().forEach(person -> people.add(person.id().value()));
        }
        return new PortalRegisters(
                house.today(),
                facts.approved(clients),
                facts.agreed(clients, matters, people),
                facts.numbered(clients, numbers));
    }

    /// Ids are those of the client's profile: it holds what was typed in the portal. Nobody keeps the portal's budgets.
    Register of(Draft draft) {
        var invoice = draft.invoice();
        var ids = BillMaker.make(invoice, Taxes.NONE, draft.profile()).head().ids();
        var people = draft.people()
                .collect(Collectors.toMap(person -> person.id().value(), person -> person, (first, _) -> first));
        return new Register(
                today,
                known(ids.lawFirm()),
                ids.client().isEmpty() ? null : Set.of(ids.client()),
                Map.of(ids.matter(), matter(invoice, ids)),
                timekeepers(draft, people),
                rates(draft, people),
                earlier(draft),
                Wishes.NONE,
                List.of(invoice.number() + ".pdf"));
    }

    private static Matter matter(Invoice invoice, Head.Ids ids) {
        return new Matter(
                ids.matter(),
                ids.clientMatter(),
                Budget.NOT_KNOWN,
                invoice.currency().getCurrencyCode());
    }

    private static @Nullable String known(String id) {
        return id.isEmpty() ? null : id;
    }

    private List<Register.Invoice> earlier(Draft draft) {
        return numbered.stream()
                .filter(one -> one.client().equals(draft.client())
                        && one.number().equals(draft.invoice().number())
                        && !one.prebill().equals(draft.prebill()))
                .map(one -> new Register.Invoice(one.number(), one.date()))
                .toList();
    }

    /// Not known where the client keeps no list.
    private @Nullable List<Register.Timekeeper> timekeepers(Draft draft, Map<String, Timekeeper> people) {
        var list = approved.get(draft.client());
        if (list == null) {
            return null;
        }
        var known = new ArrayList<Register.Timekeeper>();
        for (var one : list) {
            var person = people.get(one.timekeeper());
            if (person != null) {
                var id = draft.profile().people().idOf(person);
                known.add(new Register.Timekeeper(id, "", new Span(one.from(), one.to())));
            }
        }
        return known;
    }

    /// Not known where nothing was agreed with this client: the firm's own rates are nobody's approval.
    private @Nullable List<Rate> rates(Draft draft, Map<String, Timekeeper> people) {
        var matter = draft.invoice().matter().id().value();
        var rates = new ArrayList<Rate>();
        for (var one : agreed.getOrDefault(draft.client(), List.of())) {
            var person = people.get(one.timekeeper());
            if (person != null && (one.matter().isEmpty() || one.matter().equals(matter))) {
                var id = draft.profile().people().idOf(person);
                rates.add(new Rate(id, one.matter(), one.perHour(), new Span(one.from(), one.to())));
            }
        }
        return rates.isEmpty() ? null : rates;
    }
}
