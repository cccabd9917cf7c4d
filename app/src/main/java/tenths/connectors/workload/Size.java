package tenths.connectors.workload;

/// How large a made-up month is.
///
/// @param entries time entries and expenses together; at least as many as matters
/// @param seed the same seed and size give the same bytes
public record Size(int entries, int matters, int timekeepers, long seed) {
    public Size {
        if (matters < 1 || timekeepers < 1 || entries < matters) {
            throw new IllegalArgumentException(
                    "a workload needs a timekeeper, a matter, and at least one entry per matter");
        }
    }
}
