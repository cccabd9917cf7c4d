package tenths.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.TriedChangeText;
import tenths.desk.TryOnPast;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// What was filled in to try on past bills.
///
/// @param kind `rate`, `rise`, `joined`, `moved`, `rule`, `rounding`, `deal`, `format` or `nothing`
/// @param client whom the change is for; blank for the whole firm
/// @param from first day of the rate or deal
/// @param rule pack and name with a slash between them
/// @param parameter name of a parameter of the rule, whose other value is `value`
/// @param onClient whose bills are tried; blank for all
/// @param first first invoice date
public record WhatIfForm(
        String kind,
        String client,
        String matter,
        String timekeeper,
        String classification,
        String from,
        String to,
        String rate,
        String percent,
        String rule,
        String severity,
        String parameter,
        String value,
        String hundredths,
        String direction,
        String body,
        String profile,
        String onClient,
        String onMatter,
        String first,
        String last) {
    /// What a form leaves out is blank.
    public WhatIfForm {
        kind = plain(kind);
        client = plain(client);
        matter = plain(matter);
        timekeeper = plain(timekeeper);
        classification = plain(classification);
        from = plain(from);
        to = plain(to);
        rate = plain(rate);
        percent = plain(percent);
        rule = plain(rule);
        severity = plain(severity);
        parameter = plain(parameter);
        value = plain(value);
        hundredths = plain(hundredths);
        direction = plain(direction);
        body = plain(body);
        profile = plain(profile);
        onClient = plain(onClient);
        onMatter = plain(onMatter);
        first = plain(first);
        last = plain(last);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static WhatIfForm of(FeeDealForm deal) {
        var client = deal.client();
        var matter = deal.matter();
        return new WhatIfForm(
                "deal",
                client,
                matter,
                "",
                "",
                deal.from(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                deal.body(),
                "",
                client,
                matter,
                "",
                "");
    }

    /// The same, with these days where none are given.
    WhatIfForm over(String start, String end) {
        return new WhatIfForm(
                kind.isBlank() ? "rate" : kind,
                client,
                matter,
                timekeeper,
                classification,
                from.isBlank() ? start : from,
                to,
                rate,
                percent,
                rule,
                severity,
                parameter,
                value,
                hundredths,
                direction,
                body,
                profile,
                onClient,
                onMatter,
                first.isBlank() ? start : first,
                last.isBlank() ? end : last);
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    /// The change as YAML; what is wrong in it is told by whoever reads it.
    private String yaml(WhatIfWork work) {
        var members = new LinkedHashMap<String, String>();
        var parameters = parameter.isBlank() ? Map.<String, String>of() : Map.of(parameter.strip(), value.strip());
        switch (kind) {
            case "rate" -> {
                putRate(members);
                work.put(members);
            }
            case "joined" -> {
                members.put("matter", Links.first(matter));
                members.put("group", work.group());
                members.put("from", from);
            }
            case "moved" -> {
                members.put("matter", Links.first(matter));
                members.put("place", work.place());
            }
            case "rise" -> putRise(members);
            case "rule" -> putRule(members);
            case "rounding" -> {
                members.put("client", Links.first(client));
                members.put("hundredths", hundredths);
                members.put("direction", direction);
            }
            case "format" -> {
                members.put("client", Links.first(client));
                members.put("body", profile.replace("\r\n", "\n"));
            }
            case "deal" -> {
                putScope(members);
                members.put("from", from);
                members.put("body", body.replace("\r\n", "\n"));
            }
            default -> {
                return "nothing: true\n";
            }
        }
        return TriedChangeText.of(kind, members, is("rule") ? parameters : Map.of());
    }

    private void putRate(Map<String, String> members) {
        putScope(members);
        members.put("timekeeper", Links.first(timekeeper));
        members.put("class", classification);
        members.put("from", from);
        members.put("to", to);
        members.put("perHour", rate.replace(",", "").replace("$", ""));
    }

    private void putRise(Map<String, String> members) {
        members.put("client", Links.first(client));
        members.put("from", from);
        members.put("percent", percent.replace("%", ""));
    }

    /// The choice names the pack before the slash.
    private void putRule(Map<String, String> members) {
        var slash = Math.max(0, rule.indexOf('/'));
        members.put("pack", rule.substring(0, slash));
        members.put("name", rule.substring(Math.min(rule.length(), slash + 1)));
        members.put("severity", severity);
    }

    private void putScope(Map<String, String> members) {
        members.put("client", Links.first(client));
        members.put("matter", Links.first(matter));
    }

    /// @param work that a rate is for
    /// @param problems gets all that is wrong with scope and period
    /// @return null if anything is
    TryOnPast.@Nullable Question read(WhatIfWork work, List<String> problems) {
        var start = day(first, "first day of the period", problems);
        var end = day(last, "last day of the period", problems);
        try {
            var ofClient = Links.first(onClient);
            var ofMatter = Links.first(onMatter);
            return start == null || end == null
                    ? null
                    : new TryOnPast.Question(
                            yaml(work),
                            ofClient.isEmpty() ? null : new ClientId(ofClient),
                            ofMatter.isEmpty() ? null : new MatterId(ofMatter),
                            start,
                            end);
        } catch (IllegalArgumentException noIdentifier) {
            problems.add(String.valueOf(noIdentifier.getMessage()));
            return null;
        }
    }

    private static @Nullable LocalDate day(String text, String what, List<String> problems) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            problems.add("The " + what + " \"" + text + "\" is not a date. Write it like 2026-03-01.");
            return null;
        }
    }
}
