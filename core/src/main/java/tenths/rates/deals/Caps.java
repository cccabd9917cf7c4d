package tenths.rates.deals;

import java.time.LocalDate;
import tenths.money.Money;

/// Fees up to an amount. What is above is written off, held, or carried to the next bills; those charge it as far as
/// their cap has room, so that nothing that is carried is lost or charged twice.
final class Caps {
    private final Arrangement.Cap cap;
    private final Occasion on;
    private final String name;

    private Caps(Arrangement.Cap cap, Occasion on) {
        this.cap = cap;
        this.on = on;
        this.name = cap.on().name();
    }

    static Workings on(Workings before, Arrangement.Cap cap, Occasion on) {
        return new Caps(cap, on).all(before);
    }

    private Workings all(Workings before) {
        var after = before;
        var months = before.lines().stream()
                .filter(cap.on()::covers)
                .map(line -> cap.on().month(line, on.day()))
                .distinct()
                .sorted()
                .toList();
        for (var month : months) {
            after = within(after, month);
        }
        return cap.above() == Arrangement.Cap.Above.CARRY ? brought(after) : after;
    }

    private Workings within(Workings before, LocalDate month) {
        var fees = fees(before, month);
        var room = room(month);
        var above = lesser(fees.minus(room), before.fees());
        if (above.isNegative() || above.isZero()) {
            return counted(before, month, fees);
        }
        var counted = counted(before, month, fees.minus(above));
        return switch (cap.above()) {
            case WRITE_OFF -> reduced(counted, month, above, ": written off", Tally.Reason.WRITE_OFF);
            case HOLD -> reduced(counted, month, above, ": held", Tally.Reason.HOLD);
            case CARRY ->
                reduced(counted, month, above, ": carried to the next bill", Tally.Reason.CARRY)
                        .using(Use.of(Use.Of.CARRIED, name, above.decimal()));
        };
    }

    private Workings reduced(Workings before, LocalDate month, Money above, String fate, Tally.Reason reason) {
        return before.reduced(Kind.CAP, words(month) + fate, above, reason, line -> isIn(line, month));
    }

    /// What earlier bills carried, as far as the cap has room in the month of the bill.
    private Workings brought(Workings before) {
        var waiting = on.used(Use.Of.CARRIED, name);
        var month = cap.on().month(on.day());
        var room = room(month).minus(fees(before, month));
        var due = lesser(waiting, room);
        if (due.isNegative() || due.isZero()) {
            return before;
        }
        var text = "carried from earlier bills, within the cap of " + cap.amount()
                + cap.on().words(month);
        return counted(before.charged(Kind.CAP, text, due), month, due)
                .using(Use.of(Use.Of.CARRIED, name, due.negated().decimal()));
    }

    private Workings counted(Workings before, LocalDate month, Money fees) {
        return cap.on().isMatter() ? before : before.using(new Use(Use.Of.CAPPED, name, month, fees.decimal()));
    }

    private Money billed(LocalDate month) {
        return cap.billedBefore().plus(on.used(Use.Of.CAPPED, name, month));
    }

    private Money room(LocalDate month) {
        var room = cap.amount().minus(billed(month));
        return room.isNegative() ? Money.zero(room.currency()) : room;
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    private Money fees(Workings of, LocalDate month) {
        return of.sum(line -> isIn(line, month));
    }

    private boolean isIn(Line line, LocalDate month) {
        return cap.on().covers(line) && cap.on().month(line, on.day()).equals(month);
    }

    private String words(LocalDate month) {
        var billed = billed(month);
        return "above the cap of " + cap.amount() + cap.on().words(month)
                + (billed.isZero() ? "" : ", of which " + billed + " was billed before");
    }
}
