package tenths.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.money.Money;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;

/// The taxes of final invoices. Rows are added and read, nothing else.
final class InvoiceTaxes {
    private final Transactions transactions;

    InvoiceTaxes(Transactions transactions) {
        this.transactions = transactions;
    }

    void add(List<InvoiceRow> rows) {
        if (rows.stream().allMatch(row -> row.invoice().taxes().isEmpty())) {
            return;
        }
        try (var copy = Copy.into(
                transactions,
                "invoice_tax (invoice_id, ordinal, name, jurisdiction, percent, on_fees, on_expenses, per_line,"
                        + " tax_order, reverse_charge, in_prices, base_minor, amount_minor)")) {
            for (var row : rows) {
                var ordinal = 0;
                for (var tax : row.invoice().taxes()) {
                    write(row.id(), ++ordinal, tax, copy);
                }
            }
        }
    }

    private static void write(UUID invoice, int ordinal, TaxOnBill each, Copy copy) {
        var tax = each.tax();
        copy.id(invoice)
                .number(ordinal)
                .text(tax.name())
                .text(each.jurisdiction())
                .number(tax.percent())
                .flag(tax.onFees())
                .flag(tax.onExpenses())
                .flag(tax.perLine())
                .number(tax.order())
                .flag(each.reverse())
                .flag(tax.included())
                .number(each.base().minor())
                .number(each.amount().minor())
                .endRow();
    }

    /// By invoice, in the order in which they are taken.
    Map<UUID, List<TaxOnBill>> of(Collection<UUID> invoices) {
        var taxes = new HashMap<UUID, List<TaxOnBill>>();
        transactions
                .sql()
                .sql("select t.*, i.currency from invoice_tax t join invoice i on i.id = t.invoice_id"
                        + " where t.invoice_id = any(:ids) order by t.invoice_id, t.ordinal")
                .param("ids", invoices.toArray(UUID[]::new))
                .query(row -> {
                    var invoice = Objects.requireNonNull(row.getObject("invoice_id", UUID.class));
                    taxes.computeIfAbsent(invoice, _ -> new ArrayList<>()).add(tax(row));
                });
        return taxes;
    }

    private static TaxOnBill tax(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var percent = percent(row.getBigDecimal("percent"));
        var tax = new Tax(
                Objects.requireNonNull(row.getString("name")),
                percent,
                row.getBoolean("on_fees"),
                row.getBoolean("on_expenses"),
                row.getBoolean("per_line"),
                row.getInt("tax_order"),
                row.getBoolean("in_prices"));
        return new TaxOnBill(
                tax,
                Objects.requireNonNull(row.getString("jurisdiction")),
                percent,
                row.getBoolean("reverse_charge"),
                new Money(row.getLong("base_minor"), currency),
                new Money(row.getLong("amount_minor"), currency));
    }

    static BigDecimal percent(BigDecimal kept) {
        var plain = kept.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
