package tenths.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tenths.formats.OnPaper;
import tenths.formats.pdf.Words;
import tenths.invoicing.Finalising;
import tenths.invoicing.Period;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// What stands on an invoice beside its lines; the same for the preview and the invoice.
final class Letterhead {
    private static final Words WORDS = Words.in(OnPaper.Language.EN);

    private Letterhead() {}

    /// @param works everything that the prebill has taken; its first day begins the period
    static Finalising.Header of(
            String number, LocalDate date, PrebillRow row, MatterFile file, List<Work> works, Books books) {
        var client = books.client(row.client());
        var period = works.stream()
                .map(Work::day)
                .min(LocalDate::compareTo)
                .map(first -> new Period(first, row.period().end()))
                .orElse(row.period());
        return new Finalising.Header(
                number,
                date,
                period,
                books.firm(),
                DraftBill.party(client),
                file.matter(),
                WORDS.rendered(YearMonth.from(row.period().end())));
    }
}
