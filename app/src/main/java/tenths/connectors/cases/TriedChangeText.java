package tenths.connectors.cases;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.rates.Agreement;
import tenths.rates.RateChange;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes a change as [TriedChangeReader] reads it.
public final class TriedChangeText {
    private static final YAMLMapper YAML = new YAMLMapper();

    private TriedChangeText() {}

    public static String of(TriedChange change) {
        return YAML.writeValueAsString(tree(change));
    }

    /// A change as somebody filled it in, right or wrong: what is left out is blank.
    ///
    /// @param kind `rate`, `rule` ...
    public static String of(String kind, Map<String, String> members, Map<String, String> parameters) {
        var given = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        if (!parameters.isEmpty()) {
            given.put("parameters", parameters);
        }
        return YAML.writeValueAsString(Map.of(kind, given));
    }

    private static Map<String, Object> tree(TriedChange change) {
        return switch (change) {
            case TriedChange.Nothing() -> Map.of("nothing", true);
            case TriedChange.Rate(var rate) -> Map.of("rate", rate(rate));
            case TriedChange.Joined(var matter, var group, var from) ->
                Map.of("joined", Map.of("matter", matter.value(), "group", group.value(), "from", from.toString()));
            case TriedChange.Moved(var matter, var place) ->
                Map.of("moved", Map.of("matter", matter.value(), "place", place));
            case TriedChange.Rise rise -> Map.of("rise", rise(rise));
            case TriedChange.Rule rule -> Map.of("rule", rule(rule));
            case TriedChange.Rounding rounding -> Map.of("rounding", rounding(rounding));
            case TriedChange.Deal deal -> Map.of("deal", deal(deal));
            case TriedChange.Format(var client, var body) ->
                Map.of("format", Map.of("client", client.value(), "body", body));
        };
    }

    private static Map<String, Object> rate(RateChange rate) {
        var members = new LinkedHashMap<String, Object>();
        var scope = rate.scope();
        var notice = rate.notice();
        put(members, "client", scope.client());
        put(members, "matter", scope.matter());
        put(members, "group", scope.group());
        put(members, "timekeeper", scope.timekeeper());
        put(members, "class", scope.classification());
        put(members, "task", scope.on().task());
        put(members, "activity", scope.on().activity());
        put(members, "place", scope.on().place());
        put(members, "currency", scope.currency());
        put(members, "from", rate.from());
        put(members, "to", rate.to());
        put(members, "perHour", rate.perHour().toPlainString());
        put(members, "kind", rate.kind() == Agreement.Kind.MAXIMUM ? "maximum" : null);
        put(members, "noticeDays", notice == null ? null : notice.days());
        put(members, "noticeGiven", notice == null ? null : notice.given());
        return members;
    }

    private static Map<String, Object> rise(TriedChange.Rise rise) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "client", rise.client());
        put(members, "from", rise.from());
        put(members, "percent", rise.percent().toPlainString());
        return members;
    }

    private static Map<String, Object> rule(TriedChange.Rule rule) {
        var members = new LinkedHashMap<String, Object>();
        var severity = rule.severity();
        put(members, "pack", rule.pack());
        put(members, "name", rule.rule());
        put(members, "severity", severity == null ? null : severity.name().toLowerCase(Locale.ROOT));
        if (!rule.parameters().isEmpty()) {
            members.put("parameters", new TreeMap<>(rule.parameters()));
        }
        return members;
    }

    private static Map<String, Object> rounding(TriedChange.Rounding rounding) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "client", rounding.client());
        members.put("hundredths", rounding.increment().hundredths());
        put(
                members,
                "direction",
                switch (rounding.increment().direction()) {
                    case UP -> "up";
                    case HALF_UP -> "nearest";
                    case DOWN -> "down";
                });
        return members;
    }

    private static Map<String, Object> deal(TriedChange.Deal deal) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "client", deal.client());
        put(members, "matter", deal.matter());
        put(members, "from", deal.from());
        put(members, "body", deal.body());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
