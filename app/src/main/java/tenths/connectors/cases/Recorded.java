package tenths.connectors.cases;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import tenths.rates.deals.Fact;

/// What a case says was recorded on its matter: recoveries and outcomes.
final class Recorded {
    private static final int MOST = 1_000;

    private Recorded() {}

    static List<Fact> of(Members in, Currency currency) {
        var recoveries = in.list("recoveries", MOST).stream().map(each -> recovery(each, currency));
        var outcomes = in.list("outcomes", MOST).stream().map(Recorded::outcome);
        return Stream.concat(recoveries, outcomes).toList();
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
