package tenths.formats.ledesxml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tenths.formats.BillFormat;

/// A version of the standard.
enum Version {
    V2000(BillFormat.LEDESXML2000, "LEDES XML 2000", "ledesxml", "LX2000"),
    V20(BillFormat.LEDESXML20, "LEDES XML 2.0", "ledesxmlebilling2.0", "LX20"),
    V21(BillFormat.LEDESXML21, "LEDES XML 2.1", "ledesxmlebilling2.1", "LX21"),
    V22(BillFormat.LEDESXML22, "LEDES XML 2.2", "ledesxmlebilling2.2", "LX22");

    /// The name space that version 2.2 declares.
    static final String SPACE_22 = "http://www.ledes.org/LEDES22.xsd";

    private final BillFormat format;
    private final String title;
    private final String root;
    private final String codes;

    Version(BillFormat format, String title, String root, String codes) {
        this.format = format;
        this.title = title;
        this.root = root;
        this.codes = codes;
    }

    BillFormat format() {
        return format;
    }

    String title() {
        return title;
    }

    /// Name of the outermost element.
    String root() {
        return root;
    }

    /// What the codes of its findings begin with.
    String codes() {
        return codes;
    }

    /// Of the handbook and the schema, without extension.
    String page() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    boolean since(Version other) {
        return compareTo(other) >= 0;
    }

    static Optional<Version> of(BillFormat format) {
        return Arrays.stream(values())
                .filter(version -> version.format == format)
                .findFirst();
    }
}
