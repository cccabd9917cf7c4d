package tenths.formats.plans;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tenths.formats.ledesxml.XmlText;

/// Writes a file by its table.
final class PlanWriter {
    private final StringBuilder text = new StringBuilder();

    private PlanWriter() {}

    static <F, I> void write(Table<F, I> table, F file, List<I> items, OutputStream out) throws IOException {
        var writer = new PlanWriter();
        writer.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.line(0, "<%s %s=\"%s\">".formatted(table.root(), Table.MARK, Table.MARKED));
        table.head().forEach(field -> writer.value(1, field, file));
        for (var item : items) {
            writer.line(1, "<" + table.item() + ">");
            table.fields().forEach(field -> writer.value(2, field, item));
            writer.line(1, "</" + table.item() + ">");
        }
        writer.line(0, "</" + table.root() + ">");
        out.write(writer.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private <T> void value(int depth, Field<T> field, T of) {
        var value = escaped(XmlText.clean(field.value().apply(of)).text().strip());
        if (!value.isEmpty()) {
            line(depth, "<%s>%s</%s>".formatted(field.name(), value, field.name()));
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
