package tenths.formats.einvoices;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.einvoices.Standard.Syntax;

/// A file that may be an e-invoice, opened as far as it can be.
final class Opened {
    private static final int LARGEST = 64 << 20;
    private static final String CII = "CrossIndustryInvoice";
    private static final String CII_GUIDELINE =
            "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID";
    private static final String UBL_GUIDELINE = "CustomizationID";

    private final @Nullable Standard standard;
    private final byte[] xml;
    private final @Nullable Tree tree;
    private final @Nullable Statement statement;
    private final List<FileFinding> findings;

    private Opened(
            @Nullable Standard standard,
            byte[] xml,
            @Nullable Tree tree,
            @Nullable Statement statement,
            List<FileFinding> findings) {
        this.standard = standard;
        this.xml = xml;
        this.tree = tree;
        this.statement = statement;
        this.findings = findings;
    }

    static Opened of(InputStream in) throws IOException {
        var file = in.readNBytes(LARGEST + 1);
        return file.length > LARGEST
                ? refused(null, Complaint.TOO_LARGE.at(1, "", "The file has more than %d MB.".formatted(LARGEST >> 20)))
                : of(file);
    }

    static Opened of(byte[] file) {
        if (!Carrier.isPdf(file)) {
            return ofXml(file);
        }
        try {
            return Carrier.data(file)
                    .map(Opened::ofXml)
                    .orElseGet(() -> refused(
                            Standard.FACTURX,
                            Complaint.NO_DATA.at(1, "", "There is no " + Carrier.NAMES.getFirst() + " in the PDF.")));
        } catch (IOException broken) {
            return refused(Standard.FACTURX, Complaint.PDF.at(1, "", "It says: " + broken.getMessage() + "."));
        }
    }

    private static Opened ofXml(byte[] xml) {
        try {
            var root = Tree.of(xml);
            var syntax = root.name().equals(CII) ? Syntax.CII : Syntax.UBL;
            var path = syntax == Syntax.CII ? CII_GUIDELINE : UBL_GUIDELINE;
            var guideline = root.text(path);
            return Standard.of(syntax, guideline)
                    .map(standard -> read(standard, xml, root))
                    .orElseGet(() -> refused(
                            null, Complaint.GUIDELINE.at(root.line(), "BT-24", "It names '" + guideline + "'.")));
        } catch (XMLStreamException broken) {
            var at = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            var said = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            return refused(null, Complaint.MALFORMED.at(Math.max(1, at), "", "It says: " + said + "."));
        }
    }

    private static Opened read(Standard standard, byte[] xml, Tree root) {
        try {
            var statement =
                    standard.syntax() == Syntax.CII ? CiiReader.read(standard, root) : UblReader.read(standard, root);
            return new Opened(standard, xml, root, statement, List.of());
        } catch (Values.Unfit | NoSuchElementException unfit) {
            var finding = Complaint.UNREADABLE.at(1, "", String.valueOf(unfit.getMessage()) + ".");
            return new Opened(standard, xml, root, null, List.of(finding));
        }
    }

    private static Opened refused(@Nullable Standard standard, FileFinding finding) {
        return new Opened(standard, new byte[0], null, null, List.of(finding));
    }

    /// Null where the file names none that we know.
    @Nullable
    Standard standard() {
        return standard;
    }

    /// Null where it cannot be read.
    @Nullable
    Statement statement() {
        return statement;
    }

    /// Why it cannot be read; the official rules have not been asked.
    List<FileFinding> findings() {
        return findings;
    }

    /// Judged by the official rules.
    FileReport report() {
        var all = new ArrayList<FileFinding>();
        if (standard != null && xml.length > 0) {
            all.addAll(OfficialRules.check(standard, xml));
        }
        if (all.stream().noneMatch(FileFinding::isError)) {
            all.addAll(findings);
        }
        var format = standard == null ? null : standard.format().name();
        var lines = statement == null ? 0 : statement.items().size();
        return new FileReport(format, xml.length == 0 ? 0 : 1, lines, all);
    }

    /// What the file says and a statement has no place for.
    List<String> unread() {
        return tree == null ? List.of() : tree.unread(Texts.SAY_NOTHING);
    }
}
