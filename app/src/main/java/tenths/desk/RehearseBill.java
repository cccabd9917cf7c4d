package tenths.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.Timekeeper;
import tenths.formats.FormatProfile;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Head;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.EBills;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Portal;
import tenths.formats.portals.Portals;
import tenths.formats.portals.Register;
import tenths.formats.portals.Register.Budget;
import tenths.formats.portals.Register.Matter;
import tenths.formats.portals.Register.Rate;
import tenths.formats.portals.Register.Span;
import tenths.formats.portals.Register.Wishes;
import tenths.formats.portals.Rehearsal;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.store.views.PortalFacts;

/// Plays through what the client's portal would do with a bill, from what the house has agreed with the client. Changes
/// nothing and refuses nothing.
public final class RehearseBill {
    private final House house;
    private final PortalFacts facts;

    public RehearseBill(House house) {
        this.house = house;
        facts = new PortalFacts(house.transactions());
    }

    /// What can be said of a bill.
    public sealed interface Answer {
        /// The client's profile names no portal.
        record NoPortal() implements Answer {}

        /// The profile names a portal that we do not know.
        record UnknownPortal(String name) implements Answer {}

        /// There is no e-bill to rehearse with; its preview says why.
        record Unwritable(Portal portal) implements Answer {}

        record Played(Outcome outcome) implements Answer {}
    }

    /// Of a bill as it is now, with today's date and the number that is next; none where nothing is left on it.
    public List<Answer> rehearse(OpenPrebill.Opened opened) {
        var draft = opened.draft();
        if (draft == null) {
            return List.of();
        }
        var row = opened.row();
        return KnownProfiles.of(house).find(row.hands().profile()).stream()
                .map(known -> rehearse(row.id(), new PreviewInvoice(house).numbered(draft), known.profile()))
                .toList();
    }

    /// @param prebill that the draft is made of
    /// @param draft the invoice that it would become
    public Answer rehearse(UUID prebill, Invoice draft, FormatProfile profile) {
        if (profile.portal().isEmpty()) {
            return new Answer.NoPortal();
        }
        var portal = Portals.find(profile.portal());
        return portal.isEmpty()
                ? new Answer.UnknownPortal(profile.portal())
                : play(portal.get(), prebill, draft, profile);
    }

    private Answer play(Portal portal, UUID prebill, Invoice draft, FormatProfile profile) {
        byte[] file;
        try {
            file = EBills.toBytes(draft, Taxes.NONE, profile);
        } catch (UnwritableInvoice _) {
            return new Answer.Unwritable(portal);
        }
        try {
            var rehearsal = new Rehearsal(portal, profile, register(prebill, draft, profile));
            return new Answer.Played(rehearsal.of(BillFile.of(profile.fileName(draft), file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Ids are those of the client's profile: it holds what was typed in the portal. Nobody keeps the portal's budgets.
    private Register register(UUID prebill, Invoice draft, FormatProfile profile) {
        var client = draft.client().id();
        var ids = BillMaker.make(draft, Taxes.NONE, profile).head().ids();
        var people = people(draft);
        return new Register(
                house.today(),
                known(ids.lawFirm()),
                ids.client().isEmpty() ? null : Set.of(ids.client()),
                Map.of(ids.matter(), matter(draft, ids)),
                timekeepers(client, people, profile),
                rates(client, draft, people, profile),
                facts.numbered(client, draft.number(), prebill).stream()
                        .map(earlier -> new Register.Invoice(earlier.number(), earlier.date()))
                        .toList(),
                Wishes.NONE,
                List.of(draft.number() + ".pdf"));
    }

    private static Matter matter(Invoice draft, Head.Ids ids) {
        return new Matter(
                ids.matter(),
                ids.clientMatter(),
                Budget.NOT_KNOWN,
                draft.currency().getCurrencyCode());
    }

    private static @Nullable String known(String id) {
        return id.isEmpty() ? null : id;
    }

    private static Map<String, Timekeeper> people(Invoice draft) {
        return draft.lines().stream()
                .map(InvoiceLine::timekeeper)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(person -> person.id().value(), person -> person, (first, _) -> first));
    }

    /// Not known where the client keeps no list.
    private @Nullable List<Register.Timekeeper> timekeepers(
            String client, Map<String, Timekeeper> people, FormatProfile profile) {
        var approved = facts.approved(client);
        if (approved.isEmpty()) {
            return null;
        }
        var known = new ArrayList<Register.Timekeeper>();
        for (var one : approved) {
            var person = people.get(one.timekeeper());
            if (person != null) {
                known.add(new Register.Timekeeper(profile.people().idOf(person), "", new Span(one.from(), one.to())));
            }
        }
        return known;
    }

    /// Not known where nothing was agreed with this client: the firm's own rates are nobody's approval.
    private @Nullable List<Rate> rates(
            String client, Invoice draft, Map<String, Timekeeper> people, FormatProfile profile) {
        var agreed = people.isEmpty()
                ? List.<PortalFacts.Agreed>of()
                : facts.agreed(client, draft.matter().id().value(), new LinkedHashSet<>(people.keySet()));
        return agreed.isEmpty()
                ? null
                : agreed.stream()
                        .map(one -> new Rate(
                                profile.people().idOf(Objects.requireNonNull(people.get(one.timekeeper()))),
                                one.matter(),
                                one.perHour(),
                                new Span(one.from(), one.to())))
                        .toList();
    }
}
