package tenths.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenths.audit.Link;
import tenths.audit.Verification;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;
import tenths.store.TextChanges;

/// Writes down everything that proves one invoice: what it says, why each line costs what it costs, the hashes of its
/// files, and every event about it from a house book that was verified on the way.
public final class ProveInvoice {
    private final House house;

    public ProveInvoice(House house) {
        this.house = house;
    }

    /// Reads the whole house book.
    ///
    /// @param out gets text in UTF-8, for people and programs; it stays open
    public void prove(InvoiceRow row, OutputStream out) throws IOException {
        var subjects = Set.of(row.invoice().number(), row.prebill().toString());
        var events = new StringWriter();
        var verification = read(link -> {
            if (subjects.contains(link.event().subject().id())) {
                events.append(link.hash().toString()).append(' ').append(link.canonical());
                events.append('\n');
            }
        });
        var text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        head(row, text);
        files(house.outbox().kept(row.id()), text);
        lines(row.invoice().lines(), text);
        house.invoiceDeals().of(row.id()).forEach(deal -> deal(deal, row.invoice(), text));
        new FrozenSplit(house.transactions()).of(row.prebill()).forEach(split -> split(split, text));
        changes(new TextChanges(house.transactions()).of(row.id()), text);
        book(verification, events.toString(), text);
        text.flush();
        if (text.checkError()) {
            throw new IOException("the proof of invoice " + row.invoice().number() + " could not be written out");
        }
    }

    private Verification read(Consumer<Link> reader) throws IOException {
        try {
            return house.book().walk(link -> {
                reader.accept(link);
                return true;
            });
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    private void head(InvoiceRow row, PrintWriter text) {
        var invoice = row.invoice();
        var origin = row.origin();
        text.println("PROOF OF INVOICE " + invoice.number());
        text.println();
        text.println("firm         " + invoice.firm().name());
        text.println("client       " + invoice.client().name());
        text.println(
                "matter       " + invoice.matter().id() + " " + invoice.matter().name());
        text.println("date         " + invoice.date());
        text.println("period       " + invoice.period().start() + " to "
                + invoice.period().end());
        text.println("total        " + invoice.total());
        invoice.taxes()
                .forEach(tax -> text.println("tax          " + tax.tax().name() + " "
                        + tax.percent().toPlainString() + "% on " + tax.base() + ": " + tax.amount()
                        + (tax.reverse() ? ", owed by the client" : "")));
        if (!invoice.taxes().isEmpty()) {
            text.println("owed         " + invoice.due());
        }
        text.println("finalised    " + origin.finalisedAt() + " by " + origin.finalisedBy());
        text.println("engine       " + origin.engine());
        text.println("guidelines   " + (origin.pack() == null ? "none" : origin.pack() + " v" + origin.packVersion()));
        text.println("format       " + origin.profile().format() + ", profile "
                + origin.profile().words()
                + (origin.profile().sha256() == null
                        ? ""
                        : ", SHA-256 " + origin.profile().sha256()));
        layout(origin.profile().layout(), text);
        text.println("proof made   " + house.now() + " by " + House.ENGINE);
    }

    private void layout(InvoiceRow.@Nullable Layout layout, PrintWriter text) {
        if (layout != null) {
            var kept = house.formatLayouts().of(List.of(layout)).getFirst();
            text.println("layout       " + layout.words() + ", SHA-256 " + kept.sha256());
        }
    }

    private static void files(List<Outbox.Kept> files, PrintWriter text) {
        text.println();
        text.println("FILES (sha256sum FILE must print the same)");
        files.forEach(
                file -> text.println(file.sha256() + "  " + file.fileName() + "  " + file.sizeBytes() + " bytes"));
        if (files.isEmpty()) {
            text.println("none in the archive yet");
        }
    }

    private static void lines(List<InvoiceLine> lines, PrintWriter text) {
        text.println();
        text.println("LINES (the steps below a line add up to its amount)");
        for (var line : lines) {
            var person = line.timekeeper();
            text.println("%d  %s  %s  %s x %s  %s  %s"
                    .formatted(
                            line.number(),
                            line.day(),
                            person == null ? line.codes().expense() : person.name(),
                            line.units().toPlainString(),
                            line.unitCost().toPlainString(),
                            line.total(),
                            line.description().replaceAll("\\s+", " ")));
            line.trace()
                    .steps()
                    .forEach(step -> text.println("     " + step.amount().toPlainString() + "  " + step.text()));
        }
    }

    private static void deal(InvoiceDeals.Frozen deal, Invoice invoice, PrintWriter text) {
        text.println();
        text.println("FEE DEAL of the " + (deal.own() ? "matter" : "client") + ", version " + deal.version()
                + " (the steps add up to what is owed)");
        deal.steps()
                .forEach(step ->
                        text.println("     " + new Money(step.amount(), invoice.currency()) + "  " + step.text()));
        deal.body().lines().forEach(line -> text.println("     | " + line));
    }

    private static void split(FrozenSplit.Kept split, PrintWriter text) {
        text.println();
        text.println("PAYERS, agreement version " + split.whole().version() + " (their shares add up to "
                + split.invoice().due() + ")");
        split.shares()
                .values()
                .forEach(share -> text.println(
                        "     " + share.due() + "  " + share.client().name() + ", invoice " + share.number()));
        split.whole().body().lines().forEach(line -> text.println("     | " + line));
    }

    private static void changes(List<TextChanges.Changed> changes, PrintWriter text) {
        text.println();
        text.println("WORDS THAT THE E-BILL SAYS OTHERWISE, because its format cannot carry them as they stand");
        changes.forEach(change -> text.println("%s %s (%s)%n     was  %s%n     is   %s"
                .formatted(
                        change.line() == 0 ? "invoice" : "line " + change.line(),
                        change.field(),
                        change.why(),
                        change.before().replaceAll("\\s+", " "),
                        change.after())));
        if (changes.isEmpty()) {
            text.println("none");
        }
    }

    private static void book(Verification found, String events, PrintWriter text) {
        var bad = found.firstBad();
        text.println();
        text.println("HOUSE BOOK (%d events read; %s)"
                .formatted(
                        found.events(),
                        bad == null
                                ? "the chain of hashes is whole, head "
                                        + found.head().hash()
                                : "IT WAS CHANGED at event " + bad.seq() + ": " + bad.what()));
        text.println("Each line is a hash and the event it stands for, as in an export of the whole book:");
        text.println("docs/handbook/house-book.md says how to compute them again.");
        text.print(events);
    }
}
