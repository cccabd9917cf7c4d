package tenths.formats.plans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tenths.formats.FileReport;
import tenths.formats.Loaded;

/// A kind of file that goes with e-bills.
public enum PlanKind {
    TIMEKEEPERS("LEDES XML timekeepers", "LXTK"),
    BUDGET("LEDES XML budget", "LXBG");

    /// Bytes that are enough to tell.
    public static final int PEEK = 2_048;

    private final String title;
    private final String codes;

    PlanKind(String title, String codes) {
        this.title = title;
        this.codes = codes;
    }

    public String title() {
        return title;
    }

    /// What the codes of its findings begin with.
    String codes() {
        return codes;
    }

    Table<?, ?> table() {
        return switch (this) {
            case TIMEKEEPERS -> TimekeeperFile.TABLE;
            case BUDGET -> BudgetFile.TABLE;
        };
    }

    /// What a file is by its first bytes; empty where it is neither.
    public static Optional<PlanKind> of(byte[] peek) {
        var text = new String(peek, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> text.matches("(?s).*<" + kind.table().root() + "[\\s>/].*"))
                .findFirst();
    }

    /// Everything that is wrong with a file.
    public FileReport check(InputStream in) throws IOException {
        return switch (this) {
            case TIMEKEEPERS ->
                report(TimekeeperFile.read(in), file -> file.people().size());
            case BUDGET -> report(BudgetFile.read(in), file -> file.items().size());
        };
    }

    private <T> FileReport report(Loaded<T> loaded, ToIntFunction<T> lines) {
        return new FileReport(title, 0, loaded.good().stream().mapToInt(lines).sum(), loaded.faults());
    }

    /// Our own schema, made from the table.
    public String schema() {
        return PlanPages.schema(this);
    }

    /// The pages of the handbook, by file name below the handbook's folder.
    public static Map<String, String> pages() {
        return PlanPages.pages();
    }
}
