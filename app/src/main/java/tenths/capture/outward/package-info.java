/// The way out to addresses that people typed: only encrypted, only to who is meant, and not into the firm's own
/// network (S-33). Start with [tenths.capture.outward.Reach].
@NullMarked
package tenths.capture.outward;

import org.jspecify.annotations.NullMarked;
