/// Bills that several payers share: the agreement as values, the one function that cuts a bill into shares, and the
/// invoice of each payer. Refuses to know where agreements are written down and in which format a payer wants its bill.
/// Start with [tenths.invoicing.shares.SplitAgreement], then [tenths.invoicing.shares.Cutting].
@NullMarked
package tenths.invoicing.shares;

import org.jspecify.annotations.NullMarked;
