/// Requests for money to be held for matters. Start with [tenths.store.topups.TopUps].
@NullMarked
package tenths.store.topups;

import org.jspecify.annotations.NullMarked;
