package tenths.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;

/// What was typed about a new rate.
///
/// @param where `firm`, `client`, `group` or `matter`
/// @param who `person`, `class` or `anybody`
public record RateForm(
        String where,
        String client,
        String matter,
        String who,
        String timekeeper,
        String classification,
        String from,
        String to,
        String rate,
        String source) {
    private static final Set<String> WHERES = Set.of("firm", "client", "group", "matter");
    private static final Set<String> WHOSE = Set.of("person", "class", "anybody");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(\\.\\d{1,4})?");

    /// What a form leaves out is blank.
    public RateForm {
        where = Objects.requireNonNullElse(where, "");
        client = Objects.requireNonNullElse(client, "");
        matter = Objects.requireNonNullElse(matter, "");
        who = Objects.requireNonNullElse(who, "");
        timekeeper = Objects.requireNonNullElse(timekeeper, "");
        classification = Objects.requireNonNullElse(classification, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        rate = Objects.requireNonNullElse(rate, "");
        source = Objects.requireNonNullElse(source, "");
    }

    /// @param problems gets all that is wrong
    /// @return null if anything is
    @Nullable
    RateChange read(RateDetails details, List<String> problems) {
        var anyWork = scope(details, problems);
        var currency = details.in(problems);
        var notice = details.notice(problems);
        var first = RateDetails.day(from, "first day", problems);
        var last = to.isBlank() ? null : RateDetails.day(to, "last day", problems);
        var perHour = rate(rate, problems);
        return problems.isEmpty()
                ? new RateChange(
                        Objects.requireNonNull(anyWork).on(details.on()).in(currency),
                        Objects.requireNonNull(first),
                        last,
                        Objects.requireNonNull(perHour),
                        source.strip(),
                        details.what(),
                        notice)
                : null;
    }

    private @Nullable Scope scope(RateDetails details, List<String> problems) {
        if (!WHERES.contains(where)) {
            problems.add("Say where it holds: in the firm, for a client, for a group or for a matter.");
        }
        if (!WHOSE.contains(who)) {
            problems.add("Say whose rate it is: a timekeeper's, that of a class or everybody's.");
        }
        var ofClient = where.equals("client") ? Links.first(client) : "";
        var ofMatter = where.equals("matter") ? Links.first(matter) : "";
        var person = who.equals("person") ? Links.first(timekeeper) : "";
        var group = who.equals("class") ? classification.strip() : "";
        if (where.equals("client") && ofClient.isEmpty()) {
            problems.add("Choose the client.");
        }
        var ofGroup = details.ofGroup(where, problems);
        if (where.equals("matter") && ofMatter.isEmpty()) {
            problems.add("Say which matter.");
        }
        if (who.equals("person") && person.isEmpty()) {
            problems.add("Choose the timekeeper.");
        }
        if (who.equals("class") && group.isEmpty()) {
            problems.add("Choose the class.");
        }
        try {
            return new Scope(
                    ofClient.isEmpty() ? null : new ClientId(ofClient),
                    ofMatter.isEmpty() ? null : new MatterId(ofMatter),
                    ofGroup.isEmpty() ? null : new MatterGroupId(ofGroup),
                    person.isEmpty() ? null : new TimekeeperId(person),
                    group.isEmpty() ? null : group,
                    Particulars.ANY,
                    null);
        } catch (IllegalArgumentException noIdentifier) {
            problems.add(String.valueOf(noIdentifier.getMessage()));
            return null;
        }
    }

    static @Nullable BigDecimal rate(String text, List<String> problems) {
        var plain = text.strip().replace(",", "").replace("$", "");
        if (AMOUNT.matcher(plain).matches() && new BigDecimal(plain).signum() > 0) {
            return new BigDecimal(plain);
        }
        problems.add("The rate \"" + text + "\" is not an amount above 0. Write it like 185.00.");
        return null;
    }
}
