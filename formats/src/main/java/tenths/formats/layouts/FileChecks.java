package tenths.formats.layouts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tenths.formats.FileReport;

/// Reads a file by its layout and tells everything that is wrong with it.
final class FileChecks {
    /// What no receiver takes.
    static final long MOST_BYTES = 1L << 30;

    private final Layout layout;
    private final Findings findings = new Findings();
    private final RowListener listener;

    FileChecks(Layout layout) {
        this(layout, (_, _, _) -> {});
    }

    FileChecks(Layout layout, RowListener listener) {
        this.layout = layout;
        this.listener = listener;
    }

    FileReport check(InputStream in) throws IOException {
        var rows = new RowChecks(layout, findings, listener);
        try {
            RowIn.of(layout, findings).read(new Bounded(in), rows);
        } catch (TooLarge _) {
            findings.add(Complaint.TOO_LARGE, 0, "The file has more than %d bytes.".formatted(MOST_BYTES));
        }
        if (!rows.isEmpty() || findings.isEmpty()) {
            rows.end();
        }
        return new FileReport(layout.name(), rows.isEmpty() ? 0 : 1, rows.lines(), findings.list());
    }

    /// The limit was reached.
    private static final class TooLarge extends IOException {}

    /// Reads no more than a receiver would.
    private static final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var some = super.read(bytes, from, most);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) throws TooLarge {
            read += more;
            if (read > MOST_BYTES) {
                throw new TooLarge();
            }
        }
    }
}
