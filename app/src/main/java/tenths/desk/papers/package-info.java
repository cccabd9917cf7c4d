/// The papers around a bill: receipts of expenses, what clients sent back or took off. Recorded, withdrawn with a
/// reason, never changed. Refuses to know what rules make of it. Start with [tenths.desk.papers.KeepReceipt].
@NullMarked
package tenths.desk.papers;

import org.jspecify.annotations.NullMarked;
