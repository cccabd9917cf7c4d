package tenths.store.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Coverage;
import tenths.guidelines.approvals.Terms;
import tenths.money.Money;
import tenths.time.Hours;

/// The columns that an approval and a request have in common.
final class TermsColumns {
    static final String NAMES = "client_id, kind, matter_id, timekeeper_id, codes, valid_from, valid_until,"
            + " amount_minor, currency, hundredths, subject";
    static final String VALUES =
            ":client, :kind, :matter, :person, :codes, :from, :until, :minor, :currency, :hundredths, :subject";

    private TermsColumns() {}

    static Map<String, @Nullable Object> parameters(Terms terms) {
        var coverage = terms.coverage();
        var amount = terms.amount();
        var values = new HashMap<String, @Nullable Object>();
        values.put("client", terms.client().value());
        values.put("kind", terms.kind().name());
        values.put(
                "matter", coverage.matter() == null ? null : coverage.matter().value());
        values.put(
                "person", coverage.person() == null ? null : coverage.person().value());
        values.put("codes", coverage.codes().stream().sorted().toArray(String[]::new));
        values.put("from", coverage.from());
        values.put("until", coverage.until());
        values.put("minor", amount == null ? null : amount.minor());
        values.put("currency", amount == null ? null : amount.currency().getCurrencyCode());
        values.put("hundredths", terms.hours() == null ? null : terms.hours().hundredths());
        values.put("subject", terms.subject());
        return values;
    }

    static Terms read(ResultSet row) throws SQLException {
        var matter = row.getString("matter_id");
        var person = row.getString("timekeeper_id");
        var minor = row.getObject("amount_minor", Long.class);
        var hundredths = row.getObject("hundredths", Integer.class);
        return new Terms(
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                ApprovalKind.valueOf(row.getString("kind")),
                new Coverage(
                        matter == null ? null : new MatterId(matter),
                        person == null ? null : new TimekeeperId(person),
                        Set.of((String[]) row.getArray("codes").getArray()),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_until", LocalDate.class)),
                minor == null ? null : new Money(minor, Currency.getInstance(row.getString("currency"))),
                hundredths == null ? null : new Hours(hundredths),
                Objects.requireNonNull(row.getString("subject")));
    }
}
