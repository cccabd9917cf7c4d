package tenths.connectors.cases;

import java.util.List;
import tenths.rates.deals.EarlyPayment;

/// What is taken off for paying early; nothing where nothing is agreed.
final class EarlyPayments {
    private static final int MOST = 10;
    private static final long MOST_DAYS = 365;
    private static final int MOST_DECIMALS = 2;
    private static final String NAME = "earlyPayment";

    private EarlyPayments() {}

    static List<EarlyPayment> of(Members in) {
        var agreed = in.list(NAME, MOST).stream().map(EarlyPayments::one).toList();
        try {
            EarlyPayment.check(agreed);
            return agreed;
        } catch (IllegalArgumentException impossible) {
            in.fault(NAME, String.valueOf(impossible.getMessage()), "write more days with less per cent");
            return List.of();
        }
    }

    private static EarlyPayment one(Members in) {
        var days = in.must("days", Form.whole(MOST_DAYS));
        var offer = new EarlyPayment(days.intValue(), in.must("percent", Form.PERCENT));
        if (offer.percent().signum() == 0 && in.has("percent")) {
            in.fault("percent", "it takes nothing off", "write more than 0, or leave the days out");
        }
        if (offer.percent().stripTrailingZeros().scale() > MOST_DECIMALS) {
            in.fault("percent", "an e-invoice carries two decimals of it", "write a percentage such as \"2.25\"");
        }
        in.close();
        return offer;
    }
}
