package tenths.desk.guides;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.RuleScope;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.Parameter;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// What a person typed on a card.
///
/// @param name blank for a new card
/// @param scope each side by its name, with blanks or commas between
/// @param parameters by name; a blank one keeps the default of the kind
public record RuleWish(
        String name,
        String kind,
        String severity,
        String sentence,
        String clause,
        String page,
        String quote,
        Map<String, String> scope,
        String from,
        String to,
        Map<String, String> parameters) {
    private static final int LONGEST_QUOTE = 2_000;
    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_CLAUSE = 40;

    public RuleWish {
        scope = Map.copyOf(scope);
        parameters = Map.copyOf(parameters);
    }

    /// What is wrong with it, one fault for each field.
    ///
    /// @param field as the form calls it
    public record Fault(String field, String message, String repair) {
        @Override
        public String toString() {
            return field + ": " + message + "; " + repair;
        }
    }

    /// The card; none where something is wrong, and then the faults say what.
    ///
    /// @param document title of the client's document
    Optional<RuleCard> card(String document, List<Fault> faults) {
        var before = faults.size();
        var known = RuleKinds.of(kind);
        if (known.isEmpty()) {
            faults.add(new Fault("kind", "there is no kind of rule " + kind, "choose one of the list"));
        }
        var weight = weight(faults);
        text("clause", clause, LONGEST_CLAUSE, true, faults);
        text("quote", quote, LONGEST_QUOTE, true, faults);
        text("sentence", sentence, LONGEST_SENTENCE, false, faults);
        var first = day("from", from, faults);
        var last = day("to", to, faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(new Fault("to", "it is before the first day", "choose a later day, or leave it blank"));
        }
        var number = page(faults);
        var settings = known.map(each -> settings(each, faults)).orElse(Map.of());
        if (faults.size() > before) {
            return Optional.empty();
        }
        var source = new Clause(document, one(clause), number, one(quote));
        return known.map(each -> card(each, weight, source, new Days(first, last), settings, faults));
    }

    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private @Nullable RuleCard card(
            RuleKind known,
            Severity weight,
            Clause source,
            Days days,
            Map<String, Setting> settings,
            List<Fault> faults) {
        try {
            var words = name.isBlank() ? Slug.of(known.title() + " " + one(clause)) : name;
            return new RuleCard(words, known, weight, one(sentence), source, reach(), days.from(), days.to(), settings);
        } catch (IllegalArgumentException impossible) {
            faults.add(new Fault("parameters", String.valueOf(impossible.getMessage()), "change the parameters"));
            return null;
        }
    }

    private Severity weight(List<Fault> faults) {
        try {
            return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            faults.add(new Fault("severity", "it is none of the four", "choose block, acknowledge, warn or off"));
            return Severity.OFF;
        }
    }

    private static void text(String field, String text, int longest, boolean needed, List<Fault> faults) {
        if (needed && text.isBlank()) {
            faults.add(new Fault(field, "it is blank", "take it from the document"));
        }
        if (text.length() > longest) {
            faults.add(new Fault(field, "it has more than " + longest + " characters", "shorten it"));
        }
    }

    private static @Nullable LocalDate day(String field, String text, List<Fault> faults) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            faults.add(new Fault(field, "\"" + text + "\" is no day", "write it as 2026-01-31, or leave it blank"));
            return null;
        }
    }

    private int page(List<Fault> faults) {
        try {
            return page.isBlank() ? 0 : Integer.parseUnsignedInt(page.strip());
        } catch (NumberFormatException wrong) {
            faults.add(new Fault("page", "\"" + page + "\" is no page", "write a number, or leave it blank"));
            return 0;
        }
    }

    private RuleScope reach() {
        return new RuleScope(side("clients"), side("matters"), side("phases"), side("expenses"));
    }

    private List<String> side(String name) {
        return words(scope.getOrDefault(name, ""), "[\\s,;]+");
    }

    private Map<String, Setting> settings(RuleKind known, List<Fault> faults) {
        var settings = new LinkedHashMap<String, Setting>();
        for (var parameter : known.parameters()) {
            var text = parameters.getOrDefault(parameter.name(), "");
            if (text.isBlank()) {
                continue;
            }
            var setting = setting(parameter, text);
            if (parameter.accepts(setting)) {
                settings.put(parameter.name(), setting);
            } else {
                faults.add(new Fault(parameter.name(), "\"" + one(text) + "\" cannot be read", parameter.repair()));
            }
        }
        return settings;
    }

    private static Setting setting(Parameter parameter, String text) {
        return switch (parameter.form()) {
            case HOURS, COUNT, PRICE, CHOICE -> new Setting.Text(text.strip());
            case PHRASES -> new Setting.Words(words(text, "[\\r\\n]+"));
            case CODES -> new Setting.Words(words(text, "[\\s,;]+"));
            case PRICES -> {
                var table = new LinkedHashMap<String, String>();
                words(text, "[\\r\\n]+").forEach(line -> {
                    var mark = line.lastIndexOf(':');
                    table.put(
                            line.substring(0, Math.max(0, mark)).strip(),
                            line.substring(mark + 1).strip());
                });
                yield new Setting.Table(table);
            }
        };
    }

    private static List<String> words(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// On one line.
    private static String one(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// What a form shows of a card that is there.
    public static RuleWish of(RuleCard card) {
        var parameters = new LinkedHashMap<String, String>();
        card.settings().forEach((name, setting) -> parameters.put(name, typed(setting)));
        return new RuleWish(
                card.name(),
                card.kind().code(),
                card.severity().name(),
                card.sentence(),
                card.clause().reference(),
                card.clause().page() == 0 ? "" : Integer.toString(card.clause().page()),
                card.clause().quote(),
                Map.of(
                        "clients", String.join(" ", card.scope().clients()),
                        "matters", String.join(" ", card.scope().matters()),
                        "phases", String.join(" ", card.scope().phases()),
                        "expenses", String.join(" ", card.scope().expenses())),
                card.from() == null ? "" : card.from().toString(),
                card.to() == null ? "" : card.to().toString(),
                parameters);
    }

    /// A setting as a form takes it.
    public static String typed(Setting setting) {
        return switch (setting) {
            case Setting.Text(var value) -> value;
            case Setting.Words(var values) -> String.join("\n", values);
            case Setting.Table _ ->
                String.join("\n", Arrays.asList(setting.words().split(", ")));
        };
    }
}
