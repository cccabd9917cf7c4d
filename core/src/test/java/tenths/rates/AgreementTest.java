package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What two agreements have in common, and which of two scopes wins.
@NullMarked
class AgreementTest {
    private static final Scope OWN = new Scope(null, null, AB, null);

    private static Agreement agreement(Scope scope, LocalDate from, @Nullable LocalDate to) {
        return new Agreement("a", scope, from, to, BigDecimal.TEN, "card");
    }

    private static Agreement from(LocalDate from, @Nullable LocalDate to) {
        return agreement(OWN, from, to);
    }

    @Test
    void two_meet_that_share_a_day_whichever_begins_first() {
        var whole = from(DAY, DAY.plusDays(9));
        assertThat(whole.meets(from(DAY.plusDays(9), null))).isTrue();
        assertThat(from(DAY.plusDays(9), null).meets(whole)).isTrue();
        assertThat(whole.meets(from(DAY.plusDays(10), null))).isFalse();
        assertThat(from(DAY.plusDays(10), null).meets(whole)).isFalse();
    }

    @Test
    void two_for_one_matter_are_rivals_whatever_client_each_names_and_a_maximum_rivals_no_rate() {
        var named = agreement(new Scope(CLIENT, MATTER, AB, null), DAY, null);
        var plain = agreement(new Scope(null, MATTER, AB, null), DAY, null);
        assertThat(named.rivals(plain)).isTrue();
        assertThat(plain.rivals(named)).isTrue();
        assertThat(plain.rivals(from(DAY, null))).isFalse();
        var most =
                new Agreement("m", OWN, DAY, null, BigDecimal.TEN, "card", Agreement.Kind.MAXIMUM, null, Approval.NONE);
        assertThat(most.rivals(from(DAY, null))).isFalse();
    }

    @Test
    void zeros_behind_the_fourth_decimal_say_nothing() {
        var rate = new Agreement("a", OWN, DAY, null, new BigDecimal("185.500000"), "card");
        assertThat(rate.perHour()).isEqualByComparingTo("185.5");
    }

    @Test
    void a_closer_scope_outranks_another_and_of_two_as_close_the_more_particular_work() {
        var ofMatter = new Scope(null, MATTER, AB, null);
        var task = OWN.on(Particulars.of("L330", "", ""));
        assertThat(OWN.isOutrankedBy(ofMatter)).isTrue();
        assertThat(ofMatter.isOutrankedBy(OWN)).isFalse();
        assertThat(OWN.isOutrankedBy(task)).isTrue();
        assertThat(task.isOutrankedBy(OWN)).isFalse();
        assertThat(OWN.isOutrankedBy(OWN)).isFalse();
        assertThat(ofMatter.isOutrankedBy(task)).isFalse();
    }

    @Test
    void how_far_the_client_is_with_it_is_told_with_the_day_and_what_it_wrote() {
        assertThat(Approval.NONE.words()).isEqualTo("not sent");
        assertThat(new Approval(Approval.State.SENT, DAY, "").words()).isEqualTo("sent on 2026-03-02");
        assertThat(new Approval(Approval.State.APPROVED, DAY, "mail of Ms Reed").words())
                .isEqualTo("approved on 2026-03-02 (mail of Ms Reed)");
    }
}
