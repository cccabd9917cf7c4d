package tenths.formats.ledesxml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.formats.bill.Row;

/// An element of a version: a value, or a segment that holds others.
sealed interface Element {
    String name();

    /// One sentence for the handbook; empty where the name says it.
    String content();

    boolean isRequired();

    /// An element with a value.
    final class Leaf implements Element {
        private final String name;
        private final Kind kind;
        private final boolean required;
        private final String content;
        private final Put put;
        private final byte[] opening;
        private final byte[] closing;

        /// @param put writes the value; what writes nothing leaves the element out
        Leaf(String name, Kind kind, boolean required, String content, Put put) {
            this.name = name;
            this.kind = kind;
            this.required = required;
            this.content = content;
            this.put = put;
            opening = ("<" + name + ">").getBytes(StandardCharsets.US_ASCII);
            closing = ("</" + name + ">\n").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String name() {
            return name;
        }

        Kind kind() {
            return kind;
        }

        @Override
        public String content() {
            return content;
        }

        @Override
        public boolean isRequired() {
            return required;
        }

        /// True where our files have it.
        boolean isWritten() {
            return !put.equals(Put.NOTHING);
        }

        /// The value alone.
        byte[] value(Row row, Scope scope) {
            put.put(row, scope);
            return row.take();
        }

        void write(Row row, Scope scope, byte[] margin) {
            var before = row.length();
            row.copy(margin);
            row.copy(opening);
            var blank = row.length();
            put.put(row, scope);
            if (row.length() == blank) {
                row.truncate(before);
            } else {
                row.copy(closing);
            }
        }
    }

    /// An element with elements in it.
    final class Segment implements Element {
        private final String name;
        private final Often often;
        private final String content;
        private final List<Element> parts;
        private final Function<Scope, List<Scope>> spread;
        private final Map<String, Integer> places = new HashMap<>();
        private final byte[] opening;
        private final byte[] closing;

        /// @param parts in the order of the schema
        /// @param spread what each of the segments in a bill is about; none leaves it out
        Segment(String name, Often often, String content, List<Element> parts, Function<Scope, List<Scope>> spread) {
            this.name = name;
            this.often = often;
            this.content = content;
            this.parts = List.copyOf(parts);
            this.spread = spread;
            opening = ("<" + name + ">\n").getBytes(StandardCharsets.US_ASCII);
            closing = ("</" + name + ">\n").getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < parts.size(); i++) {
                places.put(parts.get(i).name(), i);
            }
        }

        @Override
        public String name() {
            return name;
        }

        Often often() {
            return often;
        }

        @Override
        public String content() {
            return content;
        }

        List<Element> parts() {
            return parts;
        }

        @Override
        public boolean isRequired() {
            return often == Often.SOME;
        }

        List<Scope> scopes(Scope outer) {
            return spread.apply(outer);
        }

        void open(Row row) {
            row.copy(opening);
        }

        void close(Row row) {
            row.copy(closing);
        }

        /// Place of a part in the order of the schema; null where there is none of that name.
        @Nullable
        Integer place(String part) {
            return places.get(part);
        }
    }

    /// How often a segment stands in its parent.
    enum Often {
        /// At most once.
        ONCE,
        /// As often as needed.
        ANY,
        /// At least once.
        SOME
    }

    /// What an element may hold.
    sealed interface Kind permits Words, Date, Amount, Share, Whole, Choice, Currency, Country {}

    /// @param max in characters; [#UNKNOWN_LENGTH] where the length is not published
    record Words(int max) implements Kind {
        static final int UNKNOWN_LENGTH = Integer.MAX_VALUE;
        static final Words ANY = new Words(UNKNOWN_LENGTH);
    }

    record Date() implements Kind {}

    /// Money, hours or a quantity; at most ten digits before the point and four behind it.
    record Amount() implements Kind {}

    /// A part of one with at most ten decimals, such as a rate of tax.
    record Share() implements Kind {}

    record Whole() implements Kind {}

    record Choice(List<String> values) implements Kind {}

    record Currency() implements Kind {}

    record Country() implements Kind {}

    /// Writes the value of an element.
    @FunctionalInterface
    interface Put {
        Put NOTHING = (_, _) -> {};

        void put(Row row, Scope scope);
    }
}
