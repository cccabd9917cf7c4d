package tenths.desk.whatif;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.ChangeRate;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.RateWish;
import tenths.firm.MatterGroup;
import tenths.store.PrebillRow;

/// A matter that joins a group of matters, as it was tried.
record GroupAgreed(House house, MatterGroup.Member member) implements Agreeable {
    private RateWish wish() {
        return new RateWish.Join(member);
    }

    @Override
    public List<String> problems() {
        return new ChangeRate(house).preview(wish()).problems();
    }

    @Override
    public List<OpenWork.Effect> effects() {
        return new ChangeRate(house).onOpenWork(wish());
    }

    @Override
    public Collection<UUID> bills() {
        return house.prebills().openOn(List.of(member.matter())).stream()
                .map(PrebillRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String agree(String actor) {
        RatesAgreed.done(house, wish(), actor);
        return "";
    }

    /// As if it had never been in the group.
    @Override
    public void takeBack(String before, String actor) {
        if (house.groups().members().stream().noneMatch(row -> row.member().equals(member))) {
            throw CannotBeAgreed.changedSince("The group of the matter");
        }
        var eve = member.from().minusDays(1);
        RatesAgreed.done(house, new RateWish.Leave(member.matter(), eve), actor);
    }
}
