package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.money.Money;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.OpenInvoice.Balance;

/// Interest on invoices that are open longer than agreed.
@NullMarked
class InterestsTest {
    private static final int CASES = 10_000;
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final Money ZERO = Money.zero(USD);

    private static Arrangement.Interest terms(
            String percent, @Nullable String legalMost, int days, int grace, @Nullable LocalDate until) {
        var perYear =
                new Arrangement.Interest.PerYear(number(percent), legalMost == null ? null : number(legalMost), days);
        return new Arrangement.Interest(perYear, grace, ZERO, until, false);
    }

    private static final Arrangement.Interest TWELVE = terms("12", null, 365, 30, null);

    private static OpenInvoice invoice(String interest, Balance... balances) {
        return new OpenInvoice("2026-1", DATE, usd(interest), List.of(balances));
    }

    private static OpenInvoice unpaid(String due) {
        return OpenInvoice.unpaid("2026-1", DATE, ZERO, usd(due));
    }

    private static Settlement settle(
            Arrangement.Interest terms, LocalDate end, InterestAnswer answer, List<Use> uses, OpenInvoice... open) {
        var deal = new FeeDeal(DATE, List.of(new Clause(terms, Shown.ON_LINES)), List.of(), List.of(), false);
        var before = FeeDeal.Before.nothing(USD).knowing(List.of(), uses).finding(List.of(open));
        return Settling.settle(deal, new Settling.Bill(USD, end, before, List.of(), answer), List.of());
    }

    private static Money charged(Arrangement.Interest terms, LocalDate end, OpenInvoice... open) {
        return settle(terms, end, InterestAnswer.CHARGED, List.of(), open).wholeAmount();
    }

    @Test
    void the_day_behind_the_last_day_of_grace_is_the_first_that_counts() {
        assertThat(charged(TWELVE, LocalDate.of(2026, 1, 31), unpaid("36500.00")))
                .isEqualTo(ZERO);
        assertThat(charged(TWELVE, LocalDate.of(2026, 2, 1), unpaid("36500.00")))
                .isEqualTo(usd("12.00"));
        assertThat(charged(TWELVE, LocalDate.of(2026, 2, 28), unpaid("36500.00")))
                .isEqualTo(usd("336.00"));
    }

    @Test
    void a_year_of_360_days_makes_each_day_dearer_and_half_a_cent_counts() {
        var bank = terms("12", null, 360, 0, null);
        assertThat(charged(bank, DATE.plusDays(1), unpaid("1000.00"))).isEqualTo(usd("0.33"));
        assertThat(charged(bank, DATE.plusDays(1), unpaid("1005.00"))).isEqualTo(usd("0.34"));
    }

    @Test
    void nobody_pays_more_than_the_law_allows() {
        var capped = terms("24", "10", 365, 0, null);
        var bill = settle(capped, DATE.plusDays(365), InterestAnswer.CHARGED, List.of(), unpaid("100.00"));
        assertThat(bill.wholeAmount()).isEqualTo(usd("10.00"));
        assertThat(bill.wholes().getFirst().text())
                .isEqualTo("interest on invoice 2026-1 to 2027-01-01: 10% a year on USD 100.00 for 365 days, 365 days a"
                        + " year");
    }

    @Test
    void interest_stops_at_its_last_day() {
        var ended = terms("36.5", null, 365, 0, DATE.plusDays(10));
        assertThat(charged(ended, DATE.plusDays(10), unpaid("1000.00"))).isEqualTo(usd("10.00"));
        assertThat(charged(ended, DATE.plusDays(99), unpaid("1000.00"))).isEqualTo(usd("10.00"));
    }

    @Test
    void what_was_paid_bears_none_behind_its_day() {
        var plain = terms("36.5", null, 365, 0, null);
        var paid = invoice("0.00", new Balance(DATE, usd("1000.00")), new Balance(DATE.plusDays(5), usd("400.00")));
        assertThat(charged(plain, DATE.plusDays(10), paid))
                .as("five days of 1,000.00, that of the payment among them, and five of 400.00")
                .isEqualTo(usd("7.00"));
    }

