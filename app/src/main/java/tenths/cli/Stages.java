package tenths.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import tenths.jobs.MonthEnd;

/// How long each stage of a command took, in seconds with three decimals.
final class Stages implements MonthEnd.Stopwatch {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Map<String, String> seconds = new LinkedHashMap<>();

    @Override
    public <T> T timed(String stage, Callable<T> work) throws Exception {
        var start = System.nanoTime();
        var result = work.call();
        var millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        seconds.put(stage, BigDecimal.valueOf(millis, 3).toPlainString());
        return result;
    }

    Map<String, String> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
