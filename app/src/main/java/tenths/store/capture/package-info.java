/// The tables of notes and drafts, and the lists made of them. Refuses any decision. Start with
/// [tenths.store.capture.Drafts].
@NullMarked
package tenths.store.capture;

import org.jspecify.annotations.NullMarked;
