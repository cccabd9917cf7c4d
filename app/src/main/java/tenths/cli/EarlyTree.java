package tenths.cli;

import java.util.List;
import tenths.connectors.cases.PricingCase;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;
import tools.jackson.databind.node.ObjectNode;

/// What a client pays that pays early, as other programs read it.
record EarlyTree(PricingCase given) {
    /// A tax before the discount.
    record TaxOf(String name, Money amount) {}

    void put(ObjectNode tree, Money total, List<TaxOf> taxes) {
        var offers = tree.putArray("earlyPayment");
        var agreed = given.deal().early();
        agreed.forEach(offer -> offer(offers.addObject(), offer, total, taxes));
        var date = given.date();
        if (date == null) {
            return;
        }
        var payments = tree.putArray("paidOn");
        for (var day : given.paidOn()) {
            var pay = EarlyPayment.on(agreed, date, day)
                    .map(offer -> offer.paying(total))
                    .orElse(total);
            payments.addObject().put("date", day.toString()).put("pay", plain(pay));
        }
    }

    private void offer(ObjectNode tree, EarlyPayment offer, Money total, List<TaxOf> taxes) {
        var date = given.date();
        var net = offer.paying(total);
        tree.put("days", offer.days());
        tree.put("until", date == null ? null : offer.until(date).toString());
        tree.put("percent", offer.percent().toPlainString());
        tree.put("off", plain(offer.off(total)));
        tree.put("pay", plain(net));
        var corrected = tree.putArray("taxes");
        for (var tax : taxes) {
            var left = offer.paying(tax.amount());
            corrected.addObject().put("name", tax.name()).put("amount", plain(left));
            net = net.minus(left);
        }
        tree.put("net", plain(net));
    }

    private static String plain(Money amount) {
        return amount.decimal().toPlainString();
    }
}
