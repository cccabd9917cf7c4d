package tenths.connectors.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.deals.Payer;
import tenths.rates.deals.Sharing;

/// The payers of a case. Shares are all per cent or all weights; a payer with neither pays what is left.
final class Payers {
    private static final int MOST = 100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Form<Boolean> BY_LINE = Form.choice(Map.of("total", false, "line", true));

    /// @param share null where none is said
    /// @param upTo null where none is said
    private record Row(
            String name, @Nullable PartForm share, @Nullable Money upTo) {
        boolean takesRest() {
            return share == null && upTo == null;
        }
    }

    private Payers() {}

    static Sharing of(Members in, Currency currency) {
        var byLine = in.may("split", BY_LINE, false);
        var names = new HashSet<String>();
        var rows = new ArrayList<Row>();
        for (var payer : in.list("payers", MOST)) {
            rows.add(row(payer, currency));
            if (!names.add(rows.getLast().name())) {
                payer.fault("name", "two payers have this name", "give each its own");
            }
        }
        if (rows.isEmpty()) {
            return Sharing.NONE;
        }
        var rest = rest(rows);
        var fault = fault(rows, rest);
        if (!fault.isEmpty()) {
            in.fault("payers", fault, "make the shares 100%, or leave share and upTo of one payer out");
            return Sharing.NONE;
        }
        return new Sharing(rows.stream().map(row -> payer(row, rest)).toList(), byLine);
    }

    private static Row row(Members payer, Currency currency) {
        var name = payer.must("name", Form.NAME);
        var share = payer.may("share", PartForm.FORM);
        var upTo = payer.may("upTo", Form.money(currency));
        if (share != null && upTo != null) {
            payer.fault("", "it has a share and a limit", "leave one out");
        }
        payer.close();
        return new Row(name, share, upTo);
    }

    /// What is left of a hundred, or all of it where nobody has a share.
    private static BigDecimal rest(List<Row> rows) {
        return WHOLE.subtract(rows.stream()
                .map(Row::share)
                .filter(share -> share != null && share.percent())
                .map(share -> share == null ? BigDecimal.ZERO : share.number())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// Empty where the shares make a whole.
    private static String fault(List<Row> rows, BigDecimal rest) {
        var percents = rows.stream()
                .filter(row -> row.share() != null && row.share().percent())
                .count();
        var weights = rows.stream()
                .filter(row -> row.share() != null && !row.share().percent())
                .count();
        var others = rows.stream().filter(Row::takesRest).count();
        if (percents > 0 && weights > 0) {
            return "some shares are per cent and some are weights";
        }
        if (others > 1) {
            return others + " payers have neither a share nor a limit";
        }
        if (weights > 0 && others > 0) {
            return "beside weights nothing is left for a payer without one";
        }
        if (percents > 0 && (others == 0 ? rest.signum() != 0 : rest.signum() <= 0)) {
            return "the shares add up to " + WHOLE.subtract(rest).toPlainString() + "%";
        }
        var weighs = rows.stream()
                .anyMatch(row -> row.share() != null && row.share().number().signum() > 0);
        return percents + others > 0 || weighs ? "" : "nobody pays what is above the limits";
    }

    private static Payer payer(Row row, BigDecimal rest) {
        if (row.upTo() != null) {
            return new Payer(row.name(), new Payer.Part.UpTo(row.upTo()));
        }
        var share = row.share();
        return new Payer(row.name(), new Payer.Part.Share(share == null ? rest : share.number()));
    }
}
