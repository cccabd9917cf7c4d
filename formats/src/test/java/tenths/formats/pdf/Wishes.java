package tenths.formats.pdf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import tenths.formats.OnPaper;
import tenths.formats.OnPaper.Arrangement;
import tenths.formats.OnPaper.Language;
import tenths.formats.OnPaper.Narratives;
import tenths.formats.OnPaper.Redaction;
import tenths.formats.Payment;
import tenths.money.Money;

/// Wishes of clients, and what is known of their earlier invoices and trust money.
@NullMarked
final class Wishes {
    static final Redaction NOTHING = new Redaction(Narratives.MARKED, List.of(), List.of());

    private Wishes() {}

    /// Everything that a bill can have.
    static OnPaper all(Arrangement arrangement, Language language, boolean lines) {
        return new OnPaper(
                arrangement,
                lines,
                OnPaper.Paper.A4,
                true,
                true,
                true,
                in(language),
                new Payment(30, "Late payments bear interest of one per cent a month."),
                new Redaction(Narratives.MARKED, List.of("L120"), List.of()));
    }

    static OnPaper redacting(Redaction redaction) {
        var usual = OnPaper.STANDARD;
        return new OnPaper(
                usual.arrangement(),
                usual.lines(),
                usual.paper(),
                usual.slip(),
                usual.ageing(),
                usual.trust(),
                usual.wording(),
                usual.payment(),
                redaction);
    }

    static OnPaper.Wording in(Language language) {
        return new OnPaper.Wording(
                language, OnPaper.Dates.BY_LANGUAGE, OnPaper.Numbers.BY_LANGUAGE, OnPaper.Prices.BY_LANGUAGE);
    }

    static HeldInTrust trust() {
        return new HeldInTrust(LocalDate.of(2026, 3, 31), new Money(4_000_00, SampleBills.USD));
    }

    static Earlier earlier() {
        return new Earlier(cents(1_200_50, 0, 3_300_00, 0), cents(12_345_67, 2_500_00, 0, 999_99));
    }

    private static List<Money> cents(long... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(amount -> new Money(amount, SampleBills.USD))
                .toList();
    }
}
