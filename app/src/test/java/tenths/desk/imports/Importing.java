package tenths.desk.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import tenths.archive.TestArchive;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Presets;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// A small firm that imports files from texts.
@NullMarked
record Importing(SmallFirm firm, Path folder) implements AutoCloseable {
    static final String HEADER =
            "id,type,date,user_id,matter_id,task_code,activity_code,expense_code,quantity_in_hours,quantity,price,note,"
                    + "non_billable,created_at\n";
    static final String ENTRY =
            "1,TimeEntry,2026-10-05,417,0412-0001,L330,A104,,0.40,,,\"Review \"\"x\"\"\",false,2026-10-06\n";
    static final String EXPENSE =
            "2,ExpenseEntry,2026-10-06,417,0412-0001,,,E101,,240,0.08,\"Copies, 240 pages\",false,2026-10-06\n";

    static Importing in(Path folder) {
        return new Importing(SmallFirm.withMatters(1), folder);
    }

    ImportReport apply(String content, Mapping mapping) {
        return imports().apply(file(content), mapping, "lee", Progress.SILENT);
    }

    ImportReport work(String rows) {
        return apply(HEADER + rows, Presets.ACTIVITIES);
    }

    ImportReport dryRun(String content, Mapping mapping) {
        return imports().dryRun(file(content), mapping, "lee", Progress.SILENT);
    }

    UndoImport.Outcome undo(ImportReport report) {
        return new UndoImport(firm.house()).undo(id(report), "kim");
    }

    static UUID id(ImportReport report) {
        return Objects.requireNonNull(report.applied(), () -> "not applied: " + report.faults());
    }

    int waiting() {
        return firm.house().works().waiting(SmallFirm.matter(1)).size();
    }

    private ImportFile imports() {
        return new ImportFile(firm.house(), TestArchive.fresh());
    }

    private ImportFile.Named file(String content) {
        try {
            return ImportFile.Named.of(
                    Files.writeString(folder.resolve("export.csv"), content, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        firm.close();
    }
}
