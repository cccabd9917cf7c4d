/// What fee deals wait for on a matter, and what bills took up of arrangements that run over several bills.
@NullMarked
package tenths.store.deals;

import org.jspecify.annotations.NullMarked;
