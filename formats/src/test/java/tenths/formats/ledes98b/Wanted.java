package tenths.formats.ledes98b;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Layout;
import tenths.formats.FormatProfile.Lines;
import tenths.invoicing.Invoice;

/// Files as one client wants them.
@NullMarked
final class Wanted {
    private Wanted() {}

    static FormatProfile with(FormatProfile base, Layout layout) {
        return new FormatProfile(
                base.name(),
                base.format(),
                layout,
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                base.international());
    }

    static FormatProfile with(FormatProfile base, Lines lines) {
        return new FormatProfile(
                base.name(),
                base.format(),
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                lines,
                base.international());
    }

    static String text(Invoice invoice, FormatProfile profile) {
        return new String(Ledes98b.toBytes(invoice, profile), StandardCharsets.US_ASCII);
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.US_ASCII);
    }
}
