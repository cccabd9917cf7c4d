/// The verbs of the house: each class is one verb, each call one transaction (a bulk verb: one per chunk) with its
/// events in the
/// house book. Refuses to know HTTP, SQL and the insides of files. Start with [tenths.desk.FinaliseInvoices].
@NullMarked
package tenths.desk;

import org.jspecify.annotations.NullMarked;
