/// The tables of night forecasts: what would become of all bills, the trend, and when the house asks. Refuses any
/// decision. Start with [tenths.store.forecasts.Forecasts].
@NullMarked
package tenths.store.forecasts;

import org.jspecify.annotations.NullMarked;
