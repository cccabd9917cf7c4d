package tenths.guidelines.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What two versions of a client's rules do not share, card by card. The title of the document, and the page on which
/// a clause stands, are not what a rule says.
public final class RuleDiff {
    private RuleDiff() {}

    /// A card that is not in both versions as it is.
    public sealed interface Change {
        record Added(RuleCard card) implements Change {}

        record Gone(RuleCard card) implements Change {}

        record Changed(RuleCard before, RuleCard after, List<Field> fields) implements Change {
            public Changed {
                fields = List.copyOf(fields);
            }
        }

        default RuleCard card() {
            return switch (this) {
                case Added(var card) -> card;
                case Gone(var card) -> card;
                case Changed(var _, var after, var _) -> after;
            };
        }
    }

    /// One thing that a card says otherwise.
    ///
    /// @param before blank where it said nothing
    /// @param after blank where it says nothing any more
    public record Field(String name, String before, String after) {}

    /// What is gone first, then the rest in the order of the new version.
    public static List<Change> between(List<RuleCard> before, List<RuleCard> after) {
        var old = byName(before);
        var fresh = byName(after);
        var changes = new ArrayList<Change>();
        before.stream()
                .filter(card -> !fresh.containsKey(card.name()))
                .map(Change.Gone::new)
                .forEach(changes::add);
        for (var card : after) {
            var was = old.get(card.name());
            if (was == null) {
                changes.add(new Change.Added(card));
                continue;
            }
            var fields = fields(was, card);
            if (!fields.isEmpty()) {
                changes.add(new Change.Changed(was, card, fields));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, RuleCard> byName(List<RuleCard> cards) {
        var byName = new LinkedHashMap<String, RuleCard>();
        cards.forEach(card -> byName.put(card.name(), card));
        return byName;
    }

    private static List<Field> fields(RuleCard before, RuleCard after) {
        var old = said(before);
        var fresh = said(after);
        var names = new LinkedHashMap<>(old);
        names.putAll(fresh);
        return names.keySet().stream()
                .map(name -> new Field(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private static Map<String, String> said(RuleCard card) {
        var said = new LinkedHashMap<String, String>();
        said.put("kind", card.kind().code());
        said.put("severity", card.severity().name().toLowerCase(Locale.ROOT));
        said.put("sentence", card.words());
        said.put("clause", card.clause().reference());
        said.put("quote", card.clause().quote());
        said.put("scope", card.scope().words());
        said.put("from", day(card.from()));
        said.put("to", day(card.to()));
        new TreeSet<>(card.settings().keySet())
                .forEach(name -> said.put(
                        name, Objects.requireNonNull(card.settings().get(name)).words()));
        return said;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
