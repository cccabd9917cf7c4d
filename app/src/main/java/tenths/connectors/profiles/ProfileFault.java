package tenths.connectors.profiles;

/// What is wrong with a format profile, where, and what to write instead.
///
/// @param line from 1
/// @param option with its section: `numbers.rounding`; empty where the text as a whole is meant
public record ProfileFault(int line, String option, String message, String repair) {
    @Override
    public String toString() {
        return "line " + line + (option.isEmpty() ? "" : ", " + option) + ": " + message + " " + repair;
    }
}
