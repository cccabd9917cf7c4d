package tenths.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tenths.invoicing.Invoice;

/// How one client wants its bills written: everything in which receivers of the same format differ.
///
/// A profile is a plain value made of plain values, so that it can be kept as YAML or JSON, compared, and versioned.
/// Start from one in [Profiles] and change what the client's guide says.
///
/// @param name for messages and the command line: `standard`
/// @param format in which the client's bills are written; a file is checked as what it is
/// @param portal that takes the client's bills, by its name in `tenths.formats.portals`; empty where none is known
/// @param ownLayout name of a layout of the firm's own, in which the bills are written instead of `format`; empty for
///     none
/// @param pdf how the bills look on paper
public record FormatProfile(
        String name,
        BillFormat format,
        Layout layout,
        Ids ids,
        Numbers numbers,
        Codes codes,
        People people,
        Text text,
        Lines lines,
        International international,
        String portal,
        String ownLayout,
        OnPaper pdf) {
    private static final int MOST_DECIMALS = 4;

    public FormatProfile {
        demand(!name.isBlank(), "a profile needs a name");
        demand(portal.isEmpty() || ownLayout.isEmpty(), "a portal takes no layout of the firm's own");
    }

    /// Of a client whose portal is not known and whose bills leave in a format of the product.
    public FormatProfile(
            String name,
            BillFormat format,
            Layout layout,
            Ids ids,
            Numbers numbers,
            Codes codes,
            People people,
            Text text,
            Lines lines,
            International international) {
        this(name, format, layout, ids, numbers, codes, people, text, lines, international, "", "", OnPaper.STANDARD);
    }

    /// The same for a client with this portal.
    public FormatProfile at(String newPortal) {
        return with(layout, newPortal, international);
    }

    /// The same with another file.
    public FormatProfile with(Layout newLayout) {
        return with(newLayout, portal, international);
    }

    /// The same with other taxes, currencies and addresses.
    public FormatProfile with(International newInternational) {
        return with(layout, portal, newInternational);
    }

    private FormatProfile with(Layout newLayout, String newPortal, International newInternational) {
        return new FormatProfile(
                name,
                format,
                newLayout,
                ids,
                numbers,
                codes,
                people,
                text,
                lines,
                newInternational,
                newPortal,
                ownLayout,
                pdf);
    }

    /// What nearly every receiver takes; see [Profiles#standard].
    public static FormatProfile standard() {
        return Profiles.standard();
    }

    /// The file as a whole.
    ///
    /// @param eitherLineEnding true where a file with the other line ending is accepted, too
    /// @param finalNewline true where the last line ends like all others
    /// @param extension with its point: `.txt`
    /// @param fileNamePattern may hold `{invoice}`, `{matter}`, `{client}` and `{date}`
    public record Layout(
            LineEnding lineEnding,
            boolean eitherLineEnding,
            boolean finalNewline,
            Encoding encoding,
            String extension,
            String fileNamePattern,
            InvoicesPerFile invoicesPerFile) {}

    public enum LineEnding {
        CRLF("\r\n"),
        LF("\n");

        private final String characters;

        LineEnding(String characters) {
            this.characters = characters;
        }

        public String characters() {
            return characters;
        }
    }

    /// Several invoices in one file are legal; many portals want one.
    public enum InvoicesPerFile {
        /// One is written, and the receiver refuses more.
        ONE,
        /// One is written; a file with more is accepted.
        ONE_PREFERRED,
        /// As many as there are.
        SEVERAL
    }

    /// Where the identifiers come from and what the receiver accepts.
    ///
    /// @param portalClientId what the portal calls the client, for [ClientIdSource#PORTAL]; else empty
    /// @param clientIdByMatter by our matter id, for [ClientIdSource#PER_MATTER]; else empty
    /// @param clientMatterIdByMatter by our matter id, where it is not the claim number
    /// @param clientMatterIdRequired true where field 24 (claim number) must not be blank
    /// @param invoiceNumberPattern regular expression for the whole number
    /// @param invoiceNumberMax in characters
    /// @param oneMatterPerInvoice true where an invoice with several matters is refused
    public record Ids(
            ClientIdSource clientId,
            String portalClientId,
            Map<String, String> clientIdByMatter,
            Map<String, String> clientMatterIdByMatter,
            boolean clientMatterIdRequired,
            LawFirmIdForm lawFirmId,
            String invoiceNumberPattern,
            int invoiceNumberMax,
            boolean oneMatterPerInvoice) {
        public Ids {
            clientIdByMatter = Map.copyOf(clientIdByMatter);
            clientMatterIdByMatter = Map.copyOf(clientMatterIdByMatter);
            demand(invoiceNumberMax > 0, "invoiceNumberMax must be above 0");
            demand(
                    clientId != ClientIdSource.PORTAL || !portalClientId.isBlank(),
                    "clientId PORTAL needs a portalClientId");
            try {
                Pattern.compile(invoiceNumberPattern);
            } catch (PatternSyntaxException wrong) {
                throw new IllegalArgumentException("invoiceNumberPattern: " + wrong.getDescription(), wrong);
            }
        }
    }

    public enum ClientIdSource {
        /// The firm's own number for the client.
        FIRM_CLIENT_NUMBER,
        /// One id that the portal gave for the client.
        PORTAL,
        /// An id for each matter.
        PER_MATTER
    }

    public enum LawFirmIdForm {
        AS_REGISTERED,
        DIGITS_ONLY,
        /// `59-1234567`.
        WITH_DASH,
        /// The word `None`, where the receiver knows no federal id of the firm.
        NONE
    }

    /// Decimals and rounding.
    ///
    /// @param unitDecimals most decimals of hours and quantities, 0 to 4
    /// @param rateDecimals most decimals of a unit cost, 0 to 4
    /// @param amountDecimals most decimals of totals and adjustments, 0 to 4
    /// @param refuseMore true where the receiver refuses more; else the checker only warns up to 4
    /// @param increment hours are a multiple of it: 0.1; 0 where any hours pass
    /// @param tolerance by how much a total may differ from its parts, 0 or more
    public record Numbers(
            int unitDecimals,
            int rateDecimals,
            int amountDecimals,
            boolean refuseMore,
            Rounding rounding,
            BigDecimal increment,
            BigDecimal tolerance) {
        public Numbers {
            for (var decimals : List.of(unitDecimals, rateDecimals, amountDecimals)) {
                demand(decimals >= 0 && decimals <= MOST_DECIMALS, "decimals are 0 to 4, not " + decimals);
            }
            demand(increment.signum() >= 0, "the increment is negative: " + increment);
            demand(tolerance.signum() >= 0, "the tolerance is negative: " + tolerance);
        }

        /// Most decimals of a line total under this rounding.
        public int totalDecimals() {
            return rounding == Rounding.EXACT_4 ? MOST_DECIMALS : amountDecimals;
        }

        /// Most decimals of an adjustment under this rounding.
        public int adjustmentDecimals() {
            return rounding == Rounding.HALF_UP_CENTS ? amountDecimals : MOST_DECIMALS;
        }
    }

    /// What happens where hours times rate has more than two decimals.
    public enum Rounding {
        /// The line total is rounded half up to cents.
        HALF_UP_CENTS,
        /// The line total has up to four decimals; what the sum lacks to whole cents stands on an invoice-level line.
        EXACT_4,
        /// The line total is in cents and the adjustment carries the difference: 18.56 = 18.555 + 0.005.
        RESIDUE_IN_ADJUSTMENT
    }

    /// Which codes a line carries.
    ///
    /// @param taskSets names of lists in `tenths.firm.Utbms`; a code in any of them passes; none = any code passes
    /// @param activitySets likewise
    /// @param expenseSets likewise
    /// @param taskRequired true where a fee line needs a task code
    /// @param activityRequired true where a fee line needs an activity code
    /// @param fixedExpenseTask the task code of every expense, for [TaskOnExpense#FIXED]; else empty
    /// @param denied codes the client does not accept although a list has them
    /// @param map from our code to the client's own
    public record Codes(
            List<String> taskSets,
            List<String> activitySets,
            List<String> expenseSets,
            boolean taskRequired,
            boolean activityRequired,
            TaskOnExpense taskOnExpense,
            String fixedExpenseTask,
            List<String> denied,
            Map<String, String> map) {
        public Codes {
            taskSets = List.copyOf(taskSets);
            activitySets = List.copyOf(activitySets);
            expenseSets = List.copyOf(expenseSets);
            denied = List.copyOf(denied);
            map = Map.copyOf(map);
            demand(
                    taskOnExpense != TaskOnExpense.FIXED || !fixedExpenseTask.isBlank(),
                    "taskOnExpense FIXED needs a fixedExpenseTask");
        }
    }

    public enum TaskOnExpense {
        BLANK,
        OPTIONAL,
        REQUIRED,
        FIXED
    }

    /// How long texts may be.
    ///
    /// @param descriptionMax characters of a line's narrative
    /// @param invoiceDescriptionMax characters of field 8
    public record Text(int descriptionMax, OverLength overLength, int invoiceDescriptionMax, Letters letters) {
        public Text {
            demand(descriptionMax > 0 && invoiceDescriptionMax > 0, "text limits must be above 0");
        }
    }

    public enum OverLength {
        /// The invoice is refused until somebody shortens the narrative.
        BLOCK,
        /// The line is divided into several with the same total.
        SPLIT
    }

    /// What happens to letters that the encoding lacks.
    public enum Letters {
        /// They are written with the letters it has.
        TRANSLITERATE,
        /// The invoice is refused until somebody writes the text with plain letters.
        REFUSE
    }

    /// How lines are laid out.
    ///
    /// @param maxLineAgeDays how long before the invoice date a line may lie; 0 where the receiver does not ask
    public record Lines(
            AdjustmentStyle adjustments,
            WholeAmount wholeAmount,
            FlatFees flatFees,
            ZeroLines zeroLines,
            OutsidePeriod outsidePeriod,
            int maxLineAgeDays) {
        public Lines {
            demand(maxLineAgeDays >= 0, "maxLineAgeDays is negative: " + maxLineAgeDays);
        }
    }

    /// Where an IF or IE line has its amount besides the total.
    public enum WholeAmount {
        ADJUSTMENT,
        /// In the unit cost of one unit, with an adjustment of zero.
        UNIT_COST
    }

    /// How a flat fee (a line of class FLTFEE) is written.
    public enum FlatFees {
        /// As a fee of one unit.
        FEE_LINE,
        /// As an invoice-level line (IF).
        INVOICE_LINE
    }

    public enum AdjustmentStyle {
        /// On the line that is reduced, in field 12.
        ON_LINE,
        /// Together on one line for fees (IF) and one for expenses (IE).
        INVOICE_LINE
    }

    /// What happens to a line whose total is zero.
    public enum ZeroLines {
        DROP,
        KEEP
    }

    /// What the receiver does with a line dated outside the billing period.
    public enum OutsidePeriod {
        REJECT,
        WARN,
        ACCEPT
    }

    /// The name of the file for an invoice, with its extension; characters that are unsafe in a file name become `-`.
    public String fileName(Invoice invoice) {
        var name = layout.fileNamePattern()
                .replace("{invoice}", invoice.number())
                .replace("{matter}", invoice.matter().id().value())
                .replace("{client}", invoice.client().id())
                .replace("{date}", invoice.date().toString());
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + layout.extension();
    }

    static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
