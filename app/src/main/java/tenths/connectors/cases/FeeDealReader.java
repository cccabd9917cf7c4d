package tenths.connectors.cases;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.FeeDeal.DatedTax;
import tenths.rates.deals.FeeDeal.Stage;

/// Reads the fee deal of a client or a matter: YAML with `arrangements`, `stages`, `taxes`,
/// `release`, `courtesy` and `earlyPayment`. Every fault
/// is told at once, with its line.
public final class FeeDealReader {
    private static final int MOST_STAGES = 100;

    private final Currency currency;

    private FeeDealReader(Currency currency) {
        this.currency = currency;
    }

    /// @param yaml an empty text agrees nothing
    /// @param from the day since which the deal holds
    /// @param currency of the client
    public static FeeDealReading read(String yaml, LocalDate from, Currency currency) {
        var nothing = new FeeDeal(from, List.of(), List.of(), List.of(), false);
        return switch (DealText.read(yaml, nothing, in -> new FeeDealReader(currency).deal(in, from))) {
            case DealText.Reading.Read<FeeDeal>(var deal) -> new FeeDealReading.Read(deal);
            case DealText.Reading.Refused<FeeDeal>(var faults) -> new FeeDealReading.Refused(faults);
        };
    }

    private FeeDeal deal(Members in, LocalDate from) {
        var clauses = new Arrangements(currency).clauses(in);
        var stages = in.list("stages", MOST_STAGES).stream().map(this::stage).toList();
        if (!stages.isEmpty()
                && clauses.stream().anyMatch(clause -> clause.arrangement() instanceof Arrangement.FixedFee)) {
            in.fault("stages", "beside a fixed-fee the work would be paid for twice", "keep one of them");
        }
        var taxes = Taxes.dated(in);
        checkNames(in, taxes);
        var releases = in.flag("release", false);
        var courtesies = in.may("courtesy", Arrangements.SHOWN, FeeDeal.Shown.ON_LINES);
        var early = EarlyPayments.of(in);
        in.close();
        return new FeeDeal(from, clauses, stages, taxes, releases, courtesies, early);
    }

    private Stage stage(Members in) {
        var due = in.may("due", Form.DAY);
        if (in.flag("whenDone", false) == (due != null)) {
            in.fault("due", "it is not said once when the stage is due", "write due: 2026-03-31, or whenDone: true");
        }
        var stage = new Stage(in.must("name", Form.NAME), due, in.must("amount", Form.money(currency)));
        in.close();
        return stage;
    }

    /// A bill tells taxes by their names.
    private static void checkNames(Members in, List<DatedTax> taxes) {
        for (var i = 0; i < taxes.size(); i++) {
            var tax = taxes.get(i);
            if (taxes.subList(0, i).stream()
                    .anyMatch(other -> other.tax().name().equals(tax.tax().name()) && other.meets(tax))) {
                in.fault(
                        "taxes[" + i + "]",
                        "another " + tax.tax().name() + " is taken on the same days",
                        "end one before the other begins, or give each its own name");
            }
        }
    }
}
