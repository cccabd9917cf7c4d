package tenths.connectors.profiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// Small invoices that each have what one option is about.
@NullMarked
final class OptionBills {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Timekeeper ORTEGA = new Timekeeper(new TimekeeperId("417"), "Ortega", "Dana", "ASSOC");
    private static final Timekeeper FLAT = new Timekeeper(new TimekeeperId("FLAT"), "Flat fee", "", "FLTFEE");
    private static final Codes TASK = Codes.fee("L110", "A104");

    private OptionBills() {}

    static Invoice named(String name) {
        return switch (name) {
            case "plain", "taxed" ->
                of("25100417", List.of(fee(1, "0.4", "185.00", "0.00", "Review report"), copies(2)));
            case "third decimal" -> of("25100417", List.of(fee(1, "0.1", "185.55", "0.00", "Review report")));
            case "reduced" -> of("25100417", List.of(fee(1, "0.4", "185.00", "-10.00", "Review report")));
            case "free" ->
                of(
                        "25100417",
                        List.of(fee(1, "0.4", "185.00", "0.00", "Review"), fee(2, "0.2", "185.00", "-37.00", "Free")));
            case "long" ->
                of(
                        "25100417",
                        List.of(fee(
                                1,
                                "0.4",
                                "185.00",
                                "0.00",
                                "Review the report. ".repeat(30).strip())));
            case "accent" -> of("25100417", List.of(fee(1, "0.4", "185.00", "0.00", "R\u00E9sum\u00E9")));
            case "courtesy" -> of("25100417", List.of(fee(1, "0.4", "185.00", "0.00", "Review"), courtesy(2)));
            case "flat" ->
                of("25100417", List.of(line(1, InvoiceLine.Type.FEE, "1", "1250.00", "0.00", TASK, FLAT, "Retainer")));
            case "long number" -> of("251004170417", List.of(fee(1, "0.4", "185.00", "0.00", "Review")));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Invoice of(String number, List<InvoiceLine> lines) {
        return new Invoice(
                number,
                LocalDate.of(2025, 10, 6),
                new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)),
                new Firm("Example Defense LLP", "591234567", "1 Main Street", ""),
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

    private static InvoiceLine fee(int number, String hours, String rate, String adjustment, String words) {
        return line(number, InvoiceLine.Type.FEE, hours, rate, adjustment, TASK, ORTEGA, words);
    }

    private static InvoiceLine copies(int number) {
        return line(number, InvoiceLine.Type.EXPENSE, "240", "0.08", "0.00", Codes.expense("E101"), null, "Copies");
    }

    private static InvoiceLine courtesy(int number) {
        return line(number, InvoiceLine.Type.FEE_ADJUSTMENT, "0", "0", "-25.00", Codes.NONE, null, "Courtesy discount");
    }

    private static InvoiceLine line(
            int number,
            InvoiceLine.Type type,
            String units,
            String cost,
            String adjustment,
            Codes codes,
            @Nullable Timekeeper who,
            String words) {
        var gross = new BigDecimal(units).multiply(new BigDecimal(cost)).setScale(2, RoundingMode.HALF_UP);
        var adjusted = Money.of(adjustment, USD);
        return new InvoiceLine(
                number,
                LineId.whole(new UUID(0, number)),
                type,
                LocalDate.of(2025, 9, 3),
                new BigDecimal(units),
                new BigDecimal(cost),
                adjusted,
                Money.of(gross.toPlainString(), USD).plus(adjusted),
                codes,
                who,
                words,
                new Trace(List.of()));
    }
}
