package tenths.formats.portals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.At;
import tenths.formats.portals.PortalFinding.Place;

/// What a portal looks at in numbers, always as they are printed.
sealed interface NumberCheck extends Check {
    record Plain(FieldsOn where) implements NumberCheck {
        @Override
        public String means() {
            return where + ": digits, one point, a leading dash";
        }

        @Override
        public String fix() {
            return "Write digits only, such as -46.25.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                if (Item.isUnfit(item.amount(field))) {
                    stage.found(
                            item, field, "'%s' %s.".formatted(item.text(field), NumberText.fault(item.text(field))));
                }
            });
        }
    }

    /// @param whole most digits before the point
    record Digits(FieldsOn where, int whole) implements NumberCheck {
        @Override
        public String means() {
            return where + ": at most " + whole + " digits before the point";
        }

        @Override
        public String fix() {
            return "Check the amount.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                var text = item.text(field);
                var point = text.indexOf('.');
                var digits = (point < 0 ? text : text.substring(0, point))
                        .replace("-", "")
                        .length();
                if (digits > whole) {
                    stage.found(item, field, "%s has %d digits before the point.".formatted(text, digits));
                }
            });
        }
    }

    record Decimals(FieldsOn where, int most) implements NumberCheck {
        @Override
        public String means() {
            return where + ": at most " + most + " decimals";
        }

        @Override
        public String fix() {
            return "Set the decimals in the client's format profile, or change the price.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                var places = NumberText.printedPlaces(item.text(field));
                if (places > most) {
                    stage.found(
                            item,
                            field,
                            "%s has %d decimals; the limit is %d.".formatted(item.text(field), places, most));
                }
            });
        }
    }

    record NotNegative(FieldsOn where) implements NumberCheck {
        @Override
        public String means() {
            return where + ": not negative";
        }

        @Override
        public String fix() {
            return "Write a discount as an IF line with a negative total.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                if (item.text(field).startsWith("-")) {
                    stage.found(item, field, item.text(field) + " is negative.");
                }
            });
        }
    }

    record Zero(FieldsOn where) implements NumberCheck {
        @Override
        public String means() {
            return where + ": blank or zero";
        }

        @Override
        public String fix() {
            return "Set the adjustment style of the client's profile to one line for the whole invoice.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                if (item.amount(field) != 0) {
                    stage.found(item, field, item.text(field) + " stands there.");
                }
            });
        }
    }

    /// @param tolerance ten-thousandths
    record Arithmetic(long tolerance) implements NumberCheck {
        @Override
        public String means() {
            return "LINE_ITEM_TOTAL: units times unit cost and the adjustment, on IF and IE lines the adjustment"
                    + within(tolerance);
        }

        @Override
        public String fix() {
            return "Compute the total from the printed numbers.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                var printed = item.amount(At.TOTAL);
                var computed = item.computedTotal();
                if (Item.isUnfit(printed) || Item.isUnfit(computed) || item.type() == LineType.OTHER) {
                    return;
                }
                if (Math.abs(printed - computed) > tolerance) {
                    stage.found(
                            item,
                            At.TOTAL,
                            "The total is %s; the printed numbers come to %s."
                                    .formatted(TenThousandths.text(printed), TenThousandths.text(computed)));
                }
            };
        }
    }

    /// The total of an invoice is the sum of its lines; in text files, where each line repeats it.
    ///
    /// @param tolerance ten-thousandths
    record Sum(long tolerance) implements NumberCheck {
        @Override
        public String means() {
            return "INVOICE_TOTAL: the sum of the line totals of the invoice" + within(tolerance);
        }

        @Override
        public String fix() {
            return "Compute it from the line totals.";
        }

        @Override
        public Watch watch(Stage stage) {
            return new Sums(stage, tolerance);
        }
    }

    /// Adds up invoices.
    final class Sums implements Check.Watch {
        private final Stage stage;
        private final long tolerance;
        private final Map<String, Item> firsts = new LinkedHashMap<>();
        private final Map<String, Long> sums = new HashMap<>();

        Sums(Stage stage, long tolerance) {
            this.stage = stage;
            this.tolerance = tolerance;
        }

        @Override
        public void see(Item item) {
            if (stage.format().isText()) {
                var invoice = item.text(At.INVOICE_NUMBER);
                firsts.putIfAbsent(invoice, item);
                sums.merge(invoice, item.amount(At.TOTAL), Sums::plus);
            }
        }

        private static long plus(long sum, long amount) {
            return Item.isUnfit(sum) || Item.isUnfit(amount) ? TenThousandths.UNFIT : sum + amount;
        }

        @Override
        public void end() {
            firsts.forEach((invoice, first) -> {
                var printed = first.amount(At.INVOICE_TOTAL);
                var sum = sums.getOrDefault(invoice, 0L);
                if (!Item.isUnfit(printed) && !Item.isUnfit(sum) && Math.abs(printed - sum) > tolerance) {
                    var place = new Place(
                            first.line(), At.INVOICE_TOTAL, stage.format().nameOf(At.INVOICE_TOTAL));
                    stage.found(
                            place,
                            "The invoice total is %s; its lines come to %s."
                                    .formatted(TenThousandths.text(printed), TenThousandths.text(sum)));
                }
            });
        }
    }

    /// A flat fee is a fee line of one unit at the fee.
    record FlatFee(String classification) implements NumberCheck {
        @Override
        public String means() {
            return "a line of class " + classification + ": an F line of one unit";
        }

        @Override
        public String fix() {
            return "Write flat fees as fee lines; the client's profile says how.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                var isFlat = item.text(At.CLASS).equals(classification);
                if (isFlat && (item.type() != LineType.F || item.amount(At.UNITS) != TenThousandths.ONE)) {
                    stage.found(
                            item,
                            At.UNITS,
                            "The flat fee is an %s line of %s units."
                                    .formatted(item.type(), item.isBlank(At.UNITS) ? "no" : item.text(At.UNITS)));
                }
            };
        }
    }

    private static String within(long tolerance) {
        return tolerance == 0 ? ", exactly" : ", within " + TenThousandths.text(tolerance);
    }
}
