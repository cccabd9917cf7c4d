package tenths.formats.layouts;

/// What holds the values of a file apart.
public sealed interface Shape {
    /// A character between them: CSV and its like.
    ///
    /// @param quoting when a value stands in quotes; a quote within it is doubled
    /// @param columnNames true where the names of the columns are the first line
    /// @param spreadsheet true where no text may be taken for a formula
    record Delimited(char separator, Quoting quoting, boolean columnNames, boolean spreadsheet) implements Shape {}

    /// Their place in the line.
    record Fixed() implements Shape {}

    /// JSON: an object with one object or list for each kind of record.
    ///
    /// @param numbersAsText true where amounts stand in quotes, so that no reader can make binary fractions of them
    record Json(boolean numbersAsText) implements Shape {}

    /// XML: an element for each record, an element or attribute for each value.
    ///
    /// @param namespace empty for none
    record Xml(String root, String namespace, ValuesAs values) implements Shape {}

    /// When a value stands in quotes.
    enum Quoting {
        /// Where it holds the separator or a quote.
        NEEDED,
        ALWAYS,
        /// Not at all; a separator within a value becomes a space.
        NEVER
    }

    enum ValuesAs {
        ELEMENTS,
        ATTRIBUTES
    }
}
