/// The night forecast on the screen: what would become of all bills, who must answer what, and the trend. Refuses to
/// judge a bill. Start with [tenths.web.forecasts.ForecastPage].
@NullMarked
package tenths.web.forecasts;

import org.jspecify.annotations.NullMarked;
