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

/// Takes a final invoice back as a whole. The invoice and its files stay for ever; its work can be billed again.
public final class CreditInvoice {
    private final House house;

    public CreditInvoice(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param number of the credit note
        /// @param prebills the new prebill where the work is billed again; empty where it only waits
        record Credited(String number, List<UUID> prebills) implements Outcome {
            public Credited {
                prebills = List.copyOf(prebills);
            }
        }

        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param billAgain whether a new prebill is made of the work at once, with the old decisions on it
    public Outcome credit(String invoice, String reason, boolean billAgain, String actor) {
        if (reason.isBlank()) {
            return new Outcome.Refused(List.of("A credit note needs a reason, for the client and the record."));
        }
        var found = house.invoices().find(invoice);
        if (found.isEmpty()) {
            return new Outcome.Refused(List.of("There is no invoice " + invoice + "."));
        }
        var row = found.getFirst();
        var outcome = house.transactions().inOne(() -> credit(row, reason, actor));
        return switch (outcome) {
            case Outcome.Refused refused -> refused;
            case Outcome.Credited(var number, var _) when billAgain -> new Outcome.Credited(number, again(row, actor));
            case Outcome.Credited credited -> credited;
        };
    }

    private Outcome credit(InvoiceRow row, String reason, String actor) {
        var next = house.series().next(Series.CREDIT);
        if (house.invoices().credited(row.id())) {
            return new Outcome.Refused(List.of("Invoice " + row.invoice().number() + " was credited already."));
        }
        var note = CreditNote.of(row.invoice(), next.number(), house.today(), reason);
        house.series().used(Series.CREDIT, next.serial());
        house.invoices().add(house.ids().next(), row.id(), next.serial(), note, actor, house.now());
        var works = house.works().on(List.of(row.prebill())).getOrDefault(row.prebill(), List.of());
        house.prebills().release(works.stream().map(Work::id).toList());
        house.works().queue(works);
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
        return new Outcome.Credited(note.number(), List.of());
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
