package tenths.formats.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.LineEnding;
import tenths.formats.delimited.LineSource.Ending;

/// Reads a file line by line and collects everything that is wrong with it.
final class Checker {
    /// More faults than this are not listed; the file is not worth reading on.
    static final int MOST_FINDINGS = 5_000;

    /// No receiver takes a file a tenth as large.
    static final long LARGEST_FILE = 1L << 30;

    private final Standard standard;
    private final FormatProfile profile;
    private final LineSource source;
    private final List<FileFinding> findings = new ArrayList<>();
    private final ItemChecks items;
    private final @Nullable Consumer<LedesLine> reader;
    private final BrokenLine broken;
    private final Columns columns;

    private long firstBlankLine;
    private Ending firstEnding = Ending.NONE;
    private boolean endingsDiffer;
    private Ending lastEnding = Ending.NONE;
    private int lines;

    /// @param reader is handed every line without an error, in its own fields or those of its invoice; null where only
    ///     the faults are wanted
    Checker(InputStream in, Standard standard, FormatProfile profile, @Nullable Consumer<LedesLine> reader) {
        this.standard = standard;
        this.profile = profile;
        this.source = new LineSource(in);
        this.broken = new BrokenLine(standard.size());
        this.columns = new Columns(standard.size());
        this.items = new ItemChecks(standard, profile, findings::add);
        this.reader = reader;
    }

    FileReport check() throws IOException {
        var peek = source.peek(Opening.PEEK);
        var opening = Opening.of(peek);
        if (opening.trouble() != null) {
            tell(opening.trouble(), Severity.ERROR, 1, opening.message());
            return new FileReport(null, 0, 0, findings);
        }
        if (opening.format() != null
                && !opening.format().name().equals(standard.names().format())) {
            return other(opening.format().name());
        }
        if (Opening.hasBom(peek)) {
            tell(Complaint.BOM, Severity.ERROR, 1, "The file begins with a UTF-8 byte-order mark.");
            source.skip(3);
        }
        checkHead();
        while (findings.size() < MOST_FINDINGS && source.bytesRead() <= LARGEST_FILE && advance()) {
            checkLine();
        }
        finish();
        findings.sort(Comparator.comparingLong(FileFinding::line).thenComparingInt(FileFinding::field));
        return new FileReport(standard.names().format(), items.invoices(), lines, findings);
    }

    /// Not a fault of the file, but it must not look as if it had been checked.
    private FileReport other(String format) {
        var message = "The file is " + format + ", not " + standard + ".";
        tell(Complaint.OTHER_FORMAT, Severity.WARNING, 1, message);
        return new FileReport(format, 0, 0, findings);
    }

    /// The first two lines; where one is missing, what stands there is read as the next.
    private void checkHead() throws IOException {
        if (!advance()) {
            return;
        }
        var first = text();
        if (!first.equals(standard.firstLine(profile))) {
            tell(Complaint.SPEC_LINE, Severity.ERROR, 1, "The first line is '" + shortened(first) + "'.");
        }
        if (first.indexOf('|') < 0 && !advance()) {
            return;
        }
        var second = text();
        if (second.equals(standard.secondLine())) {
            return;
        }
        tell(Complaint.HEADER, Severity.ERROR, source.number(), HeaderWords.fault(second, standard));
        columns.split(source.bytes(), source.from(), source.to());
        if (columns.count() == standard.size() && !columns.isBlank(1) && Character.isDigit(second.charAt(0))) {
            checkLine();
        }
    }

    private boolean advance() throws IOException {
        if (!source.next()) {
            return false;
        }
        lastEnding = source.ending();
        if (firstEnding == Ending.NONE) {
            firstEnding = lastEnding;
        } else if (lastEnding != Ending.NONE && lastEnding != firstEnding && !endingsDiffer) {
            endingsDiffer = true;
            tell(Complaint.LINE_ENDING, Severity.WARNING, source.number(), "Some lines end with CRLF, some with LF.");
        }
        return true;
    }

