/// The night forecast: what would become of all bills if they went out now, and who must answer what before. Refuses to
/// judge a bill itself. Start with [tenths.desk.forecasts.MakeForecast].
@NullMarked
package tenths.desk.forecasts;

import org.jspecify.annotations.NullMarked;
