package tenths.bench;

/// One measured figure.
///
/// @param value a decimal number as text
/// @param n how many things were measured: entries, lines, pages, requests
/// @param peakMemoryMiB highest resident memory of the process that was measured; 0 where it was not taken
/// @param goal that we hold it against, in words; empty where there is none
record Row(String name, String value, String unit, long n, long peakMemoryMiB, String goal) {
    static Row of(String name, String value, String unit, long n) {
        return new Row(name, value, unit, n, 0, "");
    }

    Row goal(String words) {
        return new Row(name, value, unit, n, peakMemoryMiB, words);
    }
}
