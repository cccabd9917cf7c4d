/// Verbs about clients' guidelines: a document comes in, cards are drafted beside it, a person signs them, and only
/// then
/// they judge bills. Start with [tenths.desk.guides.SignRules].
@NullMarked
package tenths.desk.guides;

import org.jspecify.annotations.NullMarked;
