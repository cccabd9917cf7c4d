package tenths.formats.plans;

import java.util.function.Function;

/// An element with a value.
///
/// @param name of the element
/// @param content one sentence for the handbook
/// @param value what our files have in it; empty leaves the element out
/// @param <T> what the element says something of
record Field<T>(String name, Kind kind, Origin origin, boolean required, String content, Function<T, String> value) {
    /// What an element may hold.
    enum Kind {
        WORDS("text", "xs:string"),
        DAY("date, YYYY-MM-DD", "xs:date"),
        AMOUNT("number, 4 decimals", "xs:decimal"),
        WHOLE("whole number", "xs:positiveInteger"),
        CURRENCY("currency, ISO 4217", "xs:string");

        private final String words;
        private final String schema;

        Kind(String words, String schema) {
            this.words = words;
            this.schema = schema;
        }

        /// For the handbook.
        String words() {
            return words;
        }

        String schema() {
            return schema;
        }
    }

    /// How we come to the name.
    enum Origin {
        /// E-bills in LEDES XML 2.1 call the same thing so.
        OF_E_BILLS,
        /// Ours, since the official one is not published.
        OURS
    }
}
