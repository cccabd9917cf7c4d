package tenths.desk.sending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.desk.House;
import tenths.desk.formats.FrozenProfiles;
import tenths.desk.formats.TryProfile;
import tenths.desk.formats.Writing;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.portals.BillFile;
import tenths.invoicing.InvoiceLine;
import tenths.store.InvoiceRow;

/// Looks a final bill over before it leaves: its file as its receiver would check it and as the client's portal would
/// take it, the client's matter number, people, dates. What only the receiver knows is listed as unknown.
public final class PreFlight {
    private final House house;
    private final Archive archive;
    private final PortalFlight portal;

    public PreFlight(House house, Archive archive) {
        this.house = house;
        portal = new PortalFlight(house);
        this.archive = archive;
    }

    public enum Verdict {
        FINE,
        /// Somebody should look.
        LOOK,
        /// It would be refused.
        REFUSED,
        /// Only the receiver knows.
        UNKNOWN
    }

    /// A row of the list.
    ///
    /// @param what that was looked at
    /// @param words what was found, and what to do
    public record Item(Verdict verdict, String what, String words) {}

    public List<Item> of(InvoiceRow row) {
        var writing = FrozenProfiles.of(house, List.of(row)).writing(row);
        var profile = writing.profile();
        var items = new ArrayList<Item>();
        items.addAll(file(row, writing));
        items.add(matter(row, profile));
        items.add(people(row));
        items.add(dates(row, profile));
        items.add(credit(row));
        if (profile.portal().isEmpty()) {
            items.add(new Item(
                    Verdict.UNKNOWN,
                    "Rates and budget",
                    "Whether the portal has these rates and a budget on file, only the portal says."));
        }
        return items;
    }

    private List<Item> file(InvoiceRow row, Writing writing) {
        var what = "File";
        var kind = row.origin().profile().format();
        var kept = house.outbox().kept(row.id()).stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst();
        if (kept.isEmpty()) {
            return List.of(new Item(Verdict.LOOK, what, "It is not archived yet. Look again in a minute."));
        }
        try {
            var file = kept.get();
            var bytes = archive.get(Key.ofKept(row.invoice().number(), file.fileName(), file.sha256()));
            var items = new ArrayList<Item>();
            items.add(form(what, bytes, writing));
            items.addAll(portal.of(row, writing.profile(), BillFile.of(file.fileName(), bytes)));
            return items;
        } catch (ArchiveFailure failure) {
            return List.of(new Item(Verdict.LOOK, what, "The archive does not hand it out: " + failure.getMessage()));
        }
    }

    private static Item form(String what, byte[] bytes, Writing writing) {
        var findings = TryProfile.check(bytes, writing).findings();
        var worst = findings.stream().filter(FileFinding::isError).findFirst();
        var kind = writing.kind();
        return worst.map(finding -> new Item(Verdict.REFUSED, what, finding.toString()))
                .orElseGet(() -> findings.isEmpty()
                        ? new Item(Verdict.FINE, what, "The archived file passes every check of " + kind + ".")
                        : new Item(Verdict.LOOK, what, findings.getFirst().toString()));
    }

    private static Item matter(InvoiceRow row, FormatProfile profile) {
        var matter = row.invoice().matter();
        var number = number(row, profile);
        if (!number.isEmpty()) {
            return new Item(Verdict.FINE, "Matter", "The client calls it " + number + ".");
        }
        return new Item(
                profile.ids().clientMatterIdRequired() ? Verdict.REFUSED : Verdict.LOOK,
                "Matter",
                "Matter " + matter.id().value() + " has no number of the client. Import it with its claim number.");
    }

    /// What the client calls the matter; blank where nobody said.
    public static String number(InvoiceRow row, FormatProfile profile) {
        var matter = row.invoice().matter();
        return profile.ids().clientMatterIdByMatter().getOrDefault(matter.id().value(), matter.claimNumber());
    }

    private Item people(InvoiceRow row) {
        var client = row.invoice().matter().client();
        var terms = house.directory().terms(row.invoice().date()).get(client);
        if (terms == null || !terms.approvedOnly()) {
            return new Item(Verdict.UNKNOWN, "People", "The client gave no list of approved timekeepers.");
        }
        var approved = house.directory().approved(row.invoice().date()).getOrDefault(client, Set.<TimekeeperId>of());
        var others = row.invoice().lines().stream()
                .map(InvoiceLine::timekeeper)
                .filter(Objects::nonNull)
                .filter(person -> !approved.contains(person.id()))
                .map(Timekeeper::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return others.isEmpty()
                ? new Item(Verdict.FINE, "People", "All are on the client's list.")
                : new Item(Verdict.LOOK, "People", "Not on the client's list: " + others + ". Ask for their approval.");
    }

    private Item dates(InvoiceRow row, FormatProfile profile) {
        var invoice = row.invoice();
        var most = profile.lines().maxLineAgeDays();
        var oldest = invoice.lines().stream()
                .map(InvoiceLine::day)
                .min(LocalDate::compareTo)
                .orElse(invoice.date());
        if (most == 0) {
            return new Item(Verdict.UNKNOWN, "Dates", "The oldest line is of " + oldest + "; no limit is known.");
        }
        var late = oldest.plusDays(most).isBefore(house.today());
        return new Item(
                late ? Verdict.LOOK : Verdict.FINE,
                "Dates",
                "The oldest line is of %s; the client takes lines up to %d days old%s"
                        .formatted(oldest, most, late ? ". Ask before sending." : "."));
    }

    private Item credit(InvoiceRow row) {
        return house.invoices().credited(row.id())
                ? new Item(Verdict.REFUSED, "Number", "A credit note takes the invoice back. Send its new bill.")
                : new Item(Verdict.FINE, "Number", "Number " + row.invoice().number() + " was given once.");
    }
}
