package tenths.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.desk.guides.GuideShelf;
import tenths.desk.guides.RuleWish;
import tenths.guidelines.cards.Paragraph;
import tenths.guidelines.rules.Parameter;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;

/// A card while it is written.
///
/// @param kind null while none is chosen
/// @param paragraph from which it was begun; 0 for none
/// @param faults of what was sent
public record RuleForm(RuleWish wish, @Nullable RuleKind kind, int paragraph, List<RuleWish.Fault> faults) {
    /// The prefix of the fields that are parameters of the kind.
    static final String PARAMETER = "parameter.";

    private static final int LONGEST_QUOTE = 400;

    public RuleForm {
        faults = List.copyOf(faults);
    }

    /// A new card, with the clause of a paragraph.
    ///
    /// @param quote the words that were picked; blank for the first of the paragraph
    static RuleForm fresh(GuideShelf.Opened opened, String kind, int paragraph, String quote) {
        var picked = opened.text().paragraphs().stream()
                .filter(each -> each.number() == paragraph)
                .findFirst();
        var words = quote.isBlank() ? picked.map(Paragraph::text).orElse("") : quote.strip();
        var wish = new RuleWish(
                "",
                kind,
                Severity.ACKNOWLEDGE.name(),
                "",
                picked.map(Paragraph::clause).orElse(""),
                picked.map(Paragraph::page)
                        .filter(page -> page > 0)
                        .map(page -> Integer.toString(page))
                        .orElse(""),
                words.substring(0, Math.min(LONGEST_QUOTE, words.length())),
                Map.of(),
                "",
                "",
                Map.of());
        return new RuleForm(wish, RuleKinds.of(kind).orElse(null), paragraph, List.of());
    }

    /// A card that is there.
    ///
    /// @param kind to write it as; blank for its own
    static @Nullable RuleForm of(GuideShelf.Opened opened, String card, String kind) {
        return opened.card(card)
                .map(GuideShelf.Card::card)
                .map(there ->
                        new RuleForm(RuleWish.of(there), RuleKinds.of(kind).orElse(there.kind()), 0, List.of()))
                .orElse(null);
    }

    /// What was sent.
    static RuleWish sent(Map<String, String> fields) {
        var parameters = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) {
                parameters.put(name.substring(PARAMETER.length()), value);
            }
        });
        return new RuleWish(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("severity", ""),
                fields.getOrDefault("sentence", ""),
                fields.getOrDefault("clause", ""),
                fields.getOrDefault("page", ""),
                fields.getOrDefault("quote", ""),
                Map.of(
                        "clients", fields.getOrDefault("clients", ""),
                        "matters", fields.getOrDefault("matters", ""),
                        "phases", fields.getOrDefault("phases", ""),
                        "expenses", fields.getOrDefault("expenses", "")),
                fields.getOrDefault("from", ""),
                fields.getOrDefault("to", ""),
                parameters);
    }

    /// What the field of a parameter shows.
    public String value(Parameter parameter) {
        return wish.parameters().getOrDefault(parameter.name(), "");
    }

    /// What holds where the field is blank.
    public String fallback(Parameter parameter) {
        return parameter.fallback().words();
    }

    /// Whether a parameter needs several lines.
    public boolean isLong(Parameter parameter) {
        return switch (parameter.form()) {
            case PHRASES, CODES, PRICES -> true;
            case HOURS, COUNT, PRICE, CHOICE -> false;
        };
    }

    public String scope(String side) {
        return wish.scope().getOrDefault(side, "");
    }

    /// Whether it says where or when the rule applies.
    public boolean limited() {
        return wish.scope().values().stream().anyMatch(side -> !side.isBlank())
                || !wish.from().isBlank()
                || !wish.to().isBlank();
    }

    /// What is wrong with a field; null where nothing is.
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.message() + "; " + fault.repair())
                .findFirst()
                .orElse(null);
    }

    public List<String> sentences() {
        return faults.stream().map(RuleWish.Fault::toString).toList();
    }
}
