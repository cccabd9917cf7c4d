/// The papers around bills in the browser: receipts on the lines of expenses, what clients sent back or took off on
/// invoices. Refuses to decide. Start with [tenths.web.papers.ReceiptActs].
@NullMarked
package tenths.web.papers;

import org.jspecify.annotations.NullMarked;
