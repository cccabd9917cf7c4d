package tenths.formats.portals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import tenths.formats.FormatProfile;

/// The kit `conformance/portals`, as another product would use it.
@NullMarked
final class PortalKit {
    static final Path FOLDER = Path.of("..", "conformance", "portals");

    private PortalKit() {}

    /// A row of `expected.csv`.
    record Row(String file, String portal, String outcome, String rule, String number, String place) {
        static Row of(String text) {
            var cells = text.split(",", 9);
            var place = cells[5] + "/" + cells[6] + "/" + cells[7];
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], place);
        }

        boolean isGood() {
            return rule.isEmpty();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Row> rows() {
        try (var rows = Files.lines(FOLDER.resolve("expected.csv"))) {
            return rows.skip(1).map(Row::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Register register() {
        try {
            return RegisterFile.read(Files.readString(FOLDER.resolve("register.yaml")))
                    .good()
                    .getFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Outcome rehearse(Row row) {
        try {
            return rehearse(row.portal(), register(), row.file(), Files.readAllBytes(FOLDER.resolve(row.file())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Outcome rehearse(String portal, Register register, String name, byte[] bytes) {
        try {
            return new Rehearsal(Portals.find(portal).orElseThrow(), FormatProfile.standard(), register)
                    .of(BillFile.of(name, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// `3/14/LINE_ITEM_DATE`, as in `expected.csv`.
    static String place(PortalFinding finding) {
        var place = finding.place();
        var line = place.line() == 0 ? "" : Long.toString(place.line());
        // A file as a whole has a name for no field; XML of the standard's checker has names and no numbers.
        var field = place.fieldName().isEmpty() ? "" : Integer.toString(place.field());
        return line + "/" + field + "/" + place.fieldName();
    }
}
