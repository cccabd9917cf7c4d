package tenths.formats.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// The line items of a file as they stand there, for somebody who judges them otherwise than the standard does.
///
/// A line that does not have all its fields is left out: nobody can say which field is which.
public final class RawItems {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LINES_OF_THE_HEAD = 2;

    private RawItems() {}

    /// What the letters of a line are made of.
    public enum Spelling {
        ASCII,
        UTF_8,
        /// Letters beyond ASCII in one byte each, as Windows writes them.
        ONE_BYTE
    }

    /// Is handed the items in their order.
    @FunctionalInterface
    public interface Taker {
        void take(LedesLine item, Spelling spelling);
    }

    static void read(InputStream in, Standard standard, Taker taker) throws IOException {
        var source = new LineSource(in);
        if (Opening.hasBom(source.peek(Opening.PEEK))) {
            source.skip(3);
        }
        var columns = new Columns(standard.size());
        while (source.next()) {
            columns.split(source.bytes(), source.from(), source.to());
            if (columns.count() == standard.size() && !isHead(columns, source.number())) {
                take(columns, source.number(), taker);
            }
        }
    }

    private static boolean isHead(Columns columns, long line) {
        var first = columns.start(1);
        return line <= LINES_OF_THE_HEAD && !(columns.length(1) > 0 && Character.isDigit(columns.bytes()[first]));
    }

    private static void take(Columns columns, long line, Taker taker) {
        var beyond = 0;
        for (var field = 1; field <= columns.count(); field++) {
            beyond |= columns.marks(field) & Columns.NOT_ASCII;
        }
        var spelling = beyond == 0 ? Spelling.ASCII : isUtf8(columns) ? Spelling.UTF_8 : Spelling.ONE_BYTE;
        var charset = spelling == Spelling.ONE_BYTE ? WINDOWS_1252 : StandardCharsets.UTF_8;
        var values = new ArrayList<String>(columns.count());
        for (var field = 1; field <= columns.count(); field++) {
            values.add(new String(columns.bytes(), columns.start(field), columns.length(field), charset));
        }
        taker.take(new LedesLine(line, values), spelling);
    }

    private static boolean isUtf8(Columns columns) {
        var from = columns.start(1);
        var bytes = ByteBuffer.wrap(columns.bytes(), from, columns.end(columns.count()) - from);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
