package tenths.formats.ledesxml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.Head;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.InvoiceLine;

/// What a file says, in the words of a bill: its charges, and what it says once for all of them.
final class Reading {
    private static final int CENTS = 2;

    private final Version version;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, LineTax> taxes = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private LineTax lineTax = LineTax.NONE;
    private int lines;

    Reading(Version version) {
        this.version = version;
    }

    /// A segment is complete; remembers what later ones refer to.
    void close(Frame frame) {
        switch (frame.name()) {
            case "firm" -> {
                taxes.clear();
                places.clear();
            }
            case "matter" -> people.clear();
            case "tax" -> {
                var rate = rate(frame.text("tax_rate_percent"));
                taxes.put(frame.text("tx_id"), new LineTax(rate, 0, frame.text("tax_type")));
            }
            case "tksum" -> people.put(frame.text("tk_id"), person(frame));
            case "address_info" -> places.put(frame.parent().name(), place(frame));
            case "tax_item_fee", "tax_item_expense", "tax_matter_disc_cred" ->
                lineTax = taxes.getOrDefault(frame.text("tx_id"), LineTax.NONE);
            default -> {}
        }
    }

    /// The charge that a complete fee, expense or credit stands for; empty for other segments and for one with values
    /// that cannot be read.
    Optional<Charge> charge(Frame frame) {
        return switch (frame.name()) {
            case "fee" -> work(frame, InvoiceLine.Type.FEE);
            case "expense" -> work(frame, InvoiceLine.Type.EXPENSE);
            case "matter_disc_cred" -> credit(frame);
            default -> Optional.empty();
        };
    }

    private Optional<Charge> work(Frame frame, InvoiceLine.Type type) {
        var day = LeafChecks.day(version, frame.text("charge_date"));
        var units = frame.amount("units");
        var rate = frame.amount("rate");
        var total = frame.amount("total_amount");
        var isBased = frame.table().place("base_amount") != null;
        var base = isBased ? frame.amount("base_amount") : total;
        var tax = taxed(frame, total);
        if (day == null || unfit(units, rate, total, base)) {
            return Optional.empty();
        }
        var is2000 = version == Version.V2000;
        var person = people.getOrDefault(
                frame.text("tk_id"), new Person(frame.text("tk_id"), "", frame.text("tk_level"), "", ""));
        return Optional.of(new Charge(
                ++lines,
                type,
                day,
                units,
                rate,
                total - base,
                total,
                frame.text(is2000 ? "acca_task" : "task_code"),
                frame.text(is2000 ? "acca_expense" : "expense_code"),
                frame.text(is2000 ? "acca_activity" : "task_activity"),
                frame.text("tk_id").isEmpty() ? Person.NONE : person,
                frame.text("charge_desc"),
                tax));
    }

    private Optional<Charge> credit(Frame frame) {
        var amount = frame.amount("disc_cred_amount");
        var day = LeafChecks.day(version, frame.above("invoice").text("inv_end_date"));
        var tax = taxed(frame, amount);
        if (day == null || unfit(amount)) {
            return Optional.empty();
        }
        var type = frame.text("disc_cred_category").equals("Exp")
                ? InvoiceLine.Type.EXPENSE_ADJUSTMENT
                : InvoiceLine.Type.FEE_ADJUSTMENT;
        return Optional.of(new Charge(
                ++lines, type, day, 0, 0, amount, amount, "", "", "", Person.NONE, frame.text("disc_cred_note"), tax));
    }

    /// The tax that the charge names, with the decimals that the matter's taxes have; forgotten for the next charge.
    private LineTax taxed(Frame charge, long net) {
        var named = lineTax;
        lineTax = LineTax.NONE;
        if (named.rate() == 0 || unfit(net)) {
            return LineTax.NONE;
        }
        var matter = charge.parent();
        var inCents = isInCents(matter.amount("matter_tax_on_fees")) && isInCents(matter.amount("matter_tax_on_exp"));
        var amount = LineTax.amount(net, named.rate(), inCents ? CENTS : TenThousandths.PLACES);
        return new LineTax(named.rate(), amount, named.type());
    }

    private static boolean isInCents(long amount) {
        return unfit(amount) || TenThousandths.places(amount) <= CENTS;
    }

    /// @param part any segment of an invoice; empty where its dates cannot be read
    Optional<Head> head(Frame part) {
        var matter = part.name().equals("matter") ? part : part.above("matter");
        var invoice = matter.above("invoice");
        var date = LeafChecks.day(version, invoice.text("inv_date"));
        var start = LeafChecks.day(version, invoice.text("inv_start_date"));
        var end = LeafChecks.day(version, invoice.text("inv_end_date"));
        return date == null || start == null || end == null
                ? Optional.empty()
                : Optional.of(head(matter, new LocalDate[] {date, start, end}));
    }

    private Head head(Frame matter, LocalDate[] days) {
        var invoice = matter.above("invoice");
        var client = invoice.above("client");
        var firm = client.above("firm");
        return new Head(
                invoice.text("inv_id"),
                days[0],
                days[1],
                days[2],
                invoice.text("inv_desc"),
                ids(matter, client, firm),
                named(firm.text("lf_name"), places.getOrDefault("lf_address", Place.NONE)),
                named(client.text("cl_name"), places.getOrDefault("cl_address", Place.NONE)),
                invoice.text("inv_currency"),
                reported(invoice));
    }

    private Head.Ids ids(Frame matter, Frame client, Frame firm) {
        return new Head.Ids(
                client.text("cl_id"),
                matter.text("lf_matter_id"),
                matter.text("cl_matter_id"),
                firm.text(version == Version.V2000 ? "lf_tax_id" : "lf_id"),
                matter.text("matter_name"),
                matter.text("po_number"),
                client.text("cl_tax_id"),
                matter.text("account_type"));
    }

    private static Head.Reported reported(Frame invoice) {
        return invoice.has("inv_total_tax_other_iso")
                ? new Head.Reported(invoice.amount("inv_total_tax_other_iso"), invoice.text("inv_other_iso"))
                : Head.Reported.NONE;
    }

    private static Place named(String name, Place where) {
        return new Place(
                name,
                where.address1(),
                where.address2(),
                where.city(),
                where.region(),
                where.postcode(),
                where.country());
    }

    private static Place place(Frame frame) {
        return new Place(
                "",
                frame.text("address_1"),
                frame.text("address_2"),
                frame.text("city"),
                frame.text("state_province"),
                frame.text("zip_postal_code"),
                frame.text("country"));
    }

    private static Person person(Frame frame) {
        var last = frame.text("tk_lname");
        var first = frame.text("tk_fname");
        return new Person(
                frame.text("tk_id"), first.isEmpty() ? last : last + ", " + first, frame.text("tk_level"), last, first);
    }

    private static long rate(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Math.max(0, NumberText.rate(bytes, 0, bytes.length));
    }

    private static boolean unfit(long... amounts) {
        for (var amount : amounts) {
            if (amount == TenThousandths.UNFIT) {
                return true;
            }
        }
        return false;
    }
}
