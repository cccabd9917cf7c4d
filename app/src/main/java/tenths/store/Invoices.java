package tenths.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.invoicing.CreditNote;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.rates.deals.EarlyPayment;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.time.Codes;

/// Final invoices and credit notes. Rows are added and read, nothing else.
public final class Invoices {
    private static final String COLUMNS = """
            select i.id, i.number, i.serial, i.prebill_id, i.share, i.issue, i.date, i.period_start, i.period_end,
                   i.currency, i.header, i.format, i.profile, i.profile_version,
                   encode(i.profile_sha256, 'hex') as profile_sha256, i.own_layout, i.own_layout_version,
                   i.pack, i.pack_version, i.engine, i.finalised_by, i.finalised_at
              from invoice i
            """;

    private static final String NO_TRACE = new Trace(List.of()).encode();

    private final Transactions transactions;

    public Invoices(Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(List<InvoiceRow> rows) {
        try (var copy = Copy.into(
                transactions,
                "invoice (id, number, series, serial, prebill_id, client_id, matter_id, date, period_start, period_end,"
                        + " currency, lines, fees_minor, expenses_minor, total_minor, tax_minor, header, format,"
                        + " profile, profile_version, profile_sha256, own_layout, own_layout_version, pack,"
                        + " pack_version, engine, finalised_by, finalised_at, share, issue)")) {
            rows.forEach(row -> write(row, copy));
        }
        try (var copy = Copy.into(
                transactions,
                "invoice_line (invoice_id, number, work_id, part, type, day, units, unit_cost, adjustment_minor,"
                        + " total_minor, task, activity, expense_code, timekeeper_id, description, trace)")) {
            rows.forEach(row -> row.invoice().lines().forEach(line -> write(row.id(), line, copy)));
        }
        new InvoiceTaxes(transactions).add(rows);
        new InvoiceOffers(transactions).add(rows);
    }

    private static void write(InvoiceRow row, Copy copy) {
        var invoice = row.invoice();
        var origin = row.origin();
        var layout = origin.profile().layout();
        copy.id(row.id())
                .text(invoice.number())
                .text(Series.INVOICE)
                .number(row.serial())
                .id(row.prebill())
                .text(invoice.client().id())
                .text(invoice.matter().id().value())
                .day(invoice.date())
                .day(invoice.period().start())
                .day(invoice.period().end())
                .text(invoice.currency().getCurrencyCode())
                .number(invoice.lines().size())
                .number(invoice.fees().minor())
                .number(invoice.expenses().minor())
                .number(invoice.total().minor())
                .number(invoice.tax().minor())
                .text(Json.MAPPER.writeValueAsString(Header.of(invoice)))
                .text(origin.profile().format())
                .text(origin.profile().name())
                .number(origin.profile().version())
                .hex(origin.profile().sha256())
                .text(layout == null ? null : layout.name())
                .number(layout == null ? null : layout.version())
                .text(origin.pack())
                .number(origin.packVersion())
                .text(origin.engine())
                .text(origin.finalisedBy())
                .instant(origin.finalisedAt())
                .number(row.part().share())
                .number(row.part().issue())
                .endRow();
    }

    private static void write(UUID invoice, InvoiceLine line, Copy copy) {
        var id = line.id();
        var timekeeper = line.timekeeper();
        copy.id(invoice)
                .number(line.number())
                .id(id == null ? null : id.work())
                .number(id == null ? 0 : id.part())
                .text(line.type().code())
                .day(line.day())
                .number(line.units())
                .number(line.unitCost())
                .number(line.adjustment().minor())
                .number(line.total().minor())
                .text(line.codes().task())
                .text(line.codes().activity())
                .text(line.codes().expense())
                .text(timekeeper == null ? null : timekeeper.id().value())
                .text(line.description())
                .text(line.trace().encode())
                .endRow();
    }

    /// The invoice with this number, or none.
    public List<InvoiceRow> find(String number) {
        var heads = transactions
                .sql()
                .sql(COLUMNS + " where i.number = :number")
                .param("number", number)
                .query(Head::of)
                .list();
        return read(heads, "trace");
    }

    /// These invoices with their traces, in the order of their numbers.
    public List<InvoiceRow> whole(Collection<UUID> ids) {
        return read(heads(ids), "trace");
    }

    private List<Head> heads(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql(COLUMNS + " where i.id = any(:ids) order by i.serial")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Head::of)
                .list();
    }

    /// These invoices as their files show them, in the order of their numbers. No file shows a trace, and most of what
    /// is kept of a line is its trace; so here they are empty.
    public List<InvoiceRow> forFiles(Collection<UUID> ids) {
        return read(heads(ids), "'" + NO_TRACE + "'");
    }

