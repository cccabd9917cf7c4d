package tenths.formats.portals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.formats.bill.CodeIndex;
import tenths.formats.bill.CodeIndex.Standing;
import tenths.formats.delimited.At;

/// What a portal looks at in the text of a field.
sealed interface FieldCheck extends Check {
    record Required(FieldsOn where) implements FieldCheck {
        @Override
        public String means() {
            return where + ": filled";
        }

        @Override
        public String fix() {
            return "Fill it in.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.each((item, field) -> {
                if (item.isBlank(field)) {
                    stage.found(item, field, stage.format().nameOf(field) + " is blank.");
                }
            });
        }
    }

    record Length(FieldsOn where, int most) implements FieldCheck {
        @Override
        public String means() {
            return where + ": at most " + most + " characters";
        }

        @Override
        public String fix() {
            return "Shorten it.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                var length = item.text(field).codePointCount(0, item.text(field).length());
                if (length > most) {
                    stage.found(
                            item,
                            field,
                            "%s has %d characters; the limit is %d."
                                    .formatted(stage.format().nameOf(field), length, most));
                }
            });
        }
    }

    /// @param shape for people: `letters and digits, at most 10`
    record Shape(FieldsOn where, Pattern pattern, String shape) implements FieldCheck {
        @Override
        public String means() {
            return where + ": " + shape;
        }

        @Override
        public String fix() {
            return "Write it as the portal wants: " + shape + ".";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                if (!pattern.matcher(item.text(field)).matches()) {
                    stage.found(item, field, "'%s' is not: %s.".formatted(item.text(field), shape));
                }
            });
        }
    }

    /// Words such as NULL in place of nothing.
    record Words(Set<String> refused) implements FieldCheck {
        @Override
        public String means() {
            return "no field holds the word " + String.join(" or ", new TreeSet<>(refused));
        }

        @Override
        public String fix() {
            return "Leave the field blank.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                for (var field = 1; field <= Format.most(); field++) {
                    if (item.has(field)
                            && refused.contains(item.text(field).strip().toUpperCase(Locale.ROOT))) {
                        stage.found(item, field, "The word '%s' stands there.".formatted(item.text(field)));
                    }
                }
            };
        }
    }

    /// @param lists of published codes, by name
    /// @param values that pass besides them
    record Listed(FieldsOn where, List<String> lists, List<String> values) implements FieldCheck {
        @Override
        public String means() {
            var all = lists.stream().map(list -> "the list " + list).collect(Collectors.joining(" or "));
            var own = String.join(", ", values);
            return where + ": of " + all + (all.isEmpty() || own.isEmpty() ? "" : " or ") + own;
        }

        @Override
        public String fix() {
            return "Choose one that the portal knows, or map ours to it in the client's profile.";
        }

        @Override
        public Watch watch(Stage stage) {
            var known = lists.isEmpty() ? Set.copyOf(values) : Set.<String>of();
            var index = CodeIndex.of(lists, values, List.of());
            return where.filled((item, field) -> {
                var text = item.text(field);
                var passes = lists.isEmpty() ? known.contains(text) : index.of(text) == Standing.GOOD;
                if (!passes) {
                    stage.found(item, field, "'%s' is not one that the portal knows.".formatted(text));
                }
            });
        }
    }

    /// `Ortega, Dana`.
    record LastCommaFirst() implements FieldCheck {
        private static final Pattern FORM = Pattern.compile("[^,\\s][^,]*, ?[^,\\s][^,]*");

        @Override
        public String means() {
            return "TIMEKEEPER_NAME on F lines: surname, comma, first name";
        }

        @Override
        public String fix() {
            return "Write it as Ortega, Dana.";
        }

        @Override
        public Watch watch(Stage stage) {
            return new FieldsOn(List.of(At.NAME), Set.of(LineType.F)).filled((item, field) -> {
                if (!FORM.matcher(item.text(field)).matches()) {
                    stage.found(item, field, "'%s' is not surname, first name.".formatted(item.text(field)));
                }
            });
        }
    }
}
