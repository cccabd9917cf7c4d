/// A client's rules as cards beside the text they rest on: what a card says, where its quote stands, and what two
/// versions of text or cards do not share. Refuses to know who signs. Start with [tenths.guidelines.cards.RuleCard].
@NullMarked
package tenths.guidelines.cards;

import org.jspecify.annotations.NullMarked;
