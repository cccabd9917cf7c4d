/// The house book: what an event is, how it is written down as bytes, and the hash that chains it to the one before.
/// Refuses to know what the events mean. Start with [tenths.audit.Event], then [tenths.audit.Chain].
@NullMarked
package tenths.audit;

import org.jspecify.annotations.NullMarked;
