package tenths.desk;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.Firm;
import tenths.notes.DateOrder;

/// Says who the firm is: what stands on the bills that become final from now on. Final bills keep what they said.
public final class SetUpFirm {
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 5;

    private final House house;

    public SetUpFirm(House house) {
        this.house = house;
    }

    /// As it was typed.
    public record Letterhead(String name, String taxId, String address, String remittance, String currency) {}

    /// What stands now; blank before the firm was set up.
    public Letterhead now() {
        var directory = house.directory();
        if (directory.isEmpty()) {
            return new Letterhead("", "", "", "", "USD");
        }
        var firm = directory.firm();
        return new Letterhead(
                firm.name(),
                firm.taxId(),
                firm.address(),
                firm.remittance(),
                directory.currency().getCurrencyCode());
    }

    /// @return all problems; nothing was saved if there is one
    public List<String> save(Letterhead typed, String actor) {
        var problems = problems(typed);
        if (problems.isEmpty()) {
            house.transactions().inOne(() -> kept(typed, actor));
        }
        return problems;
    }

    private Firm kept(Letterhead typed, String actor) {
        var before = now();
        var firm = new Firm(
                typed.name().strip(), typed.taxId().strip(), lines(typed.address()), lines(typed.remittance()));
        house.directory().setUp(firm, Currency.getInstance(typed.currency()));
        house.book()
                .append(Event.of(house.now(), actor, Action.FIRM_CHANGED, new Subject("firm", firm.taxId(), 1))
                        .with(Map.of(
                                "name", List.of(before.name(), firm.name()),
                                "taxId", List.of(before.taxId(), firm.taxId()),
                                "address", List.of(before.address(), firm.address()),
                                "remittance", List.of(before.remittance(), firm.remittance()),
                                "currency", List.of(before.currency(), typed.currency()))));
        return firm;
    }

    /// Says how people of the firm write dates in their notes.
    public void writeDates(DateOrder order, String actor) {
        house.transactions().inOne(() -> {
            var before = house.directory().dateOrder();
            house.directory().dateOrder(order);
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.FIRM_CHANGED,
                                    new Subject("firm", house.directory().firm().taxId(), 1))
                            .with(Map.of("dates", List.of(before.name(), order.name()))));
            return order;
        });
    }

    private static String lines(String typed) {
        return String.join(
                "\n",
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static List<String> problems(Letterhead typed) {
        var problems = new ArrayList<String>();
        if (typed.name().isBlank() || typed.name().length() > LONGEST) {
            problems.add("The firm needs a name of at most 200 characters.");
        }
        if (!typed.taxId().strip().matches("[A-Za-z0-9 ./-]{5,20}")) {
            problems.add("The tax number has 5 to 20 letters, digits, dashes, dots or slashes.");
        }
        if (lines(typed.address()).lines().count() > MOST_LINES
                || lines(typed.remittance()).lines().count() > MOST_LINES) {
            problems.add("Address and payment have five lines at most: a bill has no room for more.");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(
                        known -> known.getCurrencyCode().equals(typed.currency().toUpperCase(Locale.ROOT)))) {
            problems.add("The currency is three letters, for example USD.");
        }
        return problems;
    }
}
