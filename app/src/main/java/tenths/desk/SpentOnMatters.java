package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.Spent;
import tenths.guidelines.budgets.Spent.Stage;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.PrebillRow;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What was spent on some matters by task: on final bills, on open ones with the decisions taken there, and in work
/// that waits for a bill. Read set by set, however many matters there are.
public final class SpentOnMatters {
    private final House house;
    private final Workings workings;

    public SpentOnMatters(House house) {
        this(house, Workings.forPricing(house));
    }

    /// @param workings for prices
    SpentOnMatters(House house, Workings workings) {
        this.house = house;
        this.workings = workings;
    }

    /// @param matters each is among the keys
    public Map<MatterId, List<Spent>> of(Collection<MatterId> matters) {
        var billed = house.knownBilled().on(matters);
        var spent = new HashMap<MatterId, List<Spent>>();
        billed.forEach((matter, some) -> spent.put(matter, new ArrayList<>(some)));
        onBills(matters, spent);
        waiting(matters, spent);
        return spent;
    }

    private void onBills(Collection<MatterId> matters, Map<MatterId, List<Spent>> spent) {
        var bills = house.prebills().openOn(matters);
        var ids = bills.stream().map(PrebillRow::id).toList();
        var works = house.works().on(ids);
        var decisions = house.decisions().on(ids);
        var files =
                house.directory().matters(bills.stream().map(PrebillRow::matter).toList());
        for (var bill : bills) {
            var lines = workings.unjudged(
                            bill,
                            Objects.requireNonNull(files.get(bill.matter())),
                            works.getOrDefault(bill.id(), List.of()),
                            OpenPrebill.live(decisions.getOrDefault(bill.id(), List.of())))
                    .prebill()
                    .lines();
            addTo(spent, bill.matter(), lines, Stage.ON_BILL);
        }
    }

    private void waiting(Collection<MatterId> matters, Map<MatterId, List<Spent>> spent) {
        var files = house.directory().matters(matters);
        house.works().waiting(matters, house.today()).stream()
                .collect(Collectors.groupingBy(Work::matter))
                .forEach((matter, works) -> {
                    var client =
                            Objects.requireNonNull(files.get(matter)).matter().client();
                    addTo(spent, matter, workings.price(client, works), Stage.WAITING);
                });
    }

    private void addTo(Map<MatterId, List<Spent>> spent, MatterId matter, List<RatedLine> lines, Stage stage) {
        var since = house.today().minusDays(Spent.RECENT_DAYS);
        lines.forEach(
                line -> spent.computeIfAbsent(matter, _ -> new ArrayList<>()).add(spent(line, stage, since)));
    }

    private static Spent spent(RatedLine line, Stage stage, LocalDate since) {
        var day = line.work().day();
        return new Spent(
                line.codes().task(),
                line.work() instanceof TimeEntry,
                stage,
                line.amount(),
                day.isAfter(since) ? line.amount() : Money.zero(line.amount().currency()),
                day);
    }
}
