package tenths.formats.portals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenths.formats.delimited.At;

/// What a portal looks at across the lines of a file.
sealed interface RepeatCheck extends Check {
    /// More lines of one file are not remembered.
    int MOST_REMEMBERED = 100_000;

    /// @param fields the same on all lines of an invoice
    record Same(List<Integer> fields) implements RepeatCheck {
        @Override
        public String means() {
            return fields.stream().map(Format::name).collect(Collectors.joining(", "))
                    + ": the same on all lines of an invoice";
        }

        @Override
        public String fix() {
            return "Write the same value on each line.";
        }

        @Override
        public Watch watch(Stage stage) {
            Map<String, Item> firsts = new HashMap<>();
            return item -> {
                var first = firsts.putIfAbsent(item.text(At.INVOICE_NUMBER), item);
                if (first == null) {
                    return;
                }
                for (var field : fields) {
                    if (item.has(field) && !item.text(field).equals(first.text(field))) {
                        stage.found(
                                item,
                                field,
                                "'%s' differs from '%s' in line %d."
                                        .formatted(item.text(field), first.text(field), first.line()));
                    }
                }
            };
        }
    }

    /// @param field of which a file holds one value, or each of its invoices
    /// @param within the whole file, or an invoice
    record One(int field, Within within) implements RepeatCheck {
        enum Within {
            FILE,
            INVOICE
        }

        @Override
        public String means() {
            return Format.name(field) + ": one in " + (within == Within.FILE ? "the file" : "an invoice");
        }

        @Override
        public String fix() {
            return within == Within.FILE ? "Send one invoice per file." : "Bill each matter by itself.";
        }

        @Override
        public Watch watch(Stage stage) {
            Map<String, String> firsts = new HashMap<>();
            return item -> {
                var whole = within == Within.FILE ? "" : item.text(At.INVOICE_NUMBER);
                var first = firsts.putIfAbsent(whole, item.text(field));
                if (first != null && !first.equals(item.text(field))) {
                    stage.found(item, field, "'%s' stands there beside '%s'.".formatted(item.text(field), first));
                }
            };
        }
    }

    /// Every line number once in its invoice.
    record Numbered() implements RepeatCheck {
        @Override
        public String means() {
            return "LINE_ITEM_NUMBER: once in an invoice";
        }

        @Override
        public String fix() {
            return "Number the lines from 1.";
        }

        @Override
        public Watch watch(Stage stage) {
            return new Remembering<>(
                    stage,
                    item -> new Place(item.text(At.INVOICE_NUMBER), item.text(At.LINE_NUMBER)),
                    At.LINE_NUMBER,
                    "Line number");
        }

        private record Place(String invoice, String number) {}
    }

    /// No charge twice: same person, day, price and words.
    record Charges(Set<LineType> on) implements RepeatCheck {
        @Override
        public String means() {
            return "no two " + FieldsOn.types(on) + " lines of the same day, person, code, units, price and words";
        }

        @Override
        public String fix() {
            return "Leave one out, or say in the narrative what tells them apart.";
        }

        @Override
        public Watch watch(Stage stage) {
            var watch = new Remembering<>(stage, Charge::of, At.NARRATIVE, "The charge");
            return item -> {
                if (on.contains(item.type())) {
                    watch.see(item);
                }
            };
        }

        private record Charge(String invoice, List<String> values) {
            private static final List<Integer> FIELDS =
                    List.of(At.DAY, At.TIMEKEEPER, At.EXPENSE, At.UNITS, At.UNIT_COST, At.NARRATIVE);

            static Charge of(Item item) {
                return new Charge(
                        item.text(At.INVOICE_NUMBER),
                        FIELDS.stream().map(item::text).toList());
            }
        }
    }

    record AtMost(LineType type, int most) implements RepeatCheck {
        @Override
        public String means() {
            return "at most " + most + " " + type + " line in an invoice";
        }

        @Override
        public String fix() {
            return "Add the adjustments up on one line.";
        }

        @Override
        public Watch watch(Stage stage) {
            Map<String, Integer> counts = new HashMap<>();
            return item -> {
                if (item.type() == type && counts.merge(item.text(At.INVOICE_NUMBER), 1, Integer::sum) > most) {
                    stage.found(item, At.TYPE, "The invoice has more than %d %s line.".formatted(most, type));
                }
            };
        }
    }

    /// Remembers what it has seen, up to a limit.
    final class Remembering<K> implements Check.Watch {
        private final Stage stage;
        private final Function<Item, K> key;
        private final int field;
        private final String what;
        private final Set<K> seen = new HashSet<>();

        Remembering(Stage stage, Function<Item, K> key, int field, String what) {
            this.stage = stage;
            this.key = key;
            this.field = field;
            this.what = what;
        }

        @Override
        public void see(Item item) {
            if (!item.has(field)) {
                return;
            }
            if (seen.size() >= MOST_REMEMBERED) {
                stage.unknown("Only the first %,d lines were compared with each other.".formatted(MOST_REMEMBERED));
                return;
            }
            if (!seen.add(key.apply(item))) {
                stage.found(item, field, what + " '" + shortened(item.text(field)) + "' stands there twice.");
            }
        }

        private static String shortened(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "...";
        }
    }
}
