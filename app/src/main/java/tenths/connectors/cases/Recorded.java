package tenths.connectors.cases;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import tenths.rates.deals.Fact;
import tenths.rates.deals.OpenInvoice;

/// What a case says was recorded on its matter: recoveries, outcomes, and earlier invoices.
final class Recorded {
    private static final int MOST = 1_000;

    private Recorded() {}

    static List<Fact> of(Members in, Currency currency) {
        var recoveries = in.list("recoveries", MOST).stream().map(each -> recovery(each, currency));
        var outcomes = in.list("outcomes", MOST).stream().map(Recorded::outcome);
        return Stream.concat(recoveries, outcomes).toList();
    }

    /// Earlier invoices that were not paid at once.
    static List<OpenInvoice> open(Members in, Currency currency) {
        return in.list("invoices", MOST).stream()
                .map(each -> invoice(each, currency))
                .toList();
    }

    /// A client in credit has less than nothing open.
    private static OpenInvoice invoice(Members in, Currency currency) {
        var money = Form.money(currency);
        var date = in.must("date", Form.DAY);
        var number = in.must("number", Form.NAME);
        var whole = in.must("open", Form.signedMoney(currency));
        var interest = in.may("interest", money, whole.minus(whole));
        var balances = new ArrayList<>(List.of(new OpenInvoice.Balance(date, whole)));
        for (var payment : in.list("payments", MOST)) {
            var last = balances.getLast();
            var on = payment.must("date", Form.DAY);
            var left = last.amount().minus(payment.must("amount", money));
            payment.close();
            if (!on.isAfter(last.from()) || left.isNegative()) {
                payment.fault("", "it comes before the one above it, or pays too much", "write payments by their days");
            } else {
                balances.add(new OpenInvoice.Balance(on, left));
            }
        }
        in.close();
        return new OpenInvoice(number, date, interest, balances);
    }

    private static Fact recovery(Members in, Currency currency) {
        var recovery = new Fact.Recovery(in.must("date", Form.DAY), in.must("amount", Form.money(currency)));
        in.close();
        return recovery;
    }

    private static Fact outcome(Members in) {
        var outcome = new Fact.Outcome(in.must("date", Form.DAY), in.must("name", Form.NAME));
        in.close();
        return outcome;
    }
}
