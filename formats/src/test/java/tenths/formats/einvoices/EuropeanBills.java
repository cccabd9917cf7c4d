package tenths.formats.einvoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import tenths.formats.BillFormat;
import tenths.formats.EInvoice;
import tenths.formats.EInvoice.Category;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Layout;
import tenths.formats.International;
import tenths.formats.OnPaper;
import tenths.formats.Payment;
import tenths.formats.bill.Bill;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Charge;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.formats.ledes98b.RandomBills;
import tenths.formats.ledesxml.XmlText;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// Invoices of a firm in Munich and profiles of its clients, by hand and at random.
@NullMarked
final class EuropeanBills {
    static final Taxes GERMAN_VAT = new Taxes("VAT", new BigDecimal("0.19"), new BigDecimal("0.07"));
    private static final Timekeeper WEBER = new Timekeeper(new TimekeeperId("417"), "Weber", "Dana", "ASSOC");
    private static final Timekeeper FLAT = new Timekeeper(new TimekeeperId("1"), "Fee", "Flat", "FLTFEE");

    /// With no more than two decimals: EN 16931 has no place for the third of a dinar.
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "JPY", "SEK", "PLN", "CZK");

    private static final long PERCENT = LineTax.WHOLE / 100;
    private static final long[] RATES = {19 * PERCENT, 7 * PERCENT, 55 * PERCENT / 10, 20 * PERCENT, 0};

    private EuropeanBills() {}

    static Invoice invoice() {
        var eur = Currency.getInstance("EUR");
        return invoice(
                eur,
                List.of(
                        line(1, InvoiceLine.Type.FEE, 3, "0.4", "285.00", "0", WEBER, "Review of the report", eur),
                        line(2, InvoiceLine.Type.FEE, 9, "0.1", "285.55", "0", WEBER, "Call with the insurer", eur),
                        line(3, InvoiceLine.Type.FEE, 11, "2.5", "285.00", "-71.25", WEBER, "Hearing in Munich", eur),
                        line(4, InvoiceLine.Type.EXPENSE, 18, "240", "0.08", "0", null, "Copies, 240 pages", eur),
                        line(5, InvoiceLine.Type.FEE_ADJUSTMENT, 30, "0", "0", "-25.00", null, "Courtesy", eur)));
    }

    static Invoice invoice(Currency currency, List<InvoiceLine> lines) {
        return new Invoice(
                "25100417",
                LocalDate.of(2025, 10, 6),
                new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)),
                new Firm("Kanzlei Beispiel", "HRB 12345", "Hauptstraße 1\n80331 München\nGermany", ""),
                new Party("0412", "Muster Versicherung AG", "Ringweg 2\nHaus B\nD-10115 Berlin\nGermany"),
                new Matter(
                        new MatterId("0412-0087"),
                        new ClientId("0412"),
                        "Doe ./. Hafen & Co",
                        "CLM2025004417",
                        LocalDate.of(2025, 1, 2),
                        null),
                "Legal services, September 2025",
                currency,
                lines);
    }

    static InvoiceLine line(
            int number,
            InvoiceLine.Type type,
            int day,
            String units,
            String cost,
            String adjustment,
            @Nullable Timekeeper who,
            String words,
            Currency currency) {
        var adjusted = Money.of(adjustment, currency);
        var amount = new BigDecimal(units)
                .multiply(new BigDecimal(cost))
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        var isExpense = type == InvoiceLine.Type.EXPENSE;
        return new InvoiceLine(
                number,
                LineId.whole(new UUID(0, number)),
                type,
                LocalDate.of(2025, 9, day),
                new BigDecimal(units),
                new BigDecimal(cost),
                adjusted,
                Money.of(amount.toPlainString(), currency).plus(adjusted),
                isExpense ? Codes.expense("E101") : who == null ? Codes.NONE : Codes.fee("L110", "A104"),
                who,
                words,
                new Trace(List.of()));
    }

    static FormatProfile profile(BillFormat format) {
        return profile(format, wishes());
    }

    static EInvoice wishes() {
        return new EInvoice(
                "04011000-12345-03",
                Map.of(),
                new EInvoice.Seller(
                        "DE123456789",
                        "",
                        "9930:DE123456789",
                        "Office",
                        "+49 89 1234567",
                        "bills@kanzlei.example",
                        "",
                        ""),
                new EInvoice.Buyer("0204:04011000-12345-03", "", ""),
                new EInvoice.Account("DE02 1203 0000 0000 2020 51", "BYLADEM1001", "Kanzlei Beispiel"),
                new EInvoice.Untaxed(Category.EXEMPT, "Exempt by law", Category.EXEMPT, "Exempt by law"));
    }

    static FormatProfile profile(BillFormat format, EInvoice wishes) {
        return profile(format, wishes, paper(new Payment(30, "")));
    }

    static OnPaper paper(Payment payment) {
        var usual = OnPaper.STANDARD;
        return new OnPaper(
                usual.arrangement(),
                usual.lines(),
                usual.paper(),
                usual.slip(),
                usual.ageing(),
                usual.trust(),
                usual.wording(),
                payment,
                usual.redaction());
    }

    static FormatProfile profile(BillFormat format, EInvoice wishes, OnPaper paper) {
        var base = FormatProfile.standard();
        var abroad = base.international();
        var layout = base.layout();
        return new FormatProfile(
                "muster",
                format,
                new Layout(
                        layout.lineEnding(),
                        layout.eitherLineEnding(),
                        layout.finalNewline(),
                        layout.encoding(),
                        format == BillFormat.FACTURX ? ".facturx.pdf" : ".xml",
                        layout.fileNamePattern(),
                        layout.invoicesPerFile()),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                new International(
                        abroad.firstLine(),
                        "DE987654321",
                        abroad.clientTaxIdRequired(),
                        abroad.accountType(),
                        Map.of("0412-0087", "PO-7"),
                        abroad.countryCode(),
                        "DE",
                        "DE",
                        abroad.taxDecimals(),
                        abroad.tax(),
                        wishes),
                "",
                "",
                paper);
    }

    static Bill bill(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return BillMaker.make(invoice, taxes, profile, XmlText::clean);
    }

    /// Fees, flat fees, expenses, refunds, reductions and surcharges of the line and of the whole, in any currency,
    /// each
    /// line with a VAT rate of its own or none; one in five is a credit note.
    static Bill random(Random random, BillFormat format) {
        while (true) {
            var bill = any(random, format);
            if (!drifts(bill)) {
                return bill;
            }
        }
    }

    /// True where the taxes of the lines, each rounded, are a whole unit away from the tax of their sum; then BR-CO-17
    /// refuses the bill.
    static boolean drifts(Bill bill) {
        return Arrays.stream(RATES).anyMatch(rate -> {
            var of = bill.lines().stream()
                    .filter(line -> line.tax().rate() == rate)
                    .toList();
            var tax = of.stream().mapToLong(line -> line.tax().amount()).sum();
            var base = of.stream().mapToLong(Charge::net).sum();
            return Math.abs(LineTax.amount(base, rate, 2) - tax) >= TenThousandths.ONE;
        });
    }

    private static Bill any(Random random, BillFormat format) {
        var currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        var sign = random.nextInt(5) == 0 ? "-" : "";
        var lines = new ArrayList<InvoiceLine>();
        var count = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 10);
        for (var i = 1; i <= count; i++) {
            lines.add(work(random, i, sign, currency));
        }
        if (random.nextBoolean()) {
            var type = random.nextBoolean() ? InvoiceLine.Type.FEE_ADJUSTMENT : InvoiceLine.Type.EXPENSE_ADJUSTMENT;
            var amount = (random.nextBoolean() ? "-" : "") + (1 + random.nextInt(90));
            lines.add(line(count + 1, type, 30, "0", "0", amount, null, words(random), currency));
        }
        var profile = profile(format, untaxed(random));
        var bill = bill(invoice(currency, lines), Taxes.NONE, profile);
        return taxed(random, bill, currency.getDefaultFractionDigits());
    }

    private static InvoiceLine work(Random random, int number, String sign, Currency currency) {
        var day = 1 + random.nextInt(30);
        if (random.nextInt(4) == 0) {
            var quantity = sign + (1 + random.nextInt(500));
            var cost = (random.nextInt(10) == 0 ? "-" : "") + cents(random, 20_000);
            return line(number, InvoiceLine.Type.EXPENSE, day, quantity, cost, "0", null, words(random), currency);
        }
        var hours = sign
                + BigDecimal.valueOf(1 + random.nextInt(120), 1 + random.nextInt(2))
                        .toPlainString();
        var adjustment = random.nextInt(4) == 0 ? (random.nextBoolean() ? "-" : "") + random.nextInt(90) : "0";
        var who = random.nextInt(8) == 0 ? FLAT : WEBER;
        return line(
                number,
                InvoiceLine.Type.FEE,
                day,
                hours,
                cents(random, 90_000),
                adjustment,
                who,
                words(random),
                currency);
    }

    private static String words(Random random) {
        return "Work " + RandomBills.words(random, 60);
    }

    private static String cents(Random random, int below) {
        return BigDecimal.valueOf(100 + random.nextInt(below), 2).toPlainString();
    }

    private static EInvoice untaxed(Random random) {
        var wishes = wishes();
        var categories = List.of(Category.EXEMPT, Category.REVERSE_CHARGE, Category.ZERO_RATED, Category.EXPORT);
        var why = categories.get(random.nextInt(categories.size()));
        return new EInvoice(
                wishes.buyerReference(),
                wishes.buyerReferences(),
                wishes.seller(),
                wishes.buyer(),
                wishes.account(),
                new EInvoice.Untaxed(why, "By law", why, "By law"));
    }

    private static Bill taxed(Random random, Bill bill, int places) {
        var several = random.nextBoolean();
        var first = RATES[random.nextInt(RATES.length)];
        var lines = bill.lines().stream()
                .map(line -> taxed(line, several ? RATES[random.nextInt(RATES.length)] : first, places))
                .toList();
        var total = lines.stream().mapToLong(Charge::total).sum();
        return new Bill(bill.profile(), bill.head(), total, lines, bill.changes());
    }

    private static Charge taxed(Charge line, long rate, int places) {
        return line.taxed(
                rate == 0 ? LineTax.NONE : new LineTax(rate, LineTax.amount(line.net(), rate, places), "VAT"));
    }
}
