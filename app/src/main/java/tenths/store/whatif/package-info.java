/// Changes that were tried on past bills and then applied. Start with [tenths.store.whatif.AppliedChanges].
@NullMarked
package tenths.store.whatif;

import org.jspecify.annotations.NullMarked;
