package tenths.desk.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a client objected to, as somebody writes it down. What a form leaves out is blank.
public sealed interface ObjectionWish {
    /// On which day the client said so.
    String day();

    /// Why, in the client's words.
    String reason();

    /// @param line number of the line on the invoice
    record SentBack(String line, String day, String reason) implements ObjectionWish {
        public SentBack {
            line = line.strip();
            day = day.strip();
            reason = reason.strip();
        }
    }

    /// @param amount taken off, in major units
    /// @param code the client's own word for why
    /// @param until the last day to appeal
    record TakenOff(String amount, String day, String code, String reason, String until) implements ObjectionWish {
        public TakenOff {
            amount = amount.strip();
            day = day.strip();
            code = code.strip();
            reason = reason.strip();
            until = until.strip();
        }
    }

    /// Null where it is none.
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
