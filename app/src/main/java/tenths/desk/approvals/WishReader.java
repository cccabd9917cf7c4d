package tenths.desk.approvals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.approvals.ApprovalWish.GrantWish;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Coverage;
import tenths.guidelines.approvals.Grant;
import tenths.guidelines.approvals.Means;
import tenths.guidelines.approvals.Terms;
import tenths.money.Money;
import tenths.time.Hours;

/// Reads what somebody wrote about an approval: all that is wrong with it, or what it says.
final class WishReader {
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_CODES = 30;
    private static final BigDecimal MOST_HOURS = new BigDecimal("100000");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}\\d{3}");

    private final House house;
    private final List<String> problems = new ArrayList<>();

    WishReader(House house) {
        this.house = house;
    }

    /// All of them, each with its repair.
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Nullable
    Terms terms(ApprovalWish wish) {
        var client = client(wish.client());
        var kind = named(ApprovalKind.class, wish.kind(), "kind of approval");
        var matter = matter(wish.matter(), client);
        var person = person(wish.timekeeper());
        var codes = codes(wish.codes());
        var from = day("first day", wish.from());
        var until = wish.until().isBlank() ? null : day("last day", wish.until());
        var amount = client == null ? null : amount(wish.amount(), client.currency());
        var hours = hours(wish.hours());
        var subject = text("purpose", wish.subject());
        if (from != null && until != null && until.isBefore(from)) {
            problems.add("The last day lies before the first. Correct one of them.");
        }
        if (kind == ApprovalKind.TIMEKEEPER && person == null) {
            problems.add("Choose the timekeeper whom the client approves.");
        }
        if (kind == ApprovalKind.RATE && amount == null) {
            problems.add("Write the rate of an hour that the client approves.");
        }
        if (!problems.isEmpty() || client == null || kind == null || from == null) {
            return null;
        }
        return new Terms(client.id(), kind, new Coverage(matter, person, codes, from, until), amount, hours, subject);
    }

    @Nullable
    Grant grant(GrantWish wish) {
        var by = text("name of whoever approved it", wish.by());
        if (by.isEmpty()) {
            problems.add("Say who of the client approved it.");
        }
        var on = day("day of the approval", wish.on());
        if (on != null && on.isAfter(house.today())) {
            problems.add("The day of the approval is still to come. Correct it.");
        }
        var means = named(Means.class, wish.means(), "way in which the client said so");
        var reference = text("reference", wish.reference());
        return !problems.isEmpty() || on == null || means == null ? null : new Grant(by, on, means, reference);
    }

    private @Nullable Client client(String id) {
        var found = house.directory().clients().get(id.isBlank() ? new ClientId("?") : new ClientId(id.strip()));
        if (found == null) {
            problems.add(id.isBlank() ? "Choose a client." : "There is no client " + id.strip() + ".");
        }
        return found;
    }

    private @Nullable MatterId matter(String id, @Nullable Client client) {
        if (id.isBlank()) {
            return null;
        }
        var matter = new MatterId(id.strip().split("\\s", 2)[0]);
        var file = house.directory().matters(List.of(matter)).get(matter);
        if (file == null) {
            problems.add("There is no matter " + matter.value() + ". Leave it empty for all matters of the client.");
        } else if (client != null && !file.matter().client().equals(client.id()) && !pays(matter, client)) {
            problems.add("Matter " + matter.value() + " is not one of client "
                    + client.id().value() + ".");
        }
        return matter;
    }

    /// A payer of a shared matter approves too.
    private boolean pays(MatterId matter, Client client) {
        return Payers.of(house).includes(matter, client.id());
    }

    private @Nullable TimekeeperId person(String id) {
        if (id.isBlank()) {
            return null;
        }
        var person = new TimekeeperId(id.strip());
        if (!house.directory().timekeepers().containsKey(person)) {
            problems.add("There is no timekeeper " + person.value() + ".");
        }
        return person;
    }

    private Set<String> codes(String text) {
        var codes = Arrays.stream(text.strip().split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(ApprovalWish::name)
                .collect(Collectors.toSet());
        codes.stream()
                .filter(code -> !CODE.matcher(code).matches())
                .sorted()
                .forEach(code -> problems.add(code + " is no code. Write codes such as L330, A102 or E110."));
        if (codes.size() > MOST_CODES) {
            problems.add("There are more than " + MOST_CODES + " codes. Leave them out for all.");
        }
        return codes;
    }

    private @Nullable LocalDate day(String what, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            problems.add("The " + what + " is no date. Write it as 2026-03-02.");
            return null;
        }
    }

    private @Nullable Money amount(String text, Currency currency) {
        var number = number("amount", text, currency.getDefaultFractionDigits(), LARGEST);
        return number == null ? null : Money.of(number, currency);
    }

    private @Nullable Hours hours(String text) {
        var number = number("hours", text, 2, MOST_HOURS);
        return number == null ? null : Hours.of(number);
    }

    private @Nullable BigDecimal number(String what, String text, int decimals, BigDecimal most) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var number = new BigDecimal(text.strip().replace(",", ""));
            if (number.signum() > 0
                    && number.compareTo(most) <= 0
                    && number.stripTrailingZeros().scale() <= decimals) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below with the others
        }
        problems.add("Write the " + what + " as a number above 0 with at most " + decimals
                + " decimals, or nothing for no limit.");
        return null;
    }

    private String text(String what, String said) {
        var plain = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.length() > LONGEST_TEXT) {
            problems.add("The " + what + " has more than " + LONGEST_TEXT + " characters. Shorten it.");
        }
        return plain;
    }

    private <E extends Enum<E>> @Nullable E named(Class<E> type, String word, String what) {
        var name = ApprovalWish.name(word);
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        var names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        problems.add("The " + what + " is one of " + names + ".");
        return null;
    }
}