    private void checkLine() {
        if (source.isCut()) {
            tell(Complaint.LINE_TOO_LONG, Severity.ERROR, source.number(), "The line has more than 1 MB.");
            return;
        }
        if (source.from() == source.to()) {
            firstBlankLine = firstBlankLine == 0 ? source.number() : firstBlankLine;
            return;
        }
        if (firstBlankLine != 0) {
            tell(Complaint.BLANK_LINE, Severity.ERROR, firstBlankLine, "The line is blank.");
            firstBlankLine = 0;
        }
        columns.split(source.bytes(), source.from(), source.to());
        if (columns.count() == standard.size() && broken.isEmpty()) {
            if (!columns.terminated()) {
                tell(Complaint.TERMINATOR, Severity.ERROR, source.number(), "The line does not end with [].");
            }
            checkItem(source.number());
        } else {
            checkOdd();
        }
    }

    /// A line with too few fields and no terminator may go on in the next: a line break stood in a text.
    private void checkOdd() {
        if (broken.isEmpty()) {
            if (columns.terminated() || columns.count() > standard.size()) {
                tellColumns(source.number(), columns);
            } else {
                broken.start(columns, source);
            }
            return;
        }
        var fields = broken.fields() + columns.count() - 1;
        if (columns.count() == standard.size() || fields > standard.size()) {
            tellBroken();
            checkLine();
        } else if (columns.terminated()) {
            var line = broken.line();
            var field = broken.fields();
            broken.append(source);
            broken.split(columns);
            if (columns.count() == standard.size()) {
                findings.add(Complaint.LINE_BREAK.at(
                        standard,
                        Severity.ERROR,
                        line,
                        field,
                        "The line breaks off here and goes on in the next line."));
                checkItem(line);
            } else {
                tellColumns(line, columns);
            }
        } else {
            broken.append(source);
        }
    }

    private void tellColumns(long line, Columns odd) {
        items.distrustAll();
        tell(
                Complaint.COLUMNS,
                Severity.ERROR,
                line,
                "The line has %d fields, not %d.".formatted(odd.count(), standard.size()));
    }

    private void tellBroken() {
        items.distrustAll();
        tell(
                Complaint.TERMINATOR,
                Severity.ERROR,
                broken.line(),
                "The line has %d of %d fields and does not end with [].".formatted(broken.fields(), standard.size()));
        broken.clear();
    }

    private void checkItem(long line) {
        var before = findings.size();
        lines++;
        items.check(columns, line);
        if (reader != null
                && !items.isInvoiceFaulty()
                && findings.stream().skip(before).noneMatch(FileFinding::isError)) {
            reader.accept(LedesLine.of(columns, line, profile.layout().encoding()));
        }
    }

    private void finish() {
        if (!broken.isEmpty()) {
            tellBroken();
        }
        if (findings.size() >= MOST_FINDINGS) {
            tell(Complaint.TOO_MANY, Severity.ERROR, source.number(), "Reading stopped here.");
            return;
        }
        if (source.bytesRead() > LARGEST_FILE) {
            tell(Complaint.TOO_LARGE, Severity.ERROR, source.number(), "The file has more than 1 GB.");
            return;
        }
        if (firstBlankLine != 0) {
            tell(Complaint.BLANK_LINE, Severity.WARNING, firstBlankLine, "The file ends with a blank line.");
        }
        if (lines == 0 && findings.stream().noneMatch(f -> f.code().equals(Complaint.COLUMNS.code(standard, 0)))) {
            tell(Complaint.NO_LINES, Severity.ERROR, Math.max(1, source.number()), "There is no line item.");
        }
        checkEndings();
        items.finish();
    }

    private void checkEndings() {
        var layout = profile.layout();
        if (layout.finalNewline() && lastEnding == Ending.NONE) {
            tell(Complaint.FINAL_NEWLINE, Severity.ERROR, source.number(), "The last line has no line ending.");
        }
        var wanted = layout.lineEnding() == LineEnding.CRLF ? Ending.CRLF : Ending.LF;
        if (!layout.eitherLineEnding() && firstEnding != wanted && firstEnding != Ending.NONE) {
            tell(
                    Complaint.LINE_ENDING,
                    Severity.ERROR,
                    1,
                    "The lines end with %s; the receiver wants %s.".formatted(firstEnding, wanted));
        }
    }

    private String text() {
        return new String(
                source.bytes(),
                source.from(),
                source.to() - source.from(),
                profile.layout().encoding().charset());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private void tell(Complaint complaint, Severity severity, long line, String message) {
        findings.add(complaint.at(standard, severity, line, message));
    }
}
