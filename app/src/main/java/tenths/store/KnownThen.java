package tenths.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.deals.Courtesy;
import tenths.rates.deals.Fact;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.InterestAnswer;
import tenths.rates.deals.OpenInvoice;
import tenths.rates.deals.Use;

/// What a bill was settled with beside the text of its deal: recorded facts, what earlier bills used, courtesies, open
/// invoices, what a person said of their interest and of what was held, and what vendors were paid.
public record KnownThen(
        List<KeptFact> facts,
        List<Use> uses,
        List<Granted> courtesies,
        List<KeptInvoice> open,
        InterestAnswer interest,
        List<KeptPaid> paid,
        @Nullable Boolean released) {
    static final KnownThen NOTHING =
            new KnownThen(List.of(), List.of(), List.of(), List.of(), InterestAnswer.NONE, List.of(), false);

    /// Bills from before there was interest, or a limit to mark-ups, keep nothing of it.
    public KnownThen {
        facts = List.copyOf(facts);
        uses = List.copyOf(uses);
        courtesies = List.copyOf(courtesies);
        open = List.copyOf(Objects.requireNonNullElse(open, List.of()));
        interest = Objects.requireNonNullElse(interest, InterestAnswer.NONE);
        paid = List.copyOf(Objects.requireNonNullElse(paid, List.of()));
    }

    /// Whether a person had the bill charge what earlier ones held, or its deal did.
    public boolean releasing() {
        return Boolean.TRUE.equals(released);
    }

    /// An open invoice in the words of the database.
    public record KeptInvoice(String number, LocalDate date, long interestMinor, List<KeptBalance> balances) {
        public KeptInvoice {
            balances = List.copyOf(balances);
        }

        static KeptInvoice of(OpenInvoice invoice) {
            return new KeptInvoice(
                    invoice.number(),
                    invoice.date(),
                    invoice.interest().minor(),
                    invoice.balances().stream()
                            .map(each ->
                                    new KeptBalance(each.from(), each.amount().minor()))
                            .toList());
        }

        OpenInvoice in(Currency currency) {
            return new OpenInvoice(
                    number,
                    date,
                    new Money(interestMinor, currency),
                    balances.stream()
                            .map(each -> new OpenInvoice.Balance(each.from(), new Money(each.minor(), currency)))
                            .toList());
        }
    }

    /// What the vendor of an expense was paid.
    public record KeptPaid(UUID expense, long minor) {}

    /// What was open from a day on.
    public record KeptBalance(LocalDate from, long minor) {}

    /// A fact in the words of the database.
    ///
    /// @param kind `RECOVERY`, `OUTCOME` or `STAGE`
    /// @param amountMinor null where it is no amount
    public record KeptFact(
            String kind,
            LocalDate day,
            String name,
            @Nullable Long amountMinor) {
        public static KeptFact of(Fact fact) {
            return switch (fact) {
                case Fact.Recovery(var day, var amount) -> new KeptFact("RECOVERY", day, "", amount.minor());
                case Fact.Outcome(var day, var name) -> new KeptFact("OUTCOME", day, name, null);
                case Fact.StageDone(var day, var name) -> new KeptFact("STAGE", day, name, null);
            };
        }

        public Fact fact(Currency currency) {
            return switch (kind) {
                case "RECOVERY" -> new Fact.Recovery(day, new Money(amountMinor == null ? 0 : amountMinor, currency));
                case "OUTCOME" -> new Fact.Outcome(day, name);
                case "STAGE" -> new Fact.StageDone(day, name);
                default -> throw new IllegalStateException("a fact of kind " + kind);
            };
        }
    }

    /// A courtesy on some lines, or on all fees.
    public record Granted(List<String> lines, KeptCourtesy size) {
        public Granted {
            lines = List.copyOf(lines);
        }
    }

    /// Uses are added up, so that a bill does not keep those of every bill before it.
    ///
    /// @param released whether a person had it charge what earlier bills held
    public static KnownThen of(
            FeeDeal.Before before, List<Courtesy> courtesies, InterestAnswer interest, boolean released) {
        return new KnownThen(
                before.facts().stream().map(KeptFact::of).toList(),
                summed(before.uses()),
                courtesies.stream()
                        .map(courtesy -> new Granted(
                                courtesy.items().stream().sorted().toList(), KeptCourtesy.of(courtesy.size())))
                        .toList(),
                before.open().stream().map(KeptInvoice::of).toList(),
                interest,
                before.paid().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new KeptPaid(each.getKey(), each.getValue().minor()))
                        .toList(),
                released);
    }

    private static List<Use> summed(List<Use> uses) {
        return uses.stream()
                .map(use -> new Use(use.of(), use.name(), use.period(), BigDecimal.ZERO))
                .distinct()
                .map(use ->
                        new Use(use.of(), use.name(), use.period(), Use.sum(uses, use.of(), use.name(), use.period())))
                .toList();
    }

    public FeeDeal.Before in(FeeDeal.Before before) {
        var currency = before.onMatter().currency();
        return before.knowing(facts.stream().map(fact -> fact.fact(currency)).toList(), uses)
                .paying(paid.stream()
                        .collect(Collectors.toMap(KeptPaid::expense, each -> new Money(each.minor(), currency))))
                .finding(open.stream().map(each -> each.in(currency)).toList());
    }

    public List<Courtesy> granted() {
        return courtesies.stream()
                .map(each -> new Courtesy(Set.copyOf(each.lines()), each.size().size()))
                .toList();
    }
}
