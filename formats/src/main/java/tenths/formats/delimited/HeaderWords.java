package tenths.formats.delimited;

import java.util.Arrays;

/// Says what is wrong with a second line that is not the header of the standard.
final class HeaderWords {
    private HeaderWords() {}

    static String fault(String line, Standard standard) {
        if (!line.contains("INVOICE")) {
            return "The second line is not the header.";
        }
        var ended = line.endsWith(Standard.TERMINATOR);
        var names = Arrays.asList((ended ? line.substring(0, line.length() - 2) : line).split("\\|", -1));
        if (names.size() != standard.size()) {
            var missing = standard.fields().stream()
                    .map(Field::name)
                    .filter(name -> !names.contains(name))
                    .toList();
            return "The header has %d fields, not %d%s."
                    .formatted(
                            names.size(),
                            standard.size(),
                            missing.isEmpty() ? "" : "; it lacks " + String.join(", ", missing));
        }
        for (var field : standard.fields()) {
            var name = names.get(field.number() - 1);
            if (!name.equals(field.name())) {
                return "Field %d of the header is '%s', not '%s'.".formatted(field.number(), name, field.name());
            }
        }
        return ended ? "The header holds more than the names." : "The header does not end with [].";
    }
}
