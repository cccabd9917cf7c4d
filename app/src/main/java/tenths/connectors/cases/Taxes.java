package tenths.connectors.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.Tax;

/// The taxes of a case; none where it names none.
final class Taxes {
    private static final int MOST = 20;
    private static final Form<Boolean> PER_LINE = Form.choice(Map.of("invoice", false, "line", true));
    private static final Form<Boolean> IS_FEES = Form.choice(Map.of("fees", true, "expenses", false));

    private Taxes() {}

    static List<Tax> of(Members in) {
        var taxes = in.list("taxes", MOST).stream().map(Taxes::one).toList();
        for (var i = 0; i < taxes.size(); i++) {
            var tax = taxes.get(i);
            if (taxes.subList(0, i).stream().anyMatch(other -> mixes(tax, other))) {
                mixed(in, i);
            }
        }
        return taxes;
    }

    private static boolean mixes(Tax one, Tax other) {
        return (one.included() || other.included()) && one.meets(other);
    }

    private static void mixed(Members in, int place) {
        in.fault(
                "taxes[" + place + "]",
                "a price with a tax in it bears no other tax",
                "write one tax of both per cents, or give each its own \"on\" or its own days");
    }

    /// The taxes of a fee deal, each with its days.
    static List<FeeDeal.DatedTax> dated(Members in) {
        var taxes = in.list("taxes", MOST).stream().map(Taxes::datedOne).toList();
        for (var i = 0; i < taxes.size(); i++) {
            var tax = taxes.get(i);
            if (taxes.subList(0, i).stream().anyMatch(other -> other.meets(tax) && mixes(tax.tax(), other.tax()))) {
                mixed(in, i);
            }
        }
        return taxes;
    }

    private static FeeDeal.DatedTax datedOne(Members in) {
        var jurisdiction = in.may("jurisdiction", Form.NAME, "");
        var from = in.may("from", Form.DAY);
        var to = in.may("to", Form.DAY);
        var reverse = in.flag("reverse", false);
        if (from != null && to != null && to.isBefore(from)) {
            in.fault("to", "it ends before it begins", "write a day on or after " + from);
        }
        var tax = one(in);
        if (tax.included() && reverse) {
            in.fault("reverse", "a price has no tax in it that the client owes itself", "leave out one of the two");
        }
        return new FeeDeal.DatedTax(tax, jurisdiction, from, to, reverse);
    }

    private static Tax one(Members in) {
        var name = in.must("name", Form.NAME);
        var percent = in.must("percent", Form.PERCENT);
        var on = new HashSet<>(in.has("on") ? in.values("on", IS_FEES, 2) : List.of(true, false));
        var perLine = in.may("per", PER_LINE, false);
        var order = in.may("order", Form.whole(MOST), 1L);
        var included = in.flag("included", false);
        in.close();
        if (on.isEmpty()) {
            in.fault("on", "it is taken on nothing", "write [\"fees\"], [\"expenses\"] or both");
        }
        return new Tax(name, percent, on.contains(true), on.contains(false), perLine, order.intValue(), included);
    }
}
