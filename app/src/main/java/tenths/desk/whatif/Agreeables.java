package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.TriedChange;
import tenths.connectors.cases.TriedChangeReader;
import tenths.connectors.cases.TriedChangeReading;
import tenths.connectors.packs.RuleChange;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileReading;
import tenths.desk.House;
import tenths.desk.RateWish;
import tenths.firm.MatterGroup;
import tenths.rates.RateChange;
import tenths.rates.RateRise;

/// Makes of a change that was tried one that can be agreed.
final class Agreeables {
    private final House house;

    Agreeables(House house) {
        this.house = house;
    }

    /// @param body the change as YAML, as it was tried
    /// @param from first day on which it is to hold
    /// @param reason where it is agreed
    /// @return none where nothing was changed, or what it was about is gone
    Optional<Agreeable> of(String body, LocalDate from, String reason) {
        if (!(TriedChangeReader.read(body) instanceof TriedChangeReading.Read(var change))) {
            return Optional.empty();
        }
        return switch (change) {
            case TriedChange.Nothing _ -> Optional.empty();
            case TriedChange.Rate(var rate) -> Optional.of(new RatesAgreed(house, rate(rate, from, reason)));
            case TriedChange.Joined(var matter, var group, var _) ->
                Optional.of(new GroupAgreed(house, new MatterGroup.Member(group, matter, from, null)));
            case TriedChange.Moved(var matter, var place) -> Optional.of(new PlaceAgreed(house, matter, place, from));
            case TriedChange.Rise(var client, var _, var percent) ->
                Optional.of(new RatesAgreed(house, new RateWish.Raise(new RateRise(client, from, percent, reason))));
            case TriedChange.Rule(var pack, var rule, var severity, var parameters) ->
                Optional.of(new RuleAgreed(house, pack, new RuleChange(rule, severity, parameters), from));
            case TriedChange.Rounding(var client, var increment) ->
                Optional.of(new IncrementAgreed(house, client, increment, from));
            case TriedChange.Format(var client, var text) ->
                ProfileReader.read(text) instanceof ProfileReading.Read(var profile)
                        ? Optional.of(
                                new ProfileAgreed(house, client, profile, text, new ProfileAgreed.Agreed(from, reason)))
                        : Optional.empty();
            case TriedChange.Deal deal ->
                Optional.ofNullable(house.directory().clients().get(deal.client()))
                        .map(client -> new DealAgreed(house, client, deal, from, reason));
        };
    }

    /// A rate that was tried for some days runs on, unless these days are still to come.
    private static RateWish rate(RateChange tried, LocalDate from, String reason) {
        return new RateWish.Agree(new RateChange(
                tried.scope(), from, lastDay(tried.to(), from), tried.perHour(), reason, tried.kind(), tried.notice()));
    }

    private static @Nullable LocalDate lastDay(@Nullable LocalDate tried, LocalDate from) {
        return tried == null || tried.isBefore(from) ? null : tried;
    }

    /// What all problems begin with where there is nothing to agree.
    static List<String> nothing() {
        return List.of("There is nothing to agree: the change says nothing that could be, or its client is gone.");
    }
}
