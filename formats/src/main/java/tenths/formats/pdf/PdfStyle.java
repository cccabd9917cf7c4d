package tenths.formats.pdf;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;

/// How a firm wants its invoices to look.
///
/// @param accent the one colour, as 0xRRGGBB; at least as dark as 0x767676, so that it can be read on white
/// @param logo drawn beside the firm's name; null for none
/// @param names what codes mean to a reader: task and expense codes and timekeeper classes; a code without a name
///     stands alone
public record PdfStyle(Paper paper, int accent, @Nullable Logo logo, Map<String, String> names) {
    /// Letter paper, navy, no logo, the published names of codes and classes.
    public static final PdfStyle PLAIN = new PdfStyle(Paper.LETTER, 0x1F3A5F, null, published());

    private static final int LIGHTEST = 0x76 * 10_000;

    public PdfStyle {
        names = Map.copyOf(names);
        if (accent < 0 || accent > 0xFFFFFF || brightness(accent) > LIGHTEST) {
            throw new IllegalArgumentException(
                    "the accent colour %06X is too light to read on white; take one as dark as 767676"
                            .formatted(accent));
        }
    }

    String name(String code) {
        return names.getOrDefault(code, "");
    }

    private static Map<String, String> published() {
        return Stream.of(Utbms.LITIGATION_ABA, Utbms.EXPENSE, Utbms.TIMEKEEPER)
                .flatMap(set -> set.codes().stream())
                .collect(Collectors.toUnmodifiableMap(CodeSet.Code::code, CodeSet.Code::name, (first, _) -> first));
    }

    private static int brightness(int rgb) {
        return 2126 * (rgb >> 16) + 7152 * (rgb >> 8 & 0xFF) + 722 * (rgb & 0xFF);
    }
}
