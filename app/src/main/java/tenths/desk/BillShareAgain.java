package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.desk.formats.KnownProfiles;
import tenths.invoicing.Invoice;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.store.InvoiceRow;
import tenths.store.Series;
import tenths.store.SharedBills;

/// Bills one payer's share again after a credit note took it back, while the shares of the others stand: the same lines
/// under another number, with the payer's name, address, claim number and format as they are today.
public final class BillShareAgain {
    private final House house;

    public BillShareAgain(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param number of the new invoice
        record Billed(String number) implements Outcome {}

        /// @param reasons all of them
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param invoice number of a share that was credited
    public Outcome bill(String invoice, String actor) {
        var found = house.invoices().find(invoice);
        return found.isEmpty()
                ? new Outcome.Refused(List.of("There is no invoice " + invoice + "."))
                : house.transactions().inOne(() -> bill(found.getFirst(), actor));
    }

    /// Inside a transaction.
    Outcome bill(InvoiceRow row, String actor) {
        var prebill = house.prebills().lock(List.of(row.prebill())).getFirst();
        var number = house.series().next(Series.INVOICE);
        var batch = new BillBatch(house, KnownProfiles.of(house), number, house.today(), actor);
        var refusals = refusals(row);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        var decisions = OpenPrebill.live(house.decisions().history(row.prebill()));
        var source = new BillBatch.Source(
                prebill, decisions, "bills again what invoice " + row.invoice().number() + " billed");
        var made = new ArrayList<InvoiceRow>();
        var reasons = batch.take(source, List.of(draft(row)), made);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        var again = made.getFirst();
        house.sharedBills().share(row.id()).forEach(share -> batch.keep(share.of(again.id())));
        batch.save();
        batch.record();
        return new Outcome.Billed(again.invoice().number());
    }

    private List<String> refusals(InvoiceRow row) {
        var number = row.invoice().number();
        if (row.part().isWhole()) {
            return List.of("Invoice " + number + " is a whole bill. Prepare a new bill of its work.");
        }
        var issued = house.sharedBills().issued(row.prebill());
        var others = issued.stream().filter(each -> !each.credited()).toList();
        if (others.stream().anyMatch(each -> each.share() == row.part().share())) {
            return List.of("The share of invoice " + number + " is on another invoice, which stands.");
        }
        if (others.isEmpty()) {
            return List.of("No share of the bill stands any more. Prepare a new bill of its work.");
        }
        return full(row);
    }

    /// A layer may have been filled by other bills since the share was credited.
    private List<String> full(InvoiceRow row) {
        var matter = row.invoice().matter().id();
        var used = house.sharedBills().used(List.of(matter)).getOrDefault(matter, Map.of());
        return house.sharedBills().share(row.id()).stream()
                .flatMap(share -> share.layers().stream())
                .filter(layer -> isFull(layer, used.getOrDefault(layer.layer(), 0L)))
                .map(layer -> "Later bills have filled the layer " + layer.layer()
                        + " since. Credit the other shares of this bill, too, and prepare a new bill.")
                .toList();
    }

    private static boolean isFull(SharedBills.InLayer layer, long used) {
        var limit = layer.limitMinor();
        return limit != null && used + layer.amountMinor() > limit;
    }

    private DraftBill draft(InvoiceRow row) {
        var old = row.invoice();
        var books = Books.of(house, old.matter().client());
        var file = Objects.requireNonNull(house.directory()
                .matters(List.of(old.matter().id()))
                .get(old.matter().id()));
        var payer = books.clients().values().stream()
                .filter(client -> client.id().value().equals(old.client().id()))
                .findFirst()
                .orElseThrow();
        var pack = books.pack(file, payer.id());
        var claim =
                books
                        .splits()
                        .onBill(old.matter().id(), old.period().end(), old.currency())
                        .agreement()
                        .payers()
                        .stream()
                        .filter(each -> each.client().equals(payer.id()))
                        .map(Payer::claim)
                        .findFirst()
                        .orElse("");
        var now = new Invoice(
                old.number(),
                house.today(),
                old.period(),
                books.firm(),
                DraftBill.party(payer),
                file.matter().claimed(claim),
                old.description(),
                old.currency(),
                old.lines(),
                old.taxes(),
                old.early());
        var rules = new DraftBill.Rules(pack == null ? null : pack.name(), pack == null ? null : pack.version());
        var part = new InvoiceRow.Part(row.part().share(), nextIssue(row));
        return new DraftBill(now, part, books.profile(payer.id()), rules, null);
    }

    private int nextIssue(InvoiceRow row) {
        return 1
                + house.sharedBills().issued(row.prebill()).stream()
                        .filter(each -> each.share() == row.part().share())
                        .mapToInt(SharedBills.Issued::issue)
                        .max()
                        .orElseThrow();
    }
}
