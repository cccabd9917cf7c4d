/// The firm's clients, matters, timekeepers and code sets, by the identifiers that bills carry. Refuses to know
/// anything that happened. Start with [tenths.firm.Matter].
@NullMarked
package tenths.firm;

import org.jspecify.annotations.NullMarked;
