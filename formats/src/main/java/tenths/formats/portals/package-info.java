/// What each receiver's portal checks, in its own numbers and words, played through before a bill is sent. Portals are
/// data; what is not known of one is said, never passed over. Start with [tenths.formats.portals.Rehearsal].
@NullMarked
package tenths.formats.portals;

import org.jspecify.annotations.NullMarked;
