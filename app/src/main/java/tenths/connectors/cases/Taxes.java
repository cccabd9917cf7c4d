package tenths.connectors.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tenths.rates.deals.Tax;

/// The taxes of a case; none where it names none.
final class Taxes {
    private static final int MOST = 20;
    private static final Form<Boolean> PER_LINE = Form.choice(Map.of("invoice", false, "line", true));
    private static final Form<Boolean> IS_FEES = Form.choice(Map.of("fees", true, "expenses", false));

    private Taxes() {}

    static List<Tax> of(Members in) {
        return in.list("taxes", MOST).stream().map(Taxes::one).toList();
    }

    private static Tax one(Members in) {
        var name = in.must("name", Form.NAME);
        var percent = in.must("percent", Form.PERCENT);
        var on = new HashSet<>(in.has("on") ? in.values("on", IS_FEES, 2) : List.of(true, false));
        var perLine = in.may("per", PER_LINE, false);
        var order = in.may("order", Form.whole(MOST), 1L);
        in.close();
        if (on.isEmpty()) {
            in.fault("on", "it is taken on nothing", "write [\"fees\"], [\"expenses\"] or both");
        }
        return new Tax(name, percent, on.contains(true), on.contains(false), perLine, order.intValue());
    }
}
