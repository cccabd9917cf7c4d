package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.ChangeRate;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.RateWish;
import tenths.firm.MatterId;
import tenths.store.PrebillRow;

/// A matter that is handled elsewhere, as it was tried: from the day on which it is agreed, for all its open work.
record PlaceAgreed(House house, MatterId matter, String place, LocalDate from) implements Agreeable {
    private RateWish wish() {
        return new RateWish.Move(matter, place);
    }

    private String current() {
        return house.groups().places().getOrDefault(matter, "");
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<>(new ChangeRate(house).preview(wish()).problems());
        if (!from.equals(house.today())) {
            problems.add("Where a matter is handled counts at once, for all its open work. Choose " + house.today()
                    + " as the day.");
        }
        return problems;
    }

    @Override
    public List<OpenWork.Effect> effects() {
        return new ChangeRate(house).onOpenWork(wish());
    }

    @Override
    public Collection<UUID> bills() {
        return house.prebills().openOn(List.of(matter)).stream()
                .map(PrebillRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String agree(String actor) {
        var before = current();
        RatesAgreed.done(house, wish(), actor);
        return before;
    }

    @Override
    public void takeBack(String before, String actor) {
        if (!current().equals(place)) {
            throw CannotBeAgreed.changedSince("The place of the matter");
        }
        RatesAgreed.done(house, new RateWish.Move(matter, before), actor);
    }
}
