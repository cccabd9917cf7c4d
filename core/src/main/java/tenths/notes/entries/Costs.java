package tenths.notes.entries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Claim;
import tenths.notes.text.Tokens;

/// Money spent, as lawyers note it beside their time: `$34.50 filing fee`, `62 mi`, `copies 120 pp @ .10`.
final class Costs {
    // spotless:off
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("copies", "E101"),
            Map.entry("copy", "E101"), Map.entry("copying", "E101"), Map.entry("photocopies", "E101"),
            Map.entry("printing", "E102"), Map.entry("fax", "E104"), Map.entry("westlaw", "E106"),
            Map.entry("lexis", "E106"), Map.entry("pacer", "E106"), Map.entry("courier", "E107"),
            Map.entry("fedex", "E107"), Map.entry("messenger", "E107"), Map.entry("ups", "E107"),
            Map.entry("overnight", "E107"), Map.entry("postage", "E108"), Map.entry("stamps", "E108"),
            Map.entry("parking", "E109"), Map.entry("mileage", "E109"), Map.entry("toll", "E109"),
            Map.entry("tolls", "E109"), Map.entry("cab", "E109"), Map.entry("taxi", "E109"),
            Map.entry("uber", "E109"), Map.entry("lyft", "E109"), Map.entry("airfare", "E110"),
            Map.entry("flight", "E110"), Map.entry("hotel", "E110"), Map.entry("train", "E110"),
            Map.entry("lunch", "E111"), Map.entry("dinner", "E111"), Map.entry("meal", "E111"),
            Map.entry("meals", "E111"), Map.entry("filing", "E112"), Map.entry("recording", "E112"),
            Map.entry("certified", "E112"), Map.entry("service", "E113"), Map.entry("subpoena", "E113"),
            Map.entry("server", "E113"), Map.entry("witness", "E114"), Map.entry("transcript", "E115"),
            Map.entry("reporter", "E115"), Map.entry("exhibits", "E117"), Map.entry("expert", "E119"),
            Map.entry("investigator", "E120"), Map.entry("mediator", "E121"), Map.entry("translation", "E123"),
            Map.entry("interpreter", "E123"), Map.entry("fee", "E124"), Map.entry("fees", "E124"));
    private static final Set<String> MILES = Set.of("mi", "mile", "miles");
    private static final Set<String> PAGES = Set.of("pp", "pages", "page", "pgs", "pg", "copies");
    private static final Set<String> COPIED = Set.of("copies", "copy", "copied", "copying", "photocopies",
            "photocopied", "printed", "printing");
    private static final Set<String> NOT_SPENT = Set.of("demand", "demanded", "settlement", "settle", "offer",
            "offered", "reserve", "reserves", "limit", "limits", "claim", "claims", "verdict", "damages", "rate",
            "value", "valued", "lien", "invoice", "budget", "per", "judgment", "award", "counter", "countered",
            "counteroffer", "paid", "wages", "specials", "deductible", "policy", "sum", "bid", "estimate");
    // spotless:on
    private static final int NEAR = 4;

    private Costs() {}

    /// Money spent and the tokens that say so.
    record Cost(Claim.Spent spent, int from, int to) {}

    /// Prices are no times: `312 copies at .12`.
    static Page takeOff(Page page, List<Clause> clauses) {
        var left = page;
        for (var clause : clauses) {
            var isTimed = !page.stretches(clause.from(), clause.to()).isEmpty();
            for (var cost : !isTimed ? List.<Cost>of() : in(page, clause.from(), clause.to())) {
                left = left.withoutStretches(time -> time.from() >= cost.from && time.from() < cost.to);
            }
        }
        return left;
    }

    static List<Cost> in(Page page, int from, int to) {
        var found = new ArrayList<Cost>();
        for (var i = from; i < to; i++) {
            var cost = page.hidden().get(i) ? null : at(page.tokens(), i, from, to);
            if (cost != null) {
                found.add(cost);
                i = cost.to - 1;
            }
        }
        return found;
    }

    private static @Nullable Cost at(Tokens tokens, int i, int from, int to) {
        var currency = currency(tokens, i);
        if (!currency.isEmpty() && tokens.at(i + 1).isNumber()) {
            return amount(tokens, i, currency, from, to);
        }
        if (!tokens.at(i).isNumber() || !currency(tokens, i - 1).isEmpty() || tokens.is(i - 1, '@')) {
            return null;
        }
        if (tokens.in(i + 1, MILES)) {
            return counted(tokens, i, "E109", "mile", to);
        }
        var isCopied = tokens.in(i + 1, PAGES) && tokens.any(Math.max(from, i - NEAR), Math.min(to, i + NEAR), COPIED);
        return isCopied && !tokens.any(from, i, Set.of("rev", "review", "reviewed", "read"))
                ? counted(tokens, i, "E101", "page", to)
                : null;
    }

    private static String currency(Tokens tokens, int i) {
        if (tokens.is(i, '$')) {
            return "USD";
        }
        if (tokens.is(i, '€')) {
            return "EUR";
        }
        return tokens.is(i, '£') ? "GBP" : "";
    }

    /// An amount is spent only where a thing that one buys stands beside it; `$25,000 demand` is talk.
    private static @Nullable Cost amount(Tokens tokens, int i, String currency, int from, int to) {
        var first = Math.max(from, i - NEAR);
        var last = Math.min(to, i + 2 + NEAR);
        if (tokens.any(first, last, NOT_SPENT)
                || tokens.is(i + 2, '/')
                || tokens.is(i + 2, "per")
                || tokens.is(i + 2, "k")) {
            return null;
        }
        var code = code(tokens, i + 2, last);
        if (code == null) {
            code = code(tokens, first, i);
        }
        var price = decimal(tokens.low(i + 1));
        return code == null || price == null
                ? null
                : new Cost(new Claim.Spent(code, BigDecimal.ONE, "", price, currency), i, i + 2);
    }

    private static @Nullable String code(Tokens tokens, int from, int to) {
        for (var i = from; i < to; i++) {
            var code = tokens.at(i).isWord() ? CODES.get(tokens.low(i)) : null;
            if (code != null) {
                return code;
            }
            if (tokens.is(i, ',') || tokens.is(i, ';')) {
                return null;
            }
        }
        return null;
    }

    /// `120 pp @ .10`, `62 mi at $0.67`.
    private static @Nullable Cost counted(Tokens tokens, int i, String code, String unit, int to) {
        var count = decimal(tokens.low(i));
        if (count == null) {
            return null;
        }
        var at = i + 2;
        if (at < to && (tokens.is(at, '@') || tokens.is(at, "at") || tokens.is(at, 'x'))) {
            var number = currency(tokens, at + 1).isEmpty() ? at + 1 : at + 2;
            var price = decimal(tokens.low(number));
            if (price != null && tokens.at(number).isNumber()) {
                var currency = currency(tokens, at + 1);
                return new Cost(new Claim.Spent(code, count, unit, price, currency), i, number + 1);
            }
        }
        return new Cost(new Claim.Spent(code, count, unit, BigDecimal.ZERO, ""), i, at);
    }

    private static @Nullable BigDecimal decimal(String low) {
        try {
            return new BigDecimal((low.startsWith(".") ? "0" : "") + low.replace(",", ""));
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
