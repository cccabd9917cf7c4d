package tenths.connectors.csv;

/// Something wrong with a file that a person can mend.
///
/// @param line physical line of the file from 1; 0 where the file as a whole is meant
/// @param column header of the column; empty where the row as a whole is meant
/// @param value what stands there, shortened
/// @param message what is wrong, in one sentence
/// @param repair what to do
public record Fault(long line, String column, String value, String message, String repair) {
    private static final int LONGEST_VALUE = 60;

    public Fault {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "...";
        }
    }

    public static Fault ofFile(String message, String repair) {
        return new Fault(0, "", "", message, repair);
    }

    @Override
    public String toString() {
        var where = line == 0 ? "" : "line " + line + (column.isEmpty() ? "" : ", " + column) + ": ";
        var what = value.isEmpty() ? "" : " ('" + value + "')";
        return where + message + what + " " + repair;
    }
}
