package tenths.formats.layouts;

import java.io.IOException;
import java.util.List;
import tenths.formats.Encoding;
import tenths.formats.layouts.Shape.ValuesAs;
import tenths.formats.layouts.Shape.Xml;

/// An element for each record, one on each line.
final class XmlOut implements RowOut {
    private final Encoding encoding;
    private final Xml shape;
    private final Encoded out;

    XmlOut(Encoding encoding, Xml shape, Encoded out) {
        this.encoding = encoding;
        this.shape = shape;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.line("<?xml version=\"1.0\" encoding=\"%s\"?>"
                .formatted(encoding.charset().name()));
        var namespace = shape.namespace().isEmpty() ? "" : " xmlns=\"" + shape.namespace() + "\"";
        out.line("<" + shape.root() + namespace + ">");
    }

    @Override
    public void open(RowType record) {
        // an element says itself of what kind it is
    }

    @Override
    public void row(RowType record, List<String> values) throws IOException {
        var element = new StringBuilder("<").append(record.name());
        if (shape.values() == ValuesAs.ATTRIBUTES) {
            for (var i = 0; i < values.size(); i++) {
                var name = record.columns().get(i).name();
                element.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(values.get(i)))
                        .append('"');
            }
            out.line(element.append("/>").toString());
            return;
        }
        element.append('>');
        for (var i = 0; i < values.size(); i++) {
            var name = record.columns().get(i).name();
            element.append('<').append(name).append('>').append(escaped(values.get(i)));
            element.append("</").append(name).append('>');
        }
        out.line(element.append("</").append(record.name()).append('>').toString());
    }

    @Override
    public void close(RowType record) {
        // see open
    }

    @Override
    public void end() throws IOException {
        out.line("</" + shape.root() + ">");
        out.end();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
