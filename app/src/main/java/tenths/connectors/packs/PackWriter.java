package tenths.connectors.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tenths.guidelines.DayOf;
import tenths.guidelines.RuleScope;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.Setting;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Writes a guideline pack as the YAML that [PackReader] reads back to the same pack.
public final class PackWriter {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private PackWriter() {}

    public static String write(CardPack pack) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", pack.name());
        fields.put("version", pack.version());
        fields.put("from", pack.from().toString());
        fields.put("document", pack.document());
        if (pack.dayOf() != DayOf.BILL) {
            fields.put("dayOf", pack.dayOf().name().toLowerCase(Locale.ROOT));
        }
        fields.put("rules", pack.cards().stream().map(PackWriter::fields).toList());
        return YAML.writeValueAsString(fields);
    }

    /// A single rule.
    public static String write(RuleCard card) {
        return YAML.writeValueAsString(fields(card));
    }

    /// Lists, tables and texts.
    static String text(Object plain) {
        return YAML.writeValueAsString(plain);
    }

    private static Map<String, Object> fields(RuleCard card) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", card.name());
        fields.put("kind", card.kind().isOwn() ? CustomRules.KIND : card.kind().code());
        fields.put("severity", card.severity().name().toLowerCase(Locale.ROOT));
        if (!card.sentence().isBlank()) {
            fields.put("sentence", card.sentence());
        }
        fields.put("clause", card.clause().reference());
        fields.put("page", card.clause().page());
        fields.put("quote", card.clause().quote());
        if (!card.scope().everywhere()) {
            fields.put("scope", scope(card.scope()));
        }
        if (card.from() != null) {
            fields.put("from", card.from().toString());
        }
        if (card.to() != null) {
            fields.put("to", card.to().toString());
        }
        var parameters = new TreeMap<String, Object>();
        card.settings().forEach((name, setting) -> parameters.put(name, written(setting)));
        if (card.kind().isOwn()) {
            fields.putAll(parameters);
        } else if (!parameters.isEmpty()) {
            fields.put("parameters", parameters);
        }
        if (!card.examples().isBlank()) {
            fields.put("examples", YAML.readValue(card.examples(), Object.class));
        }
        return fields;
    }

    private static Map<String, List<String>> scope(RuleScope scope) {
        var sides = new LinkedHashMap<String, List<String>>();
        sides.put("clients", scope.clients());
        sides.put("matters", scope.matters());
        sides.put("phases", scope.phases());
        sides.put("expenses", scope.expenses());
        sides.values().removeIf(List::isEmpty);
        return sides;
    }

    private static Object written(Setting setting) {
        return switch (setting) {
            case Setting.Text(var value) -> value;
            case Setting.Words(var values) -> values;
            case Setting.Table(var values) -> new TreeMap<>(values);
        };
    }
}
