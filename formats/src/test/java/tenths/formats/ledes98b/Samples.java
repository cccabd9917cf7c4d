package tenths.formats.ledes98b;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// The invoice of the golden file, and what tests need to make others.
@NullMarked
public final class Samples {
    public static final Currency USD = Currency.getInstance("USD");
    public static final Timekeeper ORTEGA = new Timekeeper(new TimekeeperId("417"), "Ortega", "Dana", "ASSOC");
    public static final Timekeeper LINDQVIST = new Timekeeper(new TimekeeperId("522"), "Lindqvist", "Per", "PARALG");

    private Samples() {}

    public static Invoice invoice() {
        return invoice(List.of(
                fee(
                        1,
                        3,
                        "0.4",
                        "185.00",
                        "0.00",
                        "L110 A104",
                        ORTEGA,
                        "Review and analyze police crash report regarding liability of insured"),
                fee(2, 9, "1.2", "185.00", "0.00", "L330 A101", ORTEGA, "Prepare outline for deposition of plaintiff"),
                fee(3, 11, "2.5", "185.00", "-46.25", "L330 A109", ORTEGA, "Attend deposition of plaintiff"),
                fee(
                        4,
                        12,
                        "0.3",
                        "95.00",
                        "0.00",
                        "L320 A110",
                        LINDQVIST,
                        "Index medical records received from St. Anne Hospital"),
                expense(5, 18, "1", "412.75", "E115", "Deposition transcript of plaintiff, Harbor Reporting"),
                expense(6, 19, "240", "0.08", "E101", "Photocopies of medical records, 240 pages"),
                adjustment(7, "-25.00", "Courtesy discount on fees")));
    }

    public static Invoice invoice(List<InvoiceLine> lines) {
        return new Invoice(
                "25100417",
                LocalDate.of(2025, 10, 6),
                new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)),
                new Firm("Example Defense LLP", "59-1234567", "1 Main Street", ""),
                new Party("0412", "Example Mutual", "2 High Street"),
                new Matter(
                        new MatterId("0412-0087"),
                        new ClientId("0412"),
                        "Doe v. Harbor",
                        "CLM2025004417",
                        LocalDate.of(2025, 1, 2),
                        null),
                "Professional services rendered September 2025",
                USD,
                lines);
    }

    /// The same invoice of a firm and a client with whole addresses.
    public static Invoice abroad() {
        var home = invoice();
        return new Invoice(
                home.number(),
                home.date(),
                home.period(),
                new Firm("Example Defense LLP", "59-1234567", "1 Main Street\nSuite 400\nTampa, FL 33602\nUSA", ""),
                new Party("0412", "Example Mutual", "2 High Street\nLondon EC1A 1BB\nUnited Kingdom"),
                home.matter(),
                home.description(),
                USD,
                home.lines());
    }

    public static InvoiceLine fee(
            int number,
            int day,
            String hours,
            String rate,
            String adjustment,
            String codes,
            Timekeeper who,
            String words) {
        var pair = codes.split(" ");
        return line(
                number, InvoiceLine.Type.FEE, day, hours, rate, adjustment, Codes.fee(pair[0], pair[1]), who, words);
    }

    public static InvoiceLine expense(int number, int day, String quantity, String cost, String code, String words) {
        return line(number, InvoiceLine.Type.EXPENSE, day, quantity, cost, "0.00", Codes.expense(code), null, words);
    }

    public static InvoiceLine adjustment(int number, String amount, String words) {
        return line(number, InvoiceLine.Type.FEE_ADJUSTMENT, 30, "0", "0", amount, Codes.NONE, null, words);
    }

    private static InvoiceLine line(
            int number,
            InvoiceLine.Type type,
            int day,
            String units,
            String cost,
            String adjustment,
            Codes codes,
            @Nullable Timekeeper who,
            String words) {
        var adjusted = Money.of(adjustment, USD);
        var amount = new BigDecimal(units).multiply(new BigDecimal(cost)).setScale(2, RoundingMode.HALF_UP);
        return new InvoiceLine(
                number,
                LineId.whole(new UUID(0, number)),
                type,
                LocalDate.of(2025, 9, day),
                new BigDecimal(units),
                new BigDecimal(cost),
                adjusted,
                Money.of(amount.toPlainString(), USD).plus(adjusted),
                codes,
                who,
                words,
                new Trace(List.of()));
    }

    /// The golden file with LF line ends, line by line.
    public static List<String> goodLines() {
        return new ArrayList<>(golden().replace("\r", "").lines().toList());
    }

    public static String golden() {
        try (var in = Samples.class.getResourceAsStream("/golden/ledes98b/sample.txt")) {
            if (in == null) {
                throw new IllegalStateException("golden file missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static FileReport check(byte[] file, FormatProfile profile) {
        try {
            return Ledes98b.check(new ByteArrayInputStream(file), profile);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static FileReport check(String file) {
        return check(file.getBytes(StandardCharsets.UTF_8), FormatProfile.standard());
    }
}