    private List<InvoiceRow> read(List<Head> heads, String trace) {
        var lines = new HashMap<UUID, List<InvoiceLine>>();
        var byId = new HashMap<UUID, Head>();
        heads.forEach(head -> byId.put(head.id(), head));
        transactions
                .sql()
                .sql("""
                        select invoice_id, number, work_id, part, type, day, units, unit_cost, adjustment_minor,
                               total_minor, task, activity, expense_code, timekeeper_id, description,
                               %s as trace
                          from invoice_line where invoice_id = any(:ids) order by invoice_id, number
                        """.formatted(trace))
                .param("ids", byId.keySet().toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("invoice_id", UUID.class);
                    var head = Objects.requireNonNull(byId.get(id));
                    lines.computeIfAbsent(id, _ -> new ArrayList<>()).add(line(row, head));
                });
        var taxes = new InvoiceTaxes(transactions).of(byId.keySet());
        var offers = new InvoiceOffers(transactions).of(byId.keySet());
        return heads.stream()
                .map(head -> head.row(
                        lines.getOrDefault(head.id(), List.of()),
                        taxes.getOrDefault(head.id(), List.of()),
                        offers.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /// Whether a credit note took the invoice back.
    public boolean credited(UUID invoice) {
        return transactions
                        .sql()
                        .sql("select count(*) from credit_note where invoice_id = :id")
                        .param("id", invoice)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void add(UUID id, UUID invoice, int serial, CreditNote note, String actor, java.time.Instant at) {
        transactions
                .sql()
                .sql("""
                        insert into credit_note (id, number, serial, invoice_id, date, total_minor, reason, credited_by,
                            credited_at)
                        values (:id, :number, :serial, :invoice, :date, :total, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("number", note.number())
                .param("serial", serial)
                .param("invoice", invoice)
                .param("date", note.date())
                .param("total", note.total().minor())
                .param("reason", note.reason())
                .param("by", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static InvoiceLine line(ResultSet row, Head head) throws SQLException {
        var work = row.getObject("work_id", UUID.class);
        var timekeeper = row.getString("timekeeper_id");
        return new InvoiceLine(
                row.getInt("number"),
                work == null ? null : new LineId(work, row.getInt("part")),
                type(row.getString("type")),
                row.getObject("day", LocalDate.class),
                plain(row.getBigDecimal("units")),
                plain(row.getBigDecimal("unit_cost")),
                new Money(row.getLong("adjustment_minor"), head.currency()),
                new Money(row.getLong("total_minor"), head.currency()),
                new Codes(row.getString("task"), row.getString("activity"), row.getString("expense_code")),
                timekeeper == null ? null : head.header().person(timekeeper),
                row.getString("description"),
                Trace.decode(row.getString("trace")));
    }

    private static InvoiceLine.Type type(String code) {
        for (var type : InvoiceLine.Type.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new IllegalStateException("line type " + code);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// An invoice without its lines.
    private record Head(
            UUID id,
            String number,
            int serial,
            UUID prebill,
            InvoiceRow.Part part,
            LocalDate date,
            Period period,
            Currency currency,
            Header header,
            InvoiceRow.Origin origin) {
        static Head of(ResultSet row, int index) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getInt("serial"),
                    row.getObject("prebill_id", UUID.class),
                    new InvoiceRow.Part(row.getInt("share"), row.getInt("issue")),
                    row.getObject("date", LocalDate.class),
                    new Period(
                            row.getObject("period_start", LocalDate.class),
                            row.getObject("period_end", LocalDate.class)),
                    Currency.getInstance(row.getString("currency")),
                    Json.MAPPER.readValue(row.getString("header"), Header.class),
                    new InvoiceRow.Origin(
                            new InvoiceRow.Profile(
                                    row.getString("format"),
                                    row.getString("profile"),
                                    row.getObject("profile_version", Integer.class),
                                    row.getString("profile_sha256"),
                                    layout(row)),
                            row.getString("pack"),
                            row.getObject("pack_version", Integer.class),
                            row.getString("engine"),
                            row.getString("finalised_by"),
                            row.getTimestamp("finalised_at").toInstant()));
        }

        private static InvoiceRow.@Nullable Layout layout(ResultSet row) throws SQLException {
            var name = row.getString("own_layout");
            return name == null ? null : new InvoiceRow.Layout(name, row.getInt("own_layout_version"));
        }

        InvoiceRow row(List<InvoiceLine> lines, List<TaxOnBill> taxes, List<EarlyPayment> early) {
            var invoice = new Invoice(
                    number,
                    date,
                    period,
                    header.firm(),
                    header.client(),
                    header.asMatter(),
                    header.description(),
                    currency,
                    lines,
                    taxes,
                    early);
            return new InvoiceRow(id, serial, prebill, part, invoice, origin);
        }
    }

    /// The kept form of everything on an invoice that is not a line.
    record Header(Firm firm, Party client, FrozenMatter matter, String description, Map<String, Person> people) {
        static Header of(Invoice invoice) {
            var people = new LinkedHashMap<String, Person>();
            for (var line : invoice.lines()) {
                var timekeeper = line.timekeeper();
                if (timekeeper != null) {
                    people.putIfAbsent(timekeeper.id().value(), Person.of(timekeeper));
                }
            }
            return new Header(
                    invoice.firm(), invoice.client(), FrozenMatter.of(invoice.matter()), invoice.description(), people);
        }

        Timekeeper person(String id) {
            var person = Objects.requireNonNull(people.get(id));
            return new Timekeeper(new TimekeeperId(id), person.last(), person.first(), person.classification());
        }

        Matter asMatter() {
            return new Matter(
                    new MatterId(matter.id()),
                    new ClientId(matter.client()),
                    matter.name(),
                    matter.claimNumber(),
                    matter.opened(),
                    matter.closed());
        }
    }

    record Person(String last, String first, String classification) {
        static Person of(Timekeeper timekeeper) {
            return new Person(timekeeper.lastName(), timekeeper.firstName(), timekeeper.classification());
        }
    }

    record FrozenMatter(
            String id,
            String client,
            String name,
            String claimNumber,
            LocalDate opened,
            @Nullable LocalDate closed) {
        static FrozenMatter of(Matter matter) {
            return new FrozenMatter(
                    matter.id().value(),
                    matter.client().value(),
                    matter.name(),
                    matter.claimNumber(),
                    matter.opened(),
                    matter.closed());
        }
    }
}
