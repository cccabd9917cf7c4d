package tenths.connectors.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A row of an export of activities, in the columns of the preset `activities`.
///
/// @param id stable key of the row
/// @param hours decimal hours of time; blank for an expense
/// @param quantity and price of an expense; blank for time
/// @param expense code of an expense; blank for time
public record DemoRow(
        String id,
        LocalDate date,
        String timekeeper,
        String matter,
        String task,
        String activity,
        String expense,
        String hours,
        String quantity,
        String price,
        String note,
        LocalDate enteredOn) {
    static DemoRow time(
            String id,
            LocalDate date,
            String timekeeper,
            String matter,
            Telling telling,
            int hundredths,
            LocalDate enteredOn) {
        return new DemoRow(
                id,
                date,
                timekeeper,
                matter,
                telling.task(),
                telling.activity(),
                "",
                BigDecimal.valueOf(hundredths, 2).toPlainString(),
                "",
                "",
                telling.note(),
                enteredOn);
    }

    static DemoRow cost(
            String id, LocalDate date, String matter, String code, String quantity, String price, String note) {
        return new DemoRow(id, date, "", matter, "", "", code, "", quantity, price, note, date.plusDays(1));
    }

    boolean isTime() {
        return !hours.isBlank();
    }

    DemoRow withId(String other) {
        return new DemoRow(
                other, date, timekeeper, matter, task, activity, expense, hours, quantity, price, note, enteredOn);
    }

    /// What an entry tells, with its codes.
    record Telling(String task, String activity, String note) {}
}
