package tenths.desk;

import java.util.List;
import java.util.UUID;
import tenths.desk.formats.EBill;
import tenths.desk.formats.KnownProfile;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.Print;
import tenths.desk.formats.Prints;
import tenths.desk.formats.Unwritable;
import tenths.desk.formats.Writing;
import tenths.formats.OnPaper;
import tenths.formats.UnwritableInvoice;
import tenths.invoicing.Invoice;
import tenths.store.Series;
import tenths.store.TextChanges;

/// Shows the invoice that a prebill would become today, and its e-bill as the client would get it: in the format of the
/// client's profile, with the number that is next.
public final class PreviewInvoice {
    /// Stands on paper where the number will be.
    public static final String DRAFT = "DRAFT";

    private final House house;

    public PreviewInvoice(House house) {
        this.house = house;
    }

    /// A preview.
    ///
    /// @param payer place of whoever gets it in the agreement, from 1; 0 where one client pays all
    /// @param profile name of the client's profile, whether there is one of this name or not
    /// @param format of the e-bill; blank where the profile is unknown
    /// @param layout of the firm's own, with its version; blank for a format of the product
    /// @param ledes the e-bill as text; blank where it cannot be written
    /// @param problems why it cannot be written, each with its repair
    /// @param changes words that the e-bill says otherwise than the bill
    /// @param print the bill on paper
    public record Preview(
            Invoice invoice,
            int payer,
            String profile,
            String format,
            String layout,
            String ledes,
            List<String> problems,
            List<TextChanges.Changed> changes,
            Print print) {
        public Preview {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }
    }

    /// None if there is no such prebill, or nothing is left on it.
    public List<Preview> preview(UUID id) {
        return new OpenPrebill(house)
                .open(id).stream().flatMap(opened -> preview(opened).stream()).toList();
    }

    /// Of a bill that is open already: one for each of its payers, in their order.
    public List<Preview> preview(OpenPrebill.Opened opened) {
        var profiles = KnownProfiles.of(house);
        return opened.bills().stream()
                .map(bill -> preview(opened.paper(bill), bill, profiles))
                .toList();
    }

    private Preview preview(Prints.Subject draft, DraftBill bill, KnownProfiles profiles) {
        var name = bill.profile();
        var payer = bill.part().share();
        return switch (profiles.ask(name)) {
            case KnownProfiles.Answer.Ready(var known, var writing) -> write(draft, payer, known, writing);
            case KnownProfiles.Answer.Unready(var reason) -> {
                var print = new Prints(house).now(draft, OnPaper.STANDARD);
                yield new Preview(draft.invoice(), payer, name, "", "", "", List.of(reason), List.of(), print);
            }
        };
    }

    /// The same with another profile.
    ///
    /// @param subject a draft or an invoice
    /// @param writing that of the profile, or one that is tried
    public Preview write(Prints.Subject subject, KnownProfile known, Writing writing) {
        return write(subject, 0, known, writing);
    }

    private Preview write(Prints.Subject subject, int payer, KnownProfile known, Writing writing) {
        var draft = subject.invoice();
        var format = writing.kind();
        var onInvoice = known.onInvoice(writing);
        var name = onInvoice.words();
        var layout = onInvoice.layout() == null ? "" : onInvoice.layout().words();
        var print = new Prints(house).now(subject, known.profile().pdf());
        try {
            var file = EBill.write(numbered(draft), writing);
            return new Preview(draft, payer, name, format, layout, file.text(), List.of(), file.changes(), print);
        } catch (UnwritableInvoice unwritable) {
            return new Preview(
                    draft, payer, name, format, layout, "", Unwritable.reasons(unwritable), List.of(), print);
        }
    }

    /// With the number that is next.
    Invoice numbered(Invoice draft) {
        return draft.numbered(house.series().peek(Series.INVOICE));
    }
}