    @Test
    void what_was_paid_too_much_earns_nothing() {
        var plain = terms("36.5", null, 365, 0, null);
        var over = invoice("0.00", new Balance(DATE, usd("1000.00")), new Balance(DATE.plusDays(5), usd("-400.00")));
        assertThat(charged(plain, DATE.plusDays(10), over)).isEqualTo(usd("5.00"));
    }

    @Test
    void a_payment_after_the_bill_changes_nothing_on_it() {
        var plain = terms("36.5", null, 365, 0, null);
        var later = invoice("0.00", new Balance(DATE, usd("1000.00")), new Balance(DATE.plusDays(20), usd("400.00")));
        assertThat(charged(plain, DATE.plusDays(10), later)).isEqualTo(usd("10.00"));
    }

    @Test
    void a_bill_names_the_balances_that_bore_interest_and_no_others() {
        var paid = invoice(
                "0.00",
                new Balance(DATE, usd("5000.00")),
                new Balance(DATE.plusDays(5), usd("1000.00")),
                new Balance(DATE.plusDays(40), usd("400.00")),
                new Balance(DATE.plusDays(50), usd("0.00")));
        var bill = settle(TWELVE, DATE.plusDays(60), InterestAnswer.CHARGED, List.of(), paid);
        assertThat(bill.wholes())
                .extracting(Settlement.Whole::text)
                .containsExactly("interest on invoice 2026-1 to 2026-03-02: 12% a year on USD 1000.00 for 10 days and"
                        + " USD 400.00 for 10 days, 365 days a year");
    }

    @Test
    void nothing_is_asked_for_where_nothing_is_due_or_more_was_charged_already() {
        var early = settle(TWELVE, DATE.plusDays(30), InterestAnswer.NONE, List.of(), unpaid("36500.00"));
        assertThat(early.notices()).isEmpty();
        var charged = List.of(Use.of(Use.Of.INTEREST, "2026-1", number("99.00")));
        var over = settle(TWELVE, DATE.plusDays(31), InterestAnswer.CHARGED, charged, unpaid("36500.00"));
        assertThat(over.wholes()).isEmpty();
        assertThat(over.uses()).isEmpty();
        var none = settle(TWELVE, DATE.plusDays(30), InterestAnswer.CHARGED, List.of(), unpaid("36500.00"));
        assertThat(none.uses()).isEmpty();
    }

    @Test
    void interest_bears_no_interest_unless_it_is_agreed() {
        var plain = terms("36.5", null, 365, 0, null);
        var whole = invoice("200.00", new Balance(DATE, usd("1000.00")));
        assertThat(charged(plain, DATE.plusDays(10), whole)).isEqualTo(usd("8.00"));
        var compound = new Arrangement.Interest(plain.terms(), 0, ZERO, null, true);
        assertThat(charged(compound, DATE.plusDays(10), whole)).isEqualTo(usd("10.00"));
        var partly = invoice("200.00", new Balance(DATE, usd("1000.00")), new Balance(DATE.plusDays(1), usd("900.00")));
        assertThat(charged(plain, DATE.plusDays(10), partly))
                .as("what is paid settles interest first")
                .isEqualTo(usd("8.00"));
    }

    @Test
    void nobody_is_charged_before_a_person_says_so() {
        var end = LocalDate.of(2026, 2, 28);
        var open = settle(TWELVE, end, InterestAnswer.NONE, List.of(), unpaid("36500.00"));
        assertThat(open.wholes()).isEmpty();
        assertThat(open.uses()).isEmpty();
        assertThat(open.notices())
                .singleElement()
                .isInstanceOfSatisfying(
                        Notice.InterestProposed.class,
                        proposed -> assertThat(proposed.amount()).isEqualTo(usd("336.00")));
        var waived = settle(TWELVE, end, InterestAnswer.WAIVED, List.of(), unpaid("36500.00"));
        assertThat(waived.wholes()).isEmpty();
        assertThat(waived.notices()).isEmpty();
        assertThat(settle(TWELVE, end.plusDays(1), InterestAnswer.CHARGED, waived.uses(), unpaid("36500.00"))
                        .wholeAmount())
                .as("what was waived is never asked for again")
                .isEqualTo(usd("12.00"));
    }

