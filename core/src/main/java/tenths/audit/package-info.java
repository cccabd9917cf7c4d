/// The envelope of an event in the house book and the hash that chains it to the one before. Refuses to know what the
/// events mean. Start with `Event`.
@NullMarked
package tenths.audit;

import org.jspecify.annotations.NullMarked;
