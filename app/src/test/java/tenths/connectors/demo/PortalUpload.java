package tenths.connectors.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import tenths.firm.Timekeeper;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.International;
import tenths.formats.Profiles;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Portal;
import tenths.formats.portals.Register;
import tenths.formats.portals.Rehearsal;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// A bill of the demo firm on its way to a portal that knows everything about it: client, matter, people, rates.
@NullMarked
record PortalUpload(Portal portal, BillFormat format) {
    private static final Register.Span ALWAYS = new Register.Span(null, null);

    /// Portals that name the classes of timekeepers by two letters.
    private static final Set<String> TWO_LETTERS =
            Set.of("collaborati", "collaborati-client-rules", "lawtrac", "corridor", "counselgo");

    /// As the portal's clients have it: countries in two letters, and the classes that it knows.
    FormatProfile profile() {
        var name = TWO_LETTERS.contains(portal.name()) ? "two-letter-classes" : "standard";
        return profile(name, format);
    }

    static FormatProfile profile(String name, BillFormat format) {
        var base = Profiles.find(name).orElseThrow();
        var abroad = base.international();
        return new FormatProfile(
                base.name(),
                format,
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                new International(
                        abroad.firstLine(),
                        "06-7654321",
                        true,
                        abroad.accountType(),
                        Map.of(),
                        International.CountryCode.TWO_LETTERS,
                        "US",
                        "US",
                        abroad.taxDecimals(),
                        abroad.tax()));
    }

    Outcome rehearse(Invoice invoice, byte[] file) {
        return rehearse(file, register(invoice));
    }

    Outcome rehearse(byte[] file, Register register) {
        var name = "bill" + (format.name().startsWith("LEDESXML") ? ".xml" : ".txt");
        try {
            return new Rehearsal(portal, profile(), register).of(BillFile.of(name, file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Register register(Invoice invoice) {
        var matter = invoice.matter();
        var people = new TreeMap<String, Register.Timekeeper>();
        var fees = invoice.lines().stream()
                .filter(line -> line.timekeeper() != null)
                .toList();
        fees.forEach(line -> people.put(id(line), new Register.Timekeeper(id(line), "", ALWAYS)));
        return new Register(
                invoice.date(),
                invoice.firm().taxId(),
                Set.of(invoice.client().id()),
                Map.of(
                        matter.id().value(),
                        new Register.Matter(
                                matter.id().value(), matter.claimNumber(), Register.Budget.APPROVED, "USD")),
                List.copyOf(people.values()),
                fees.stream()
                        .map(line -> new Register.Rate(id(line), matter.id().value(), line.unitCost(), ALWAYS))
                        .distinct()
                        .toList(),
                List.of(),
                Register.Wishes.NONE,
                List.of(invoice.number() + ".pdf"));
    }

    private String id(InvoiceLine line) {
        Timekeeper who = Objects.requireNonNull(line.timekeeper());
        return profile().people().idOf(who);
    }

    @Override
    public String toString() {
        return portal.name() + " with " + format;
    }
}
