package tenths.desk.whatif;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.desk.ChangeRate;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.RateWish;

/// One rate, or all of them, agreed as it was tried.
record RatesAgreed(House house, RateWish wish) implements Agreeable {
    @Override
    public List<String> problems() {
        return new ChangeRate(house).preview(wish).problems();
    }

    @Override
    public List<OpenWork.Effect> effects() {
        return new ChangeRate(house).onOpenWork(wish);
    }

    /// Those that it touches now; once it is agreed they cannot be told any more.
    @Override
    public Collection<UUID> bills() {
        return new ChangeRate(house).preview(wish).bills();
    }

    @Override
    public String agree(String actor) {
        var agreed = done(house, wish, actor);
        var change = house.agreements()
                .history(agreed.put().getFirst().id())
                .getFirst()
                .change();
        return Objects.requireNonNull(change).toString();
    }

    @Override
    public void takeBack(String before, String actor) {
        done(house, new RateWish.TakeBack(UUID.fromString(before)), actor);
    }

    /// @throws CannotBeAgreed if something stands against it
    static ChangeRate.Preview done(House house, RateWish wish, String actor) {
        var agreed = new ChangeRate(house).agree(wish, actor);
        if (!agreed.problems().isEmpty()) {
            throw new CannotBeAgreed(agreed.problems());
        }
        return agreed;
    }
}
