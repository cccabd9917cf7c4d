/// What a client would do with a bill that went out now, said from what the rules found and what stands in the way of
/// its file. Refuses to know how a file is written, and never decides anything. Start with
/// [tenths.invoicing.outlook.BillOutlook].
@NullMarked
package tenths.invoicing.outlook;

import org.jspecify.annotations.NullMarked;
