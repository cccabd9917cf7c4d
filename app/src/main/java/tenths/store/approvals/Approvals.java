package tenths.store.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.guidelines.approvals.Grant;
import tenths.guidelines.approvals.Means;
import tenths.store.Json;
import tenths.store.Transactions;

/// What clients approved. Rows are added and read; what does not count any more has a withdrawal beside it.
public final class Approvals {
    private static final String ROWS = """
        select a.*, w.day as withdrawn_day, w.reason, w.withdrawn_by, w.withdrawn_at
          from client_approval a left join approval_withdrawal w on w.approval_id = a.id
         where %s order by a.number
        """;

    private final Transactions transactions;

    public Approvals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// All of them, the first recorded first.
    public List<ApprovalRow> all() {
        return rows("true", Map.of());
    }

    public List<ApprovalRow> of(ClientId client) {
        return rows("a.client_id = :client", Map.of("client", client.value()));
    }

    public Optional<ApprovalRow> find(UUID id) {
        return rows("a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<ApprovalRow> find(int number) {
        return rows("a.number = :number", Map.of("number", number)).stream().findFirst();
    }

    /// Whose approvals came with an import, taken back or not.
    public List<ClientId> clientsOf(UUID importId) {
        return transactions
                .sql()
                .sql("""
                    select distinct a.client_id
                      from import_row r join client_approval a on cast(a.id as text) = r.row_key
                     where r.import_id = :import and r.table_name = 'client_approval' order by 1
                    """)
                .param("import", importId)
                .query((row, _) -> new ClientId(Objects.requireNonNull(row.getString(1))))
                .list();
    }

    private List<ApprovalRow> rows(String which, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(ROWS.formatted(which))
                .params(parameters)
                .query(Approvals::row)
                .list();
    }

    private static ApprovalRow row(ResultSet row, int place) throws SQLException {
        return new ApprovalRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("number"),
                TermsColumns.read(row),
                new Grant(
                        Objects.requireNonNull(row.getString("granted_by")),
                        Objects.requireNonNull(row.getObject("granted_on", LocalDate.class)),
                        Means.valueOf(row.getString("means")),
                        Objects.requireNonNull(row.getString("reference"))),
                row.getObject("request_id", UUID.class),
                Objects.requireNonNull(row.getString("recorded_by")),
                row.getTimestamp("recorded_at").toInstant(),
                withdrawal(row));
    }

    private static ApprovalRow.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var day = row.getObject("withdrawn_day", LocalDate.class);
        return day == null
                ? null
                : new ApprovalRow.Withdrawal(
                        day,
                        Objects.requireNonNull(row.getString("reason")),
                        Objects.requireNonNull(row.getString("withdrawn_by")),
                        row.getTimestamp("withdrawn_at").toInstant());
    }

    /// Adds one.
    ///
    /// @param row its number is not looked at
    /// @return the number it got
    public int add(ApprovalRow row) {
        return transactions
                .sql()
                .sql("insert into client_approval (id, " + TermsColumns.NAMES
                        + ", granted_by, granted_on, means, reference,"
                        + " request_id, recorded_by, recorded_at) values (:id, " + TermsColumns.VALUES
                        + ", :grantedBy, :grantedOn, :means, :reference, :request, :by, :at)"
                        + " returning number")
                .params(TermsColumns.parameters(row.terms()))
                .param("id", row.id())
                .param("grantedBy", row.grant().by())
                .param("grantedOn", row.grant().on())
                .param("means", row.grant().means().name())
                .param("reference", row.grant().reference())
                .param("request", row.request())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// Adds many at once, in their order.
    public void add(List<ApprovalRow> rows) {
        transactions
                .sql()
                .sql("insert into client_approval (id, " + TermsColumns.NAMES
                        + ", granted_by, granted_on, means, reference, recorded_by, recorded_at) "
                        + """
                        select id, client, kind, matter, person, codes, "from", until, minor, currency, hundredths,
                               subject, "grantedBy", "grantedOn", means, reference, :by, :at
                          from jsonb_to_recordset(cast(:rows as jsonb)) a(
                               id uuid, client text, kind text, matter text, person text, codes text[], "from" date,
                               until date, minor bigint, currency text, hundredths integer, subject text,
                               "grantedBy" text, "grantedOn" date, means text, reference text)
                        """)
                .param(
                        "rows",
                        Json.MAPPER.writeValueAsString(
                                rows.stream().map(Approvals::values).toList()))
                .param("by", rows.getFirst().by())
                .param("at", rows.getFirst().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, @Nullable Object> values(ApprovalRow row) {
        var values = new HashMap<String, @Nullable Object>(TermsColumns.parameters(row.terms()));
        values.put("id", row.id());
        values.put("grantedBy", row.grant().by());
        values.put("grantedOn", row.grant().on());
        values.put("means", row.grant().means().name());
        values.put("reference", row.grant().reference());
        return values;
    }

    /// @return false where it was withdrawn before
    public boolean withdraw(UUID id, ApprovalRow.Withdrawal withdrawal) {
        return transactions
                        .sql()
                        .sql("""
                            insert into approval_withdrawal (approval_id, day, reason, withdrawn_by, withdrawn_at)
                            values (:id, :day, :reason, :by, :at) on conflict do nothing
                            """)
                        .param("id", id)
                        .param("day", withdrawal.day())
                        .param("reason", withdrawal.reason())
                        .param("by", withdrawal.by())
                        .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