    @Test
    void less_than_the_minimum_waits() {
        var terms = new Arrangement.Interest(TWELVE.terms(), 30, usd("24.00"), null, false);
        assertThat(charged(terms, LocalDate.of(2026, 2, 1), unpaid("36500.00"))).isEqualTo(ZERO);
        assertThat(charged(terms, LocalDate.of(2026, 2, 2), unpaid("36500.00"))).isEqualTo(usd("24.00"));
    }

    @Test
    void interest_is_no_fee_and_is_not_taxed() {
        var tax = new FeeDeal.DatedTax(new Tax("VAT", number("20"), true, true, false, 1), "", null, null, false);
        var deal = new FeeDeal(DATE, List.of(new Clause(TWELVE, Shown.ON_BILL)), List.of(), List.of(tax), false);
        var before = FeeDeal.Before.nothing(USD).finding(List.of(unpaid("36500.00")));
        var bill = new Settling.Bill(USD, LocalDate.of(2026, 2, 1), before, List.of(), InterestAnswer.CHARGED);
        var settled = Settling.settle(deal, bill, List.of());
        assertThat(settled.wholeAmount()).isEqualTo(usd("12.00"));
        assertThat(settled.wholeFees()).isEqualTo(ZERO);
        assertThat(settled.tax()).isEqualTo(ZERO);
    }

    @Test
    void whole_months_end_on_the_day_of_the_month_or_on_its_last_and_the_rest_of_one_does_not_count() {
        var january = LocalDate.of(2026, 1, 31);
        var open = OpenInvoice.unpaid("2026-1", january, ZERO, usd("1200.00"));
        assertThat(charged(monthly("1", null), LocalDate.of(2026, 2, 27), open)).isEqualTo(ZERO);
        assertThat(charged(monthly("1", null), LocalDate.of(2026, 2, 28), open)).isEqualTo(usd("12.00"));
        assertThat(charged(monthly("1", null), LocalDate.of(2026, 3, 30), open)).isEqualTo(usd("12.00"));
        assertThat(charged(monthly("1", null), LocalDate.of(2026, 3, 31), open)).isEqualTo(usd("24.00"));
        var graced = new Arrangement.Interest(monthly("1", null).terms(), 30, ZERO, null, false);
        assertThat(charged(graced, LocalDate.of(2026, 4, 1), open))
                .as("from the thirtieth day, 2 March")
                .isEqualTo(ZERO);
        assertThat(charged(graced, LocalDate.of(2026, 4, 2), open)).isEqualTo(usd("12.00"));
    }

    @Test
    void a_month_counts_for_what_was_open_on_all_of_its_days() {
        var paid = invoice(
                "0.00",
                new Balance(DATE, usd("1000.00")),
                new Balance(LocalDate.of(2026, 2, 1), usd("600.00")),
                new Balance(LocalDate.of(2026, 3, 15), usd("100.00")));
        var bill = settle(monthly("1.5", null), LocalDate.of(2026, 4, 30), InterestAnswer.CHARGED, List.of(), paid);
        assertThat(bill.wholeAmount())
                .as("15.00 to 1 February, the day of the payment; 9.00 to 1 March; 1.50 to 1 April")
                .isEqualTo(usd("25.50"));
        assertThat(bill.wholes().getFirst().text())
                .isEqualTo("interest on invoice 2026-1 to 2026-04-30: 1.5% a month on USD 1000.00 for 1 whole month and"
                        + " USD 600.00 for 1 whole month and USD 100.00 for 1 whole month");
    }

