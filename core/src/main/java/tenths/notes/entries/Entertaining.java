package tenths.notes.entries;

import java.util.Set;
import tenths.notes.text.Tokens;

/// Meals, games and visits for the sake of business, which no client pays: `dinner with Nora, no case talk, business
/// development`. A lunch at which the case was discussed is work.
final class Entertaining {
    // spotless:off
    private static final Set<String> OCCASIONS = Set.of("dinner", "lunch", "breakfast", "coffee", "drinks", "drink",
            "golf", "reception", "gala", "networking", "cocktails", "brunch", "tennis", "ballgame", "supper");
    private static final String[][] PURPOSES = {
            {"business", "development"}, {"bus", "dev"}, {"biz", "dev"}, {"bizdev"}, {"busdev"},
            {"bus", ".", "dev"}, {"client", "development"}, {"client", "relations"}, {"practice", "development"},
            {"relationship", "stuff"}, {"relationship", "building"}, {"relationship", "only"},
            {"just", "relationship"}, {"no", "case", "talk"}, {"no", "business", "talk"}, {"no", "work", "talk"},
            {"no", "shop", "talk"}, {"purely", "social"}, {"just", "social"}, {"schmoozing"}, {"bd"}};
    // spotless:on

    private Entertaining() {}

    static boolean in(Tokens tokens, int from, int to) {
        if (!tokens.any(from, to, OCCASIONS)) {
            return false;
        }
        for (var i = from; i < to; i++) {
            for (var purpose : PURPOSES) {
                if (tokens.says(i, purpose)) {
                    return true;
                }
            }
        }
        return false;
    }
}
