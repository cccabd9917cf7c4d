package tenths.connectors.packs;

/// What is wrong with a pack, where, and what to write instead.
///
/// @param line from 1
/// @param column from 1
public record PackFault(int line, int column, String field, String message, String repair) {
    @Override
    public String toString() {
        return "line %d, column %d, %s: %s; %s".formatted(line, column, field, message, repair);
    }
}
