package tenths.formats.portals;

import java.util.HashSet;
import java.util.Set;
import tenths.formats.FormatProfile;
import tenths.formats.delimited.At;
import tenths.formats.portals.PortalFinding.Place;

/// Where one check of a portal looks at one file: what it may know, and where it says what it found.
final class Stage {
    private final Rule rule;
    private final Scene scene;
    private final Findings findings;
    private final Set<Told> told = new HashSet<>();

    Stage(Rule rule, Scene scene, Findings findings) {
        this.rule = rule;
        this.scene = scene;
        this.findings = findings;
    }

    /// The same for all checks.
    record Scene(BillFile file, Format format, FormatProfile profile, Register register) {}

    /// A fault of a whole invoice is told once, not on each of its lines.
    private record Told(String invoice, int field, String value) {}

    BillFile file() {
        return scene.file();
    }

    Format format() {
        return scene.format();
    }

    FormatProfile profile() {
        return scene.profile();
    }

    Register register() {
        return scene.register();
    }

    void found(Item item, int field, String message) {
        var isNew =
                !Format.isOfInvoice(field) || told.add(new Told(item.text(At.INVOICE_NUMBER), field, item.text(field)));
        if (isNew) {
            found(new Place(item.line(), field, format().nameOf(field)), message + segment(item));
        }
    }

    /// In XML, portals cite the number that every segment carries.
    private String segment(Item item) {
        var isNumbered = !format().isText() && !item.isBlank(At.LINE_NUMBER);
        return isNumbered ? " (file_item_nbr " + item.text(At.LINE_NUMBER) + ")" : "";
    }

    void found(Place place, String message) {
        findings.add(rule, place, message, rule.fix());
    }

    /// @param fix that fits better than the one of the check
    void found(Place place, String message, String fix) {
        findings.add(rule, place, message, fix);
    }

    void foundInFile(String message) {
        found(Place.FILE, message);
    }

    /// What the check would have to know and nobody has said; the whole check is left out.
    Check.Watch without(String words) {
        unknown(words);
        return Check.Watch.NOTHING;
    }

    void unknown(String words) {
        findings.unknown(rule.id(), words);
    }
}
