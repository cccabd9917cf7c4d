package tenths.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Outcome.Verdict;
import tenths.formats.portals.Portal;
import tenths.formats.portals.PortalFinding;
import tenths.formats.portals.Portals;
import tenths.formats.portals.Register;
import tenths.formats.portals.RegisterFile;
import tenths.formats.portals.Rehearsal;
import tenths.formats.portals.Unknown;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `check --portal` prints of each file.
record PortalRehearsal(Rehearsal rehearsal) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param register null where none was named; then nothing is known
    /// @throws Unusable where there is no such portal, or the register is faulty
    static PortalRehearsal of(String portal, FormatProfile profile, @Nullable Path register) {
        var found = Portals.find(portal)
                .orElseThrow(() -> new Unusable("no portal is called %s (there are %s)"
                        .formatted(
                                portal, Portals.all().stream().map(Portal::name).collect(Collectors.joining(", ")))));
        return new PortalRehearsal(new Rehearsal(found, profile, register == null ? Register.EMPTY : read(register)));
    }

    private static Register read(Path file) {
        try {
            var read = RegisterFile.read(Files.readString(file));
            if (!read.faults().isEmpty()) {
                throw new Unusable(read.faults().stream()
                        .map(FileFinding::toString)
                        .collect(Collectors.joining("\n  ", file + " is no register:\n  ", "")));
            }
            return read.good().getFirst();
        } catch (IOException unreadable) {
            throw new Unusable("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /// @return the exit code
    int play(Path file, boolean json, PrintWriter out) throws IOException {
        var name = String.valueOf(file.getFileName());
        var outcome = rehearsal.of(new BillFile(name, Files.size(file), () -> Files.newInputStream(file)));
        if (json) {
            out.println(JSON.writeValueAsString(tree(file, outcome)));
        } else {
            print(out, file, outcome);
        }
        return outcome.verdict() == Verdict.REFUSED ? Main.FINDINGS : Main.FINE;
    }

    private static ObjectNode tree(Path file, Outcome outcome) {
        var tree = JSON.createObjectNode();
        tree.put("file", file.toString());
        tree.put("portal", outcome.portal().name());
        tree.put("outcome", word(outcome.verdict()));
        tree.put("format", outcome.format() == null ? null : outcome.format().name());
        tree.put("lines", outcome.lines());
        var findings = tree.putArray("findings");
        outcome.findings().forEach(finding -> fill(findings.addObject(), finding));
        tree.put("unlisted", outcome.unlisted());
        var unknown = tree.putArray("unknown");
        for (var one : outcome.unknown()) {
            unknown.addObject()
                    .put("rule", one.rule().isEmpty() ? null : one.rule())
                    .put("words", one.words());
        }
        return tree;
    }

    private static void fill(ObjectNode tree, PortalFinding finding) {
        var place = finding.place();
        tree.put("rule", finding.rule());
        tree.put("number", finding.number().isEmpty() ? null : finding.number());
        tree.put("says", finding.says());
        tree.put("outcome", word(finding));
        // 0 is the file as a whole; an element of XML may have a name and no number.
        tree.put("line", place.line() == 0 ? null : place.line());
        tree.put("field", place.field() == 0 ? null : place.field());
        tree.put("fieldName", place.fieldName().isEmpty() ? null : place.fieldName());
        tree.put("message", finding.message());
        tree.put("fix", finding.fix());
        tree.put("source", finding.origin().tag());
    }

    private static void print(PrintWriter out, Path file, Outcome outcome) {
        out.println("%s: %s by %s, %d line(s), %d finding(s), %d not known"
                .formatted(
                        file,
                        word(outcome.verdict()),
                        outcome.portal().title(),
                        outcome.lines(),
                        outcome.findings().size() + outcome.unlisted(),
                        outcome.unknown().size()));
        outcome.findings().forEach(finding -> print(out, finding));
        if (outcome.unlisted() > 0) {
            out.println("  and %d more".formatted(outcome.unlisted()));
        }
        for (var one : outcome.unknown()) {
            out.println("  unknown " + one.words() + name(one));
        }
    }

    private static void print(PrintWriter out, PortalFinding finding) {
        var place = finding.place();
        var line = place.line() == 0 ? "the file" : "line " + place.line();
        var number = finding.number().isEmpty() ? "" : " " + finding.number();
        out.println("  %-7s %s %s%s"
                .formatted(word(finding), line, place.fieldName(), number)
                .stripTrailing());
        out.println("          " + finding.says() + " " + finding.message());
        out.println("          %s  [%s] %s"
                .formatted(finding.fix(), finding.rule(), finding.origin().tag()));
    }

    private static String name(Unknown unknown) {
        return unknown.rule().isEmpty() ? "" : "  [" + unknown.rule() + "]";
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String word(PortalFinding finding) {
        return switch (finding.weight()) {
            case REFUSE -> "refused";
            case FLAG -> "flagged";
        };
    }
}
