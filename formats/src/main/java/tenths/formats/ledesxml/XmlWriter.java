package tenths.formats.ledesxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tenths.formats.Encoding;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Row;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Segment;

/// Puts a bill into bytes as its table of elements says, in one pass.
final class XmlWriter {
    private static final int DRAIN_AT = 1 << 15;
    private static final int DEEPEST = 16;
    private static final byte[][] MARGINS = margins();

    private final Version version;
    private final OutputStream out;
    private final Row row = new Row(Encoding.UTF_8);

    XmlWriter(Version version, OutputStream out) {
        this.version = version;
        this.out = out;
    }

    void write(Bill bill) throws IOException {
        var root = LedesXml.table(version);
        row.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        row.text("<" + root.name());
        if (version == Version.V22) {
            row.text(" xmlns=\"" + Version.SPACE_22 + "\"");
        }
        row.text(">\n");
        writeParts(root, Scope.of(bill), 1);
        root.close(row);
        row.drainTo(out);
    }

    private void writeParts(Segment segment, Scope scope, int depth) throws IOException {
        for (var part : segment.parts()) {
            switch (part) {
                case Leaf leaf -> leaf.write(row, scope, MARGINS[depth]);
                case Segment inner -> {
                    for (var each : inner.scopes(scope)) {
                        row.copy(MARGINS[depth]);
                        inner.open(row);
                        writeParts(inner, each, depth + 1);
                        row.copy(MARGINS[depth]);
                        inner.close(row);
                        if (row.length() > DRAIN_AT) {
                            row.drainTo(out);
                        }
                    }
                }
            }
        }
    }

    private static byte[][] margins() {
        var margins = new byte[DEEPEST][];
        for (var depth = 0; depth < DEEPEST; depth++) {
            margins[depth] = "  ".repeat(depth).getBytes(StandardCharsets.US_ASCII);
        }
        return margins;
    }
}
