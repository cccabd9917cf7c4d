package tenths.connectors.packs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.expressions.Amount;
import tenths.expressions.Kind;
import tenths.expressions.Purpose;
import tenths.expressions.Quantity;
import tenths.expressions.Vocabulary;
import tenths.expressions.Word;
import tenths.firm.Timekeeper;
import tenths.guidelines.Budget;
import tenths.guidelines.custom.Each;
import tenths.guidelines.custom.Phase;
import tenths.guidelines.custom.Scene;
import tenths.guidelines.words.WordCount;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;
import tenths.time.TimeEntry;

/// The words that a firm's own rule may use, by what it is held against.
final class RuleWords {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final LocalDate NEVER = LocalDate.of(9_999, 12, 31);
    private static final Map<Each, Vocabulary<Scene>> BY_EACH = made();

    private RuleWords() {}

    static Vocabulary<Scene> of(Each each) {
        return BY_EACH.getOrDefault(each, new Vocabulary<>(Purpose.CONDITIONS, List.of()));
    }

    private static Map<Each, Vocabulary<Scene>> made() {
        var made = new EnumMap<Each, Vocabulary<Scene>>(Each.class);
        for (var each : Each.values()) {
            var own = switch (each) {
                case ENTRY -> Stream.of(entry(), ofLine(), timekeeper(), day(), toDateOfLine());
                case DAY -> Stream.of(timekeeper(), day());
                case BILL -> Stream.<Stream<Word<Scene>>>of();
            };
            var words = Stream.concat(own, Stream.of(matter(), client(), toDate(), budget(), bill()))
                    .flatMap(list -> list);
            made.put(each, new Vocabulary<>(Purpose.CONDITIONS, words.collect(Collectors.toList())));
        }
        return made;
    }

    // spotless:off
    private static Stream<Word<Scene>> entry() {
        return Stream.of(
                text("entry.kind", "fee or expense", s -> isFee(s) ? "fee" : "expense"),
                day("entry.date", "day of the work or the expense", Scene::date),
                day("entry.enteredOn", "day on which it was keyed", s -> s.line().work().enteredOn()),
                truth("entry.billable", "no where the timekeeper asks for no charge",
                        s -> !(s.line().work() instanceof TimeEntry work) || work.billable()),
                quantity("entry.worked", "hours worked, to a hundredth; 0 for an expense", s -> worked(s.line())),
                quantity("entry.billed", "billed hours; 0 for an expense",
                        s -> isFee(s) ? s.line().units() : BigDecimal.ZERO),
                quantity("entry.pieces", "pieces, pages or miles of an expense; 0 for a fee",
                        s -> isFee(s) ? BigDecimal.ZERO : s.line().units()),
                money("entry.rate", "rate per hour, or price of a piece; 0 where none was agreed", s -> rate(s.line())),
                amount("entry.amount", "what is charged", s -> s.line().amount()),
                amount("entry.adjustment", "the part of it that was added or, with a minus, taken off",
                        s -> s.line().adjustment()));
    }

    private static Stream<Word<Scene>> ofLine() {
        return Stream.of(
                text("entry.narrative", "the words for the client", s -> s.line().narrative()),
                whole("entry.words", "how many words these are", s -> WordCount.of(s.line().narrative())),
                text("entry.task", "UTBMS task code, or blank", s -> s.line().codes().task()),
                text("entry.phase", "phase of the task: L300 for L330", s -> Phase.of(s.line().codes().task())),
                text("entry.activity", "UTBMS activity code, or blank", s -> s.line().codes().activity()),
                text("entry.expense", "UTBMS expense code, or blank", s -> s.line().codes().expense()));
    }

    private static Stream<Word<Scene>> timekeeper() {
        return Stream.of(
                text("timekeeper.id", "who did the work; blank for an expense", s -> who(s, one -> one.id().value())),
                text("timekeeper.name", "last name, first name", s -> who(s, Timekeeper::name)),
                text("timekeeper.class", "classification such as PARTNR, ASSOC, PARALG",
                        s -> who(s, Timekeeper::classification)),
                truth("timekeeper.isApproved", "no where the client keeps a list and the person is not on it",
                        Scene::isApproved));
    }

    private static Stream<Word<Scene>> day() {
        return Stream.of(
                day("day.date", "the day", Scene::date),
                quantity("day.billed", "billed hours of the person that day on this bill",
                        s -> s.onDay().hours().decimal()),
                amount("day.amount", "what is charged for them", s -> s.onDay().fees()),
                whole("day.entries", "entries of the person that day on this bill", s -> s.onDay().lines()),
                quantity("day.client", "billed hours of the person that day over all matters of the client",
                        s -> s.clientDay().decimal()),
                quantity("day.firm", "worked hours of the person that day over all clients",
                        s -> s.firmDay().decimal()));
    }

    private static Stream<Word<Scene>> toDate() {
        return Stream.of(
                hours("toDate.billed", "billed hours of the matter to date, this bill included",
                        s -> s.toDate().hours()),
                amount("toDate.fees", "fees of the matter to date", s -> s.toDate().fees()),
                amount("toDate.expenses", "expenses of the matter to date", s -> s.toDate().expenses()),
                amount("toDate.total", "both", s -> s.toDate().total()));
    }

