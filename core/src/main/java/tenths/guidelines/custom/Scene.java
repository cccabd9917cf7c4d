package tenths.guidelines.custom;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.Matter;
import tenths.firm.Timekeeper;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// What a firm's own rule looks at: a line, a person's day or a whole bill, with everything that is known around it.
public final class Scene {
    private final Bill bill;
    private final Surroundings around;
    private final List<RatedLine> lines;
    private final Sums sums;

    private Scene(Bill bill, Surroundings around, List<RatedLine> lines, Sums sums) {
        this.bill = bill;
        this.around = around;
        this.lines = lines;
        this.sums = sums;
    }

    /// The scenes of a bill in the order of its lines; what is not charged plays no part.
    static List<Scene> of(Each each, Bill bill, Surroundings around) {
        var charged = bill.lines().stream().filter(Scene::isCharged).toList();
        var sums = new Sums(charged, around.history(), bill.client().currency());
        return switch (each) {
            case ENTRY ->
                charged.stream()
                        .map(line -> new Scene(bill, around, List.of(line), sums))
                        .toList();
            case DAY ->
                days(charged).stream()
                        .map(lines -> new Scene(bill, around, lines, sums))
                        .toList();
            case BILL -> List.of(new Scene(bill, around, charged, sums));
        };
    }

    /// A line without a rate is not given away; its amount is only not known yet.
    private static boolean isCharged(RatedLine line) {
        return !line.priced() || !line.amount().isZero();
    }

    private static List<List<RatedLine>> days(List<RatedLine> charged) {
        var days = new LinkedHashMap<Surroundings.Day, List<RatedLine>>();
        for (var line : charged) {
            var day = dayOf(line);
            if (day != null) {
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(line);
            }
        }
        return List.copyOf(days.values());
    }

    /// Null for an expense.
    static Surroundings.@Nullable Day dayOf(RatedLine line) {
        var who = line.timekeeper();
        return who == null ? null : new Surroundings.Day(who.id(), line.work().day());
    }

    List<RatedLine> lines() {
        return lines;
    }

    public Bill bill() {
        return bill;
    }

    public Client client() {
        return bill.client();
    }

    public Matter matter() {
        return bill.matter();
    }

    /// The line, or the first line of the day.
    public RatedLine line() {
        return lines.getFirst();
    }

    /// Who did the work; null for an expense.
    public @Nullable Timekeeper timekeeper() {
        return line().timekeeper();
    }

    /// Whether the client approved who did the work; a client without a list approves everybody.
    public boolean isApproved() {
        var who = timekeeper();
        return who == null || around.approved().isEmpty() || around.approved().contains(who.id());
    }

    public LocalDate date() {
        return line().work().day();
    }

    /// What is charged for the lines.
    public Money amount() {
        return lines.stream().map(RatedLine::amount).reduce(Money.zero(client().currency()), Money::plus);
    }

    /// What was taken off the lines or, without a minus, added to them.
    public Money adjustment() {
        return lines.stream().map(RatedLine::adjustment).reduce(Money.zero(client().currency()), Money::plus);
    }

    /// What this bill charges.
    public Tally onBill() {
        return sums.onBill();
    }

    /// What the person has on this bill that day.
    public Tally onDay() {
        return sums.onDay(dayOf(line()));
    }

    /// Billed hours of the person's day over all matters of the client; at least those on this bill.
    public Hours clientDay() {
        var day = dayOf(line());
        return day == null
                ? Hours.NONE
                : atLeastHere(around.clientDay()
                        .getOrDefault(
                                new Surroundings.ClientDay(client().id(), day.timekeeper(), day.day()), Hours.NONE));
    }

    /// Worked hours of the person's day over all clients; at least the billed hours on this bill.
    public Hours firmDay() {
        var day = dayOf(line());
        return day == null ? Hours.NONE : atLeastHere(around.firmDay().getOrDefault(day, Hours.NONE));
    }

    private Hours atLeastHere(Hours known) {
        return Collections.max(List.of(known, onDay().hours()));
    }

    /// What the matter was charged to date, this bill included.
    public Tally toDate() {
        return sums.toDate();
    }

    /// To date for the task of the line, this bill included.
    public Tally taskToDate() {
        return sums.taskToDate(line().codes().task());
    }

    /// To date for the phase of the line's task, this bill included.
    public Tally phaseToDate() {
        return sums.phaseToDate(Phase.of(line().codes().task()));
    }

    public Budget budget() {
        return around.budget();
    }

    public LocalDate today() {
        return around.today();
    }
}
