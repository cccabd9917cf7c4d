/// SQL of the papers around bills: receipts of expenses, lines that clients sent back, what they took off. Refuses to
/// decide anything. Start with [tenths.store.papers.Receipts].
@NullMarked
package tenths.store.papers;

import org.jspecify.annotations.NullMarked;