    private static Stream<Word<Scene>> toDateOfLine() {
        return Stream.of(
                hours("toDate.taskBilled", "billed hours to date for the task of the entry",
                        s -> s.taskToDate().hours()),
                amount("toDate.taskFees", "fees to date for that task", s -> s.taskToDate().fees()),
                hours("toDate.phaseBilled", "billed hours to date for the phase of the entry",
                        s -> s.phaseToDate().hours()),
                amount("toDate.phaseFees", "fees to date for that phase", s -> s.phaseToDate().fees()),
                money("budget.task", "budget of the task of the entry; 0 for none",
                        s -> limit(s, s.line().codes().task())),
                money("budget.phase", "budget of its phase; 0 for none",
                        s -> limit(s, Phase.of(s.line().codes().task()))));
    }

    private static Stream<Word<Scene>> matter() {
        return Stream.of(
                text("matter.id", "the firm's number of the matter", s -> s.matter().id().value()),
                text("matter.name", "name of the matter", s -> s.matter().name()),
                text("matter.claimNumber", "the client's number of it, or blank", s -> s.matter().claimNumber()),
                day("matter.opened", "day on which it opened", s -> s.matter().opened()),
                truth("matter.isOpen", "whether it is open", s -> s.matter().closed() == null),
                day("matter.closed", "day on which it closed; 9999-12-31 while it is open",
                        s -> orNever(s.matter().closed())));
    }

    private static Stream<Word<Scene>> client() {
        return Stream.of(
                text("client.id", "the firm's number of the client", s -> s.client().id().value()),
                text("client.name", "name of the client", s -> s.client().name()),
                text("client.currency", "three letters such as USD", s -> s.client().currency().getCurrencyCode()));
    }

    private static Stream<Word<Scene>> budget() {
        return Stream.of(
                truth("budget.isKnown", "whether the client approved a budget of the matter",
                        s -> s.budget() instanceof Budget.Approved),
                money("budget.total", "budget of the matter; 0 for none", RuleWords::total));
    }

    private static Stream<Word<Scene>> bill() {
        return Stream.of(
                text("bill.number", "number of the invoice; blank while it is a prebill", s -> s.bill().number()),
                day("bill.date", "date of the invoice", s -> s.bill().date()),
                day("bill.start", "first day billed", s -> s.bill().periodStart()),
                day("bill.end", "last day billed", s -> s.bill().periodEnd()),
                hours("bill.billed", "billed hours", s -> s.onBill().hours()),
                amount("bill.fees", "fees", s -> s.onBill().fees()),
                amount("bill.expenses", "expenses", s -> s.onBill().expenses()),
                amount("bill.total", "both", s -> s.onBill().total()),
                whole("bill.entries", "lines that are charged", s -> s.onBill().lines()));
    }
    // spotless:on

    private static boolean isFee(Scene scene) {
        return scene.line().work() instanceof TimeEntry;
    }

    private static BigDecimal worked(RatedLine line) {
        return line.work() instanceof TimeEntry entry
                ? BigDecimal.valueOf(entry.worked().seconds()).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private static BigDecimal rate(RatedLine line) {
        var rate = line.unitCost();
        return rate == null ? BigDecimal.ZERO : rate;
    }

    private static String who(Scene scene, Function<Timekeeper, String> what) {
        var who = scene.timekeeper();
        return who == null ? "" : what.apply(who);
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : day;
    }

    private static BigDecimal total(Scene scene) {
        return scene.budget() instanceof Budget.Approved(var total, var _) && total != null
                ? total.decimal()
                : BigDecimal.ZERO;
    }

    private static BigDecimal limit(Scene scene, String code) {
        var limit = scene.budget() instanceof Budget.Approved(var _, var byTask) ? byTask.get(code) : null;
        return limit == null ? BigDecimal.ZERO : limit.decimal();
    }

    private static Word<Scene> text(String name, String meaning, Function<Scene, String> value) {
        return Word.text(name, meaning, value);
    }

    private static Word<Scene> day(String name, String meaning, Function<Scene, Object> value) {
        return new Word<>(name, Kind.DAY, meaning, value);
    }

    private static Word<Scene> truth(String name, String meaning, Function<Scene, Object> value) {
        return new Word<>(name, Kind.TRUTH, meaning, value);
    }

    private static Word<Scene> whole(String name, String meaning, ToIntFunction<Scene> value) {
        return new Word<>(name, Kind.WHOLE, meaning, s -> (long) value.applyAsInt(s));
    }

    private static Word<Scene> amount(String name, String meaning, Function<Scene, Money> value) {
        return money(name, meaning, s -> value.apply(s).decimal());
    }

    private static Word<Scene> money(String name, String meaning, Function<Scene, BigDecimal> value) {
        return new Word<>(name, Kind.MONEY, meaning, s -> new Amount(value.apply(s)));
    }

    private static Word<Scene> hours(String name, String meaning, Function<Scene, Hours> value) {
        return quantity(name, meaning, s -> value.apply(s).decimal());
    }

    private static Word<Scene> quantity(String name, String meaning, Function<Scene, BigDecimal> value) {
        return new Word<>(name, Kind.QUANTITY, meaning, s -> new Quantity(value.apply(s)));
    }
}
