package tenths.formats.ledes98b;

import java.util.Arrays;

/// Says what is wrong with a second line that is not the header of the standard.
final class HeaderWords {
    private HeaderWords() {}

    static String fault(String line) {
        if (!line.contains("INVOICE")) {
            return "The second line is not the header.";
        }
        var ended = line.endsWith(Field.TERMINATOR);
        var names = Arrays.asList((ended ? line.substring(0, line.length() - 2) : line).split("\\|", -1));
        if (names.size() != Columns.COUNT) {
            var missing = Field.ALL.stream()
                    .map(Field::name)
                    .filter(name -> !names.contains(name))
                    .toList();
            return "The header has %d fields, not 24%s."
                    .formatted(names.size(), missing.isEmpty() ? "" : "; it lacks " + String.join(", ", missing));
        }
        for (var field : Field.ALL) {
            var name = names.get(field.number() - 1);
            if (!name.equals(field.name())) {
                return "Field %d of the header is '%s', not '%s'.".formatted(field.number(), name, field.name());
            }
        }
        return ended ? "The header holds more than the names." : "The header does not end with [].";
    }
}
