package tenths.formats.layouts;

/// What is wrong with the description of a layout, where, and what to write instead.
///
/// @param line of the YAML file, from 1
/// @param column in that line, from 1
/// @param field by its way through the file: `records[2].columns[3].value`
public record LayoutFault(int line, int column, String field, String message, String repair) {
    @Override
    public String toString() {
        return "line %d, column %d, %s: %s; %s".formatted(line, column, field, message, repair);
    }
}
