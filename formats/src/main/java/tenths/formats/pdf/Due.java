package tenths.formats.pdf;

import java.time.LocalDate;
import java.util.Optional;

/// What is to be paid, and by when. Nobody pays a credit.
final class Due {
    private Due() {}

    /// The last day on which payment is in time, if one is agreed.
    static Optional<LocalDate> day(Drawing drawing) {
        var invoice = drawing.invoice();
        return invoice.due().isNegative()
                ? Optional.empty()
                : drawing.style().wishes().payment().due(invoice.date());
    }

    /// What the total is called.
    static String words(Drawing drawing) {
        return drawing.say(drawing.invoice().due().isNegative() ? Word.CREDIT : Word.TOTAL_DUE);
    }

    /// The same with the day.
    static String headline(Drawing drawing) {
        return day(drawing)
                .map(day ->
                        drawing.words().say(Word.TOTAL_DUE_BY, drawing.figures().longDay(day)))
                .orElseGet(() -> words(drawing));
    }
}
