package tenths.rates.deals;

import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.RateBook;
import tenths.time.Codes;

/// Work of the associate for examples that one can compute by hand, and quotes for it.
@NullMarked
final class Work {
    private Work() {}

    static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    /// One hour at so much.
    static Item.Time fee(String id, String amount) {
        return hours(id, DAY, "1", amount);
    }

    static Item.Time hours(String id, LocalDate day, String hours, @Nullable String perHour) {
        return time(id, day, "A104", new Item.Length.Billed(number(hours)), perHour);
    }

    static Item.Time worked(String id, LocalDate day, int minutes, String perHour) {
        return time(id, day, "A104", new Item.Length.Worked(minutes * 60L), perHour);
    }

    /// Work on which somebody put an amount or took it off.
    static Item.Time adjusted(String id, String hours, String perHour, String adjustment) {
        var time = hours(id, DAY, hours, perHour);
        return new Item.Time(id, AB, "ASSOC", DAY, MATTER, time.codes(), time.length(), time.rate(), usd(adjustment));
    }

    static Item.Time travel(String id, String hours, String perHour) {
        return time(id, DAY, "A112", new Item.Length.Billed(number(hours)), perHour);
    }

    private static Item.Time time(
            String id, LocalDate day, String activity, Item.Length length, @Nullable String perHour) {
        var rate = perHour == null ? null : number(perHour);
        var codes = Codes.fee("L330", activity);
        return new Item.Time(id, AB, "ASSOC", day, MATTER, codes, length, rate, Money.zero(USD));
    }

    static Item.Cost cost(String code, String quantity, String unitCost) {
        return new Item.Cost(code + " " + unitCost, DAY, code, number(quantity), number(unitCost), true);
    }

    static Deal deal(Arrangement... arrangements) {
        return deal(Rounding.NONE, List.of(), Sharing.NONE, arrangements);
    }

    static Deal taxed(Tax... taxes) {
        return deal(Rounding.NONE, List.of(taxes), Sharing.NONE);
    }

    static Deal deal(Rounding rounding, List<Tax> taxes, Sharing sharing, Arrangement... arrangements) {
        return new Deal(CLIENT, USD, rounding, RateBook.of(List.of()), List.of(arrangements), sharing, taxes);
    }

    static Quote quote(Deal deal, Item... items) {
        return switch (Quoting.quote(deal, List.of(items))) {
            case Quoting.Outcome.Quoted(var quote) -> quote;
            case Quoting.Outcome.Unrated(var unrated) -> throw new AssertionError("no rate for " + unrated);
        };
    }

    static List<Money> amounts(Quote quote) {
        return quote.lines().stream().map(Line::amount).toList();
    }

    /// The words of the last step of a quote.
    static String lastWords(Quote quote) {
        return quote.trace().getLast().text();
    }
}