    @Test
    void no_month_costs_more_than_the_law_allows_in_a_year() {
        var bill =
                settle(monthly("1.5", "10"), DATE.plusMonths(7), InterestAnswer.CHARGED, List.of(), unpaid("100.00"));
        assertThat(bill.wholeAmount()).as("ten per cent by twelve, seven times").isEqualTo(usd("5.83"));
        assertThat(bill.wholes().getFirst().text())
                .endsWith("10% a year, the most that the law allows, on USD 100.00 for 7 whole months");
        assertThat(charged(monthly("1.5", "18"), DATE.plusMonths(7), unpaid("100.00")))
                .isEqualTo(usd("10.50"));
    }

    @Test
    void a_client_in_credit_owes_nothing_and_earns_nothing() {
        var credit = OpenInvoice.unpaid("2026-1", DATE, ZERO, usd("-50.00"));
        assertThat(charged(TWELVE, DATE.plusDays(90), credit)).isEqualTo(ZERO);
        assertThat(charged(monthly("1", null), DATE.plusDays(90), credit)).isEqualTo(ZERO);
    }

    @Test
    void a_quote_says_what_each_balance_bore_and_the_parts_add_up() {
        var half = invoice("0.00", new Balance(DATE, usd("10.10")), new Balance(DATE.plusDays(18), usd("5.05")));
        var deal = Work.deal(terms("10", null, 360, 0, null));
        var known = new Deal(
                deal.client(),
                USD,
                deal.rounding(),
                deal.book(),
                deal.arrangements(),
                deal.sharing(),
                List.of(),
                List.of(),
                List.of(half),
                List.of());
        var quote = Work.quote(known, Work.hours("t", DATE.plusDays(36), "1", "1.00"));
        assertThat(quote.lines().getLast().trace().steps())
                .extracting(step -> step.text().replaceAll(".*360 days a year", "whole") + ", " + step.amount())
                .containsExactly(
                        "whole, 0.08",
                        "USD 10.10 from 2026-01-02 for 18 days: USD 0.05, 0",
                        "USD 5.05 from 2026-01-20 for 18 days: USD 0.03, 0");
    }

    private static Arrangement.Interest monthly(String percent, @Nullable String legalMost) {
        var month = new Arrangement.Interest.PerMonth(number(percent), legalMost == null ? null : number(legalMost));
        return new Arrangement.Interest(month, 0, ZERO, null, false);
    }

    @Test
    void balances_that_are_not_in_order_are_refused() {
        assertThatThrownBy(() -> invoice("0.00")).hasMessageContaining("no balance");
        assertThatThrownBy(() -> invoice("0.00", new Balance(DATE, ZERO), new Balance(DATE, ZERO)))
                .hasMessageContaining("not in order");
    }

    @Test
    void however_many_bills_ask_for_it_the_same_is_charged_in_the_end() {
        Cases.check(CASES, random -> {
            var any = RandomDeals.interest(random);
            var terms = new Arrangement.Interest(any.terms(), any.graceDays(), ZERO, any.until(), any.compound());
            var whole = new Money(random.nextInt(5_000_000), USD);
            var interest = new Money(random.nextInt((int) whole.minor() + 1), USD);
            var balances = new ArrayList<>(List.of(new Balance(DATE, whole)));
            if (random.nextBoolean()) {
                balances.add(new Balance(
                        DATE.plusDays(1 + random.nextInt(200)),
                        new Money(random.nextInt((int) whole.minor() + 1), USD)));
            }
            var open = new OpenInvoice("1", DATE, interest, balances);
            var uses = new ArrayList<Use>();
            var sum = ZERO;
            var end = DATE;
            for (var bills = 1 + random.nextInt(6); bills > 0; bills--) {
                end = end.plusDays(random.nextInt(90));
                var bill = settle(terms, end, InterestAnswer.CHARGED, uses, open);
                assertThat(bill.wholeAmount().isNegative()).isFalse();
                sum = sum.plus(bill.wholeAmount());
                uses.addAll(bill.uses());
            }
            assertThat(sum).isEqualTo(charged(terms, end, open));
        });
    }
}
