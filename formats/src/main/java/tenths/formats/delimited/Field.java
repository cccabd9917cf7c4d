package tenths.formats.delimited;

import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Row;

/// A field of a standard. The writer, the reader, the checker and the handbook page all come from a list of them.
///
/// @param number place in the line, from 1
/// @param name as in the second line of the file
/// @param kind what may stand in it
/// @param need on which lines it must be filled
/// @param ofInvoice true where all lines of an invoice carry the same value
/// @param content what it holds, one sentence for the handbook
/// @param put writes its value
public record Field(int number, String name, Kind kind, Need need, boolean ofInvoice, String content, Put put) {
    /// What may stand in a field.
    public sealed interface Kind permits Day, Words, Decimal, Rate, TypeCode, Currency, Country, Account {}

    /// A calendar date, `YYYYMMDD`.
    public record Day() implements Kind {}

    /// @param max in characters, by the standard; a client may allow fewer
    public record Words(int max, Use use) implements Kind {}

    /// @param whole most digits before the point
    /// @param places most digits behind it
    public record Decimal(int whole, int places) implements Kind {}

    /// A rate of tax, 0 to below 1.
    ///
    /// @param places most digits behind the point
    public record Rate(int places) implements Kind {}

    /// `F`, `E`, `IF` or `IE`.
    public record TypeCode() implements Kind {}

    /// A currency of ISO 4217.
    public record Currency() implements Kind {}

    /// A country of ISO 3166, two or three letters.
    public record Country() implements Kind {}

    /// `O` own account or `T` third party.
    public record Account() implements Kind {}

    /// How a receiver reads a text.
    public enum Use {
        /// Matched character by character.
        ID,
        /// Looked up in a list.
        CODE,
        /// Read by a person.
        PROSE
    }

    /// On which lines a field must be filled.
    ///
    /// @param adjustment lines of type IF and IE
    public record Need(When fee, When expense, When adjustment) {
        boolean isAlwaysFree() {
            return fee == When.OPTIONAL && expense == When.OPTIONAL && adjustment == When.OPTIONAL;
        }
    }

    public enum When {
        REQUIRED,
        /// The client's profile says.
        CLIENT,
        OPTIONAL,
        /// Blank is expected; what stands there is ignored.
        UNUSED
    }

    /// Writes the value of a field.
    @FunctionalInterface
    public interface Put {
        void put(Row row, Bill bill, Charge line);
    }

    boolean isProse() {
        return kind instanceof Words words && words.use() == Use.PROSE;
    }
}
