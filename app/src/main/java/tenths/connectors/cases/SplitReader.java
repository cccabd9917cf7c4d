package tenths.connectors.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.invoicing.shares.LineTest;
import tenths.invoicing.shares.SplitAgreement;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Rule;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;

/// Reads who pays which part of a matter's bills: YAML with `payers`, `rules`, `layers` or `shares`, and `names`. Every
/// fault is told at once, with its line.
public final class SplitReader {
    private static final int MOST_PAYERS = 20;
    private static final int MOST_PARTS = 100;
    private static final int MOST_NAMES = 1_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WEIGHT_DECIMALS = 6;
    private static final Form<LineTest.Kind> KIND =
            Form.choice(Map.of("fees", LineTest.Kind.FEES, "expenses", LineTest.Kind.EXPENSES));

    private final Currency currency;
    private final List<String> clients = new ArrayList<>();

    private SplitReader(Currency currency) {
        this.currency = currency;
    }

    /// @param yaml an empty text agrees that one client pays all
    /// @param from the day since which the agreement holds
    /// @param currency of the matter's client
    public static SplitReading read(String yaml, LocalDate from, Currency currency) {
        return switch (DealText.read(yaml, SplitAgreement.NONE, in -> new SplitReader(currency).agreement(in, from))) {
            case DealText.Reading.Read<SplitAgreement>(var agreement) -> new SplitReading.Read(agreement);
            case DealText.Reading.Refused<SplitAgreement>(var faults) -> new SplitReading.Refused(faults);
        };
    }

    private SplitAgreement agreement(Members in, LocalDate from) {
        var payers = in.list("payers", MOST_PAYERS).stream().map(this::payer).toList();
        if (payers.size() < 2) {
            in.fault("payers", "it names " + payers.size() + " payers", "name two or more, each a client of the firm");
        }
        var sound = payers.size() >= 2 && new HashSet<>(clients).size() == clients.size();
        if (payers.size() >= 2 && !sound) {
            in.fault("payers", "a client stands twice", "give each client one line");
        }
        var rules = new ArrayList<Rule>();
        in.list("rules", MOST_PARTS).forEach(rule -> rules.add(rule(rule, rules.size() + 1)));
        var layers = layers(in);
        var names = in.flag("names", false);
        in.close();
        return sound && !layers.isEmpty() && isWhole(layers)
                ? new SplitAgreement(from, payers, rules, layers, names)
                : SplitAgreement.NONE;
    }

    private Payer payer(Members in) {
        var client = in.must("client", Form.NAME);
        var claim = in.may("claim", Form.NAME, "");
        in.close();
        clients.add(client);
        return new Payer(id(client, in), claim);
    }

    private static ClientId id(String client, Members in) {
        try {
            return new ClientId(client);
        } catch (IllegalArgumentException noIdentifier) {
            in.fault("client", String.valueOf(noIdentifier.getMessage()), "write it as the list of clients gives it");
            return new ClientId("0");
        }
    }

    private Rule rule(Members in, int place) {
        var name = in.may("name", Form.NAME, "rule " + place);
        var test = new LineTest(
                in.may("kind", KIND),
                names(in, "codes"),
                names(in, "timekeepers"),
                in.may("from", Form.DAY),
                in.may("to", Form.DAY));
        if (test.equals(new LineTest(null, Set.of(), Set.of(), null, null))) {
            in.fault("", "it means every line", "name a kind, codes, timekeepers, from or to, or write a layer");
        }
        var shares = shares(in);
        in.close();
        return new Rule(name, test, shares);
    }

    private static Set<String> names(Members in, String name) {
        return Set.copyOf(new HashSet<>(in.values(name, Form.NAME, MOST_NAMES)));
    }

    /// One layer of all where only shares are written.
    private List<Layer> layers(Members in) {
        var zero = Money.zero(currency);
        if (!in.has("layers")) {
            return List.of(new Layer("all", null, zero, shares(in)));
        }
        if (in.has("shares") || in.has("pays")) {
            in.fault("shares", "shares beside layers say it twice", "write them into the last layer");
        }
        var layers = new ArrayList<Layer>();
        var list = in.list("layers", MOST_PARTS);
        for (var each : list) {
            layers.add(layer(each, layers.size() + 1, layers.size() + 1 == list.size()));
        }
        if (layers.stream().map(Layer::name).distinct().count() < layers.size()) {
            in.fault("layers", "two layers have one name", "give each its own");
        }
        return layers;
    }

    private Layer layer(Members in, int place, boolean last) {
        var name = in.may("name", Form.NAME, last ? "rest" : "layer " + place);
        var limit = in.may("upTo", Form.money(currency));
        var before = in.may("before", Form.money(currency), Money.zero(currency));
        if (last && limit != null) {
            in.fault("upTo", "nobody pays what is above it", "write another layer without upTo behind it");
        }
        if (!last && limit == null) {
            in.fault("upTo", "nothing is left for the layers behind it", "say up to which amount this layer pays");
        }
        var shares = shares(in);
        in.close();
        return new Layer(name, limit, before, shares);
    }

    private static boolean isWhole(List<Layer> layers) {
        return layers.getLast().limit() == null
                && layers.stream().filter(layer -> layer.limit() == null).count() == 1
                && layers.stream().map(Layer::name).distinct().count() == layers.size();
    }

    /// `pays` names the one who pays all; `shares` gives parts to several.
    private Shares shares(Members in) {
        var pays = in.may("pays", Form.NAME);
        var said = in.object("shares");
        if ((pays == null) == (said == null)) {
            in.fault(
                    "",
                    pays == null ? "it says not who pays" : "pays and shares say it twice",
                    "write pays: and one client, or shares: and the part of each");
            return Shares.allTo(0, Math.max(1, clients.size()));
        }
        return pays != null ? all(pays, in) : parts(said == null ? in : said);
    }

    private Shares all(String pays, Members in) {
        var place = clients.indexOf(pays);
        if (place < 0) {
            in.fault("pays", "\"" + pays + "\" is none of the payers", "write one of " + String.join(", ", clients));
        }
        return Shares.allTo(Math.max(0, place), Math.max(1, clients.size()));
    }

    private Shares parts(Members in) {
        var parts = new ArrayList<PartForm>();
        clients.forEach(client -> parts.add(in.may(client, PartForm.FORM, PartForm.NONE)));
        in.close();
        var fault = fault(parts);
        if (fault != null) {
            in.fault("", fault, "write percentages that add up to 100%, or weights");
            return Shares.allTo(0, Math.max(1, clients.size()));
        }
        var sum = parts.stream().map(PartForm::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Shares(
                parts.stream()
                        .map(part ->
                                part.number().movePointRight(WEIGHT_DECIMALS).longValueExact())
                        .toList(),
                parts.stream().map(part -> words(part, sum)).toList());
    }

    private static @Nullable String fault(List<PartForm> parts) {
        var said = parts.stream().filter(part -> part.number().signum() > 0).toList();
        var percents = said.stream().filter(PartForm::percent).count();
        if (said.isEmpty()) {
            return "nobody has a share";
        }
        if (percents > 0 && percents < said.size()) {
            return "some shares are per cent and some are weights";
        }
        var sum = said.stream().map(PartForm::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return percents > 0 && sum.compareTo(HUNDRED) != 0
                ? "the shares add up to " + sum.stripTrailingZeros().toPlainString() + "%"
                : null;
    }

    private static String words(PartForm part, BigDecimal sum) {
        var number = plain(part.number());
        return part.number().signum() == 0 ? "" : part.percent() ? number + "%" : number + " of " + plain(sum);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
