package tenths.formats;

import java.util.List;
import java.util.Locale;
import tenths.invoicing.InvoiceLine;

/// How a client wants its bills on paper: in which order and language, with or without lines, and whose words stay out.
///
/// @param lines false where the client wants the sums alone
/// @param slip whether the last page ends in a slip to send back with the payment
/// @param ageing whether the bill says how old the client's earlier invoices are
/// @param trust whether the bill says what the firm holds in trust for the matter
public record OnPaper(
        Arrangement arrangement,
        boolean lines,
        Paper paper,
        boolean slip,
        boolean ageing,
        boolean trust,
        Wording wording,
        Payment payment,
        Redaction redaction) {
    /// Every line in English, then the sums.
    public static final OnPaper STANDARD = new OnPaper(
            Arrangement.DETAILED,
            true,
            Paper.AS_LETTERHEAD,
            false,
            false,
            false,
            new Wording(Language.EN, Dates.BY_LANGUAGE, Numbers.BY_LANGUAGE, Prices.BY_LANGUAGE),
            Payment.UNSAID,
            new Redaction(Narratives.MARKED, List.of(), List.of()));

    /// What the fees are put in order by.
    public enum Arrangement {
        /// The lines in the order of the bill, then the fees by timekeeper and by task.
        DETAILED,
        /// The fees by phase and task, then the lines of each task.
        BY_TASK,
        /// The fees by timekeeper, then the lines of each.
        BY_TIMEKEEPER
    }

    /// The size of a page.
    public enum Paper {
        /// As the firm's letterhead has it.
        AS_LETTERHEAD,
        LETTER,
        A4
    }

    /// The language of headings and labels; narratives stay as they were written.
    public enum Language {
        EN,
        DE,
        ES,
        FR,
        IT;

        /// `de`.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a day is written.
    public enum Dates {
        BY_LANGUAGE,
        /// `2026-04-02`.
        ISO,
        /// `02/04/2026` for 2 April.
        DAY_FIRST,
        /// `04/02/2026` for 2 April.
        MONTH_FIRST,
        /// `2 April 2026`.
        DAY_AND_MONTH_NAME
    }

    /// How a number is written.
    public enum Numbers {
        BY_LANGUAGE,
        /// `1,234.50`.
        COMMA_POINT,
        /// `1.234,50`.
        POINT_COMMA,
        /// `1 234,50`.
        SPACE_COMMA,
        /// `1'234.50`.
        APOSTROPHE_POINT
    }

    /// Where the currency of a price stands.
    public enum Prices {
        BY_LANGUAGE,
        /// `EUR 12.50`.
        CODE_BEFORE,
        /// `12.50 EUR`.
        CODE_AFTER,
        /// `€12.50`.
        SYMBOL_BEFORE,
        /// `12.50 €`.
        SYMBOL_AFTER
    }

    /// How words and figures are written.
    public record Wording(Language language, Dates dates, Numbers numbers, Prices prices) {}

    /// Which narratives are always left out.
    public enum Narratives {
        /// Only those that a biller marked by hand, or that a task or a word below names.
        MARKED,
        /// Those of all fees.
        FEES,
        /// All, those of expenses and of adjustments too.
        ALL
    }

    /// Whose narratives are left out of the bill on paper. Hours, codes and amounts stay.
    ///
    /// @param tasks codes of tasks and expenses whose lines say nothing
    /// @param words a narrative that holds one of them anywhere, in capital letters or small, is left out
    public record Redaction(Narratives narratives, List<String> tasks, List<String> words) {
        public Redaction {
            tasks = List.copyOf(tasks);
            words = List.copyOf(words);
            if (words.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a blank word would leave out every narrative; name ALL for that");
            }
        }

        public boolean covers(InvoiceLine line) {
            return byKind(line) || byCode(line) || byWord(line.description());
        }

        private boolean byKind(InvoiceLine line) {
            return switch (narratives) {
                case MARKED -> false;
                case FEES -> line.type() == InvoiceLine.Type.FEE;
                case ALL -> true;
            };
        }

        private boolean byCode(InvoiceLine line) {
            return tasks.contains(line.codes().task())
                    || tasks.contains(line.codes().expense());
        }

        private boolean byWord(String narrative) {
            var said = narrative.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
        }
    }
}
