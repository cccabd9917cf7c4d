package tenths.capture.mail;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;

/// Parameters of a header: `attachment; filename="=?utf-8?q?Caf=C3=A9?="`.
final class Parameters {
    private static final int LONGEST = 2_000;

    private Parameters() {}

    /// Decoded; empty where there is none or the header makes no sense.
    static String of(String header, String name) {
        var start = header.indexOf(';');
        if (start < 0 || header.length() > LONGEST) {
            return "";
        }
        try {
            var value = new ParameterList(header.substring(start)).get(name);
            return value == null ? "" : Headers.decoded(value);
        } catch (ParseException | RuntimeException senseless) {
            return "";
        }
    }
}
