/// Exact amounts in minor units, their currencies, and splitting that always adds up. Refuses to know rates,
/// rounding policy and tax law. Start with [tenths.money.Money].
@NullMarked
package tenths.money;

import org.jspecify.annotations.NullMarked;
