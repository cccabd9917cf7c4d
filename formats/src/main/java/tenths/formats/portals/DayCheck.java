package tenths.formats.portals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.BiFunction;
import tenths.formats.delimited.At;

/// What a portal looks at in dates.
sealed interface DayCheck extends Check {
    String NO_TODAY = "It is not known on which day the bill is sent.";

    /// Looks at the date of each invoice on the day of the upload.
    ///
    /// @param fault what is wrong with a date on a day; blank where nothing is
    private static Watch onUpload(Stage stage, BiFunction<LocalDate, LocalDate, String> fault) {
        var today = stage.register().today();
        if (today == null) {
            return stage.without(NO_TODAY);
        }
        return item -> {
            var date = item.day(At.INVOICE_DATE);
            var words = date == null ? "" : fault.apply(date, today);
            if (!words.isEmpty()) {
                stage.found(item, At.INVOICE_DATE, words);
            }
        };
    }

    record Exists(FieldsOn where) implements DayCheck {
        @Override
        public String means() {
            return where + ": a day that exists, written as the format has it";
        }

        @Override
        public String fix() {
            return "Write an existing day as the format has it.";
        }

        @Override
        public Watch watch(Stage stage) {
            return where.filled((item, field) -> {
                if (item.day(field) == null) {
                    stage.found(item, field, "'%s' is no day.".formatted(item.text(field)));
                }
            });
        }
    }

    record InsidePeriod(Set<LineType> on) implements DayCheck {
        @Override
        public String means() {
            return "LINE_ITEM_DATE on " + FieldsOn.types(on) + " lines: within the billing period";
        }

        @Override
        public String fix() {
            return "Correct the day, widen the billing period, or hold the line for another bill.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                var day = item.day(At.DAY);
                var start = item.day(At.PERIOD_START);
                var end = item.day(At.PERIOD_END);
                if (!on.contains(item.type()) || day == null || start == null || end == null) {
                    return;
                }
                if (day.isBefore(start) || day.isAfter(end)) {
                    stage.found(item, At.DAY, "The line is of %s; the period is %s to %s.".formatted(day, start, end));
                }
            };
        }
    }

    record NotFuture() implements DayCheck {
        @Override
        public String means() {
            return "INVOICE_DATE: not after the day of the upload";
        }

        @Override
        public String fix() {
            return "Date the invoice on the day on which it is sent, or send it later.";
        }

        @Override
        public Watch watch(Stage stage) {
            return onUpload(
                    stage,
                    (date, today) ->
                            date.isAfter(today) ? "The invoice is of %s; today is %s.".formatted(date, today) : "");
        }
    }

    record InvoiceAge(int days) implements DayCheck {
        @Override
        public String means() {
            return "INVOICE_DATE: at most " + days + " days before the upload";
        }

        @Override
        public String fix() {
            return "Ask the client before sending, or credit the invoice and bill again.";
        }

        @Override
        public Watch watch(Stage stage) {
            return onUpload(stage, (date, today) -> {
                var age = ChronoUnit.DAYS.between(date, today);
                return age > days
                        ? "The invoice is of %s, %d days ago; the limit is %d.".formatted(date, age, days)
                        : "";
            });
        }
    }

    /// @param days before the date of the invoice
    record LineAge(int days) implements DayCheck {
        @Override
        public String means() {
            return "LINE_ITEM_DATE: at most " + days + " days before INVOICE_DATE";
        }

        @Override
        public String fix() {
            return "Ask the client before sending, or leave the line out.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                var date = item.day(At.INVOICE_DATE);
                var day = item.day(At.DAY);
                if (date != null && day != null && ChronoUnit.DAYS.between(day, date) > days) {
                    stage.found(
                            item,
                            At.DAY,
                            "The line is %d days older than the invoice; the limit is %d."
                                    .formatted(ChronoUnit.DAYS.between(day, date), days));
                }
            };
        }
    }
}
