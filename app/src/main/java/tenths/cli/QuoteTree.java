package tenths.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tenths.connectors.cases.PricingCase;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.deals.Agreed;
import tenths.rates.deals.Item;
import tenths.rates.deals.Line;
import tenths.rates.deals.PayerShare;
import tenths.rates.deals.Quote;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A quote as other programs read it.
final class QuoteTree {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final int MOST_DECIMALS = 4;

    private QuoteTree() {}

    static ObjectNode of(Quote quote, PricingCase given) {
        var tree = of(quote);
        var taxes = quote.taxes().stream()
                .map(taxed -> new EarlyTree.TaxOf(taxed.tax().name(), taxed.amount()))
                .toList();
        new EarlyTree(given).put(tree, quote.total(), taxes);
        return tree;
    }

    private static ObjectNode of(Quote quote) {
        var tree = JsonMapper.shared().createObjectNode();
        var lines = tree.putArray("lines");
        var charges = JsonMapper.shared().createArrayNode();
        for (var line : quote.lines()) {
            switch (line.subject()) {
                case Item.Time time -> fee(lines.addObject(), time, line);
                case Item.Cost cost -> expense(lines.addObject(), cost, line);
                case Agreed agreed -> charge(charges.addObject(), agreed, line);
            }
        }
        tree.set("charges", charges);
        tree.put("hours", plain(quote.hours()));
        tree.put("fees", plain(quote.fees()));
        tree.put(
                "averageRate",
                quote.averageRate().map(BigDecimal::toPlainString).orElse(null));
        tree.put("expenses", plain(quote.expenses()));
        tree.put("discount", plain(quote.tally().discount()));
        tree.put("net", plain(quote.net()));
        for (var taxed : quote.taxes()) {
            tree.withArray("taxes").addObject().put("name", taxed.tax().name()).put("amount", plain(taxed.amount()));
        }
        tree.withArray("taxes");
        tree.put("total", plain(quote.total()));
        tree.put("shadow", plain(quote.tally().shadow()));
        tree.put("writtenOff", plain(quote.tally().writtenOff()));
        tree.put("held", plain(quote.tally().held()));
        tree.put("carried", plain(quote.tally().carried()));
        var payers = tree.putArray("payers");
        quote.payers().forEach(share -> payer(payers.addObject(), share, quote));
        var trace = tree.putArray("trace");
        quote.trace()
                .forEach(step -> trace.addObject()
                        .put("step", step.step())
                        .put("text", step.text())
                        .put("amount", plain(step.amount())));
        return tree;
    }

    private static void fee(ObjectNode tree, Item.Time time, Line line) {
        tree.put("id", time.id());
        tree.put("type", "fee");
        tree.put("workedHours", plain(worked(time)));
        tree.put("billedHours", plain(line.hours()));
        rest(tree, "rate", line);
    }

    private static void expense(ObjectNode tree, Item.Cost cost, Line line) {
        tree.put("id", cost.id());
        tree.put("type", "expense");
        tree.put("quantity", cost.quantity().toPlainString());
        rest(tree, "unitCost", line);
    }

    private static void charge(ObjectNode tree, Agreed agreed, Line line) {
        tree.put("id", agreed.id());
        tree.put("kind", agreed.kind().word());
        tree.put("amount", plain(line.amount()));
        steps(tree.putArray("trace"), line);
    }

    private static void rest(ObjectNode tree, String price, Line line) {
        var unitCost = line.unitCost();
        tree.put(price, unitCost == null ? null : exact(unitCost, line.amount()));
        tree.put("amount", plain(line.amount()));
        steps(tree.putArray("trace"), line);
    }

    private static void payer(ObjectNode tree, PayerShare share, Quote quote) {
        tree.put("name", share.name());
        tree.put("fees", plain(share.fees()));
        tree.put("expenses", plain(share.expenses()));
        tree.put("tax", plain(share.tax()));
        tree.put("total", plain(share.total()));
        for (var i = 0; i < share.lines().size(); i++) {
            var whole = quote.lines().get(i);
            var part = share.lines().get(i);
            tree.withArray("lines")
                    .addObject()
                    .put("id", whole.subject().id())
                    .put("amount", plain(part))
                    .put("adjustment", plain(part.minus(whole.amount())));
        }
    }

    private static void steps(ArrayNode steps, Line line) {
        for (var step : line.trace().steps()) {
            steps.addObject()
                    .put("step", name(step))
                    .put("text", step.text())
                    .put("amount", exact(step.amount(), line.amount()));
        }
    }

    /// The arrangement by its name, any other step by its kind.
    private static String name(Step step) {
        return step instanceof Step.Arranged arranged
                ? arranged.name()
                : step.kind().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal worked(Item.Time time) {
        return switch (time.length()) {
            case Item.Length.Billed(var hours) -> hours;
            case Item.Length.Worked(var seconds) ->
                BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, MOST_DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /// With the decimals of the currency, or more where it has more.
    private static String exact(BigDecimal number, Money like) {
        var decimals = like.currency().getDefaultFractionDigits();
        var bare = number.stripTrailingZeros();
        return (bare.scale() < decimals ? bare.setScale(decimals) : bare).toPlainString();
    }

    /// Hours without needless zeros, with one decimal at least: `0.7`, `1.0`, `0.25`.
    private static String plain(BigDecimal hours) {
        var bare = hours.stripTrailingZeros();
        return (bare.scale() < 1 ? bare.setScale(1) : bare).toPlainString();
    }

    private static String plain(Money amount) {
        return amount.decimal().toPlainString();
    }
}
