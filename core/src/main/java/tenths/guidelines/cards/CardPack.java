package tenths.guidelines.cards;

import java.time.LocalDate;
import java.util.List;
import tenths.guidelines.DayOf;
import tenths.guidelines.GuidelinePack;

/// A pack as it is written: its heading and its cards. What it says to bills is a [GuidelinePack].
///
/// @param name of the pack, unique in the firm
/// @param version from 1
/// @param from first day on which it applies
/// @param document title of the client's document
/// @param dayOf which day decides which version judges
public record CardPack(String name, int version, LocalDate from, String document, DayOf dayOf, List<RuleCard> cards) {
    public CardPack {
        cards = List.copyOf(cards);
    }

    /// The same with other cards.
    public CardPack with(List<RuleCard> others) {
        return new CardPack(name, version, from, document, dayOf, others);
    }

    public GuidelinePack pack() {
        return new GuidelinePack(
                name,
                version,
                from,
                null,
                dayOf,
                cards.stream().map(card -> card.rule(dayOf)).toList());
    }
}
