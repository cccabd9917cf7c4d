package tenths.formats.ledesxml;

import java.util.List;
import java.util.Map;
import tenths.formats.ledesxml.Element.Leaf;

/// Collects what a file says and a bill has no place for, so that a conversion can list it.
final class Unread {
    private static final int MOST = 200;

    /// What we write whatever the invoice is; any other value says something.
    private static final Map<String, String> USUAL = Map.of(
            "charge_type", "U",
            "disc_cred_type", "Flat",
            "matter_billing_type", "TM",
            "matter_final_bill", "N",
            "pre_post_split", "Pre-Split");

    private static final List<String> CREDITS = List.of("MIA", "FIA", "EIA");
    private static final List<String> SOURCE = List.of("source_app", "app_version");

    private final List<String> unread;

    Unread(List<String> unread) {
        this.unread = unread;
    }

    void add(Frame frame) {
        for (var part : frame.table().parts()) {
            if (part instanceof Leaf leaf && says(frame, leaf) && unread.size() < MOST) {
                unread.add("%s of %s at line %d: '%s'"
                        .formatted(leaf.name(), frame.name(), frame.lineOf(leaf.name()), frame.text(leaf.name())));
            }
        }
    }

    private static boolean says(Frame frame, Leaf leaf) {
        var text = frame.text(leaf.name());
        if (text.isEmpty() || SOURCE.contains(leaf.name())) {
            return false;
        }
        if (leaf.name().equals("disc_cred")) {
            return !CREDITS.contains(text);
        }
        return !leaf.isWritten() || !USUAL.getOrDefault(leaf.name(), text).equals(text);
    }
}
