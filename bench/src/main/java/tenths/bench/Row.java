package tenths.bench;

/// One measured figure.
///
/// @param value a decimal number as text
/// @param n how many things were measured: entries, lines, pages, requests
/// @param peakMemoryMiB highest resident memory of the process that was measured; 0 where it was not taken
record Row(String name, String value, String unit, long n, long peakMemoryMiB) {}
