package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.invoicing.CreditNote;
import tenths.store.InvoiceRow;
import tenths.store.Series;
import tenths.time.Work;

/// Takes a final invoice back as a whole. The invoice and its files stay for ever; its work can be billed
/// again. Of a bill that several payers share, one share can be taken back and billed again while the others
/// stand; its work is free again when no share stands any more.
public final class CreditInvoice {
    private final House house;

    public CreditInvoice(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param number of the credit note
        /// @param prebills the new prebill where the work is billed again; empty where it only waits
        /// @param invoices number of the new invoice where one payer's share is billed again
        record Credited(String number, List<UUID> prebills, List<String> invoices) implements Outcome {
            public Credited {
                prebills = List.copyOf(prebills);
                invoices = List.copyOf(invoices);
            }
        }

        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param billAgain whether a new prebill is made of the work at once, with the old decisions on it; of a
    ///     share beside others that stand, whether it is billed again
    public Outcome credit(String invoice, String reason, boolean billAgain, String actor) {
        if (reason.isBlank()) {
            return new Outcome.Refused(List.of("A credit note needs a reason, for the client and the record."));
        }
        var found = house.invoices().find(invoice);
        if (found.isEmpty()) {
            return new Outcome.Refused(List.of("There is no invoice " + invoice + "."));
        }
        var row = found.getFirst();
        try {
            var outcome = house.transactions().inOne(() -> credit(row, reason, billAgain, actor));
            return switch (outcome) {
                case Outcome.Refused refused -> refused;
                case Outcome.Credited credited
                when !billAgain || !credited.invoices().isEmpty() -> credited;
                case Outcome.Credited credited -> new Outcome.Credited(credited.number(), again(row, actor), List.of());
            };
        } catch (NotBilledAgain refused) {
            return new Outcome.Refused(refused.reasons);
        }
    }

    /// Takes the credit note back with its transaction: both are made, or neither.
    private static final class NotBilledAgain extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<String> reasons;

        private NotBilledAgain(List<String> reasons) {
            this.reasons = reasons;
        }
    }

    private Outcome credit(InvoiceRow row, String reason, boolean billAgain, String actor) {
        var next = house.series().next(Series.CREDIT);
        if (house.invoices().credited(row.id())) {
            return new Outcome.Refused(List.of("Invoice " + row.invoice().number() + " was credited already."));
        }
        var note = CreditNote.of(row.invoice(), next.number(), house.today(), reason);
        house.series().used(Series.CREDIT, next.serial());
        house.invoices().add(house.ids().next(), row.id(), next.serial(), note, actor, house.now());
        var isShared = house.sharedBills().issued(row.prebill()).stream().anyMatch(each -> !each.credited());
        if (!isShared) {
            var works = house.works().on(List.of(row.prebill())).getOrDefault(row.prebill(), List.of());
            house.prebills().release(works.stream().map(Work::id).toList());
            house.works().queue(works);
        }
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.INVOICE_CREDITED,
                                new Subject("invoice", row.invoice().number(), 2))
                        .about(
                                row.invoice().matter().client(),
                                row.invoice().matter().id())
                        .because(reason)
                        .with(Map.of(
                                "creditNote",
                                note.number(),
                                "total",
                                note.total().minor())));
        var again = isShared && billAgain ? List.of(shareAgain(row, actor)) : List.<String>of();
        return new Outcome.Credited(note.number(), List.of(), again);
    }

    private String shareAgain(InvoiceRow row, String actor) {
        return switch (new BillShareAgain(house).bill(row, actor)) {
            case BillShareAgain.Outcome.Billed(var number) -> number;
            case BillShareAgain.Outcome.Refused(var reasons) -> throw new NotBilledAgain(reasons);
        };
    }

    /// The old decisions are carried over as far as they still make sense; the new prebill says so in its history.
    private List<UUID> again(InvoiceRow row, String actor) {
        var matter = row.invoice().matter().id();
        var selection = new PreparePrebills.Selection(
                Set.of(), Set.of(matter), row.invoice().period().end());
        var prepared = new PreparePrebills(house)
                .prepare(selection, actor, Progress.SILENT)
                .prebills();
        var decide = new DecideOnPrebill(house);
        for (var prebill : prepared) {
            var version = 1;
            for (var decision : OpenPrebill.live(house.decisions().history(row.prebill()))) {
                var outcome = decide.decide(prebill, version, List.of(decision.adjustment()), decision.reason(), actor);
                if (outcome instanceof DecideOnPrebill.Outcome.Decided(var newVersion)) {
                    version = newVersion;
                }
            }
        }
        return prepared;
    }
}
