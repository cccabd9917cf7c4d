package tenths.store;

import java.time.LocalDate;
import java.util.Collection;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;

/// Clients, people, matters and terms on their way in. A row that is there already is replaced.
public final class MasterData {
    private final Transactions transactions;

    public MasterData(Transactions transactions) {
        this.transactions = transactions;
    }

    public void clients(Collection<Client> clients) {
        stage(
                "client (id, name, address, currency)",
                "client",
                "id",
                copy -> clients.forEach(client -> copy.text(client.id().value())
                        .text(client.name())
                        .text(client.address())
                        .text(client.currency().getCurrencyCode())
                        .endRow()));
    }

    public void timekeepers(Collection<Timekeeper> people) {
        stage(
                "timekeeper (id, last_name, first_name, classification)",
                "timekeeper",
                "id",
                copy -> people.forEach(person -> copy.text(person.id().value())
                        .text(person.lastName())
                        .text(person.firstName())
                        .text(person.classification())
                        .endRow()));
    }

    public void matters(Collection<MatterFile> files) {
        stage(
                "matter (id, client_id, name, claim_number, opened, closed, responsible, pack)",
                "matter",
                "id",
                copy -> files.forEach(file -> {
                    var matter = file.matter();
                    var responsible = file.responsible();
                    copy.text(matter.id().value())
                            .text(matter.client().value())
                            .text(matter.name())
                            .text(matter.claimNumber())
                            .day(matter.opened())
                            .day(matter.closed())
                            .text(responsible == null ? null : responsible.value())
                            .text(file.pack())
                            .endRow();
                }));
    }

    public void terms(Collection<Terms> terms) {
        stage(
                "client_terms (client_id, valid_from, increment_hundredths, increment_direction, pack, profile,"
                        + " approved_only)",
                "client_terms",
                "client_id, valid_from",
                copy -> terms.forEach(each -> copy.text(each.client().value())
                        .day(each.validFrom())
                        .number(each.increment().hundredths())
                        .text(each.increment().direction().name())
                        .text(each.pack())
                        .text(each.profile())
                        .flag(each.approvedOnly())
                        .endRow()));
    }

    /// Whom a client has approved, from a day on.
    public void approved(ClientId client, Collection<TimekeeperId> people, LocalDate from) {
        transactions
                .sql()
                .sql("insert into approved_timekeeper (client_id, timekeeper_id, valid_from)"
                        + " select :client, unnest(:people), :from on conflict do nothing")
                .param("client", client.value())
                .param("people", people.stream().map(TimekeeperId::value).toArray(String[]::new))
                .param("from", from)
                .update();
    }

    /// Rows for one table.
    private interface Rows {
        void write(Copy copy);
    }

    /// COPY into a table of the transaction's own, then one statement that adds or replaces.
    private void stage(String target, String table, String key, Rows rows) {
        var columns = target.substring(target.indexOf('(') + 1, target.indexOf(')'));
        transactions
                .sql()
                .sql("create temporary table staged_" + table + " (like " + table
                        + " including defaults) on commit drop")
                .update();
        try (var copy = Copy.into(transactions, "staged_" + target)) {
            rows.write(copy);
        }
        transactions
                .sql()
                .sql("insert into %s (%s) select %s from staged_%s on conflict (%s) do update set %s"
                        .formatted(table, columns, columns, table, key, assignments(columns)))
                .update();
        transactions.sql().sql("drop table staged_" + table).update();
    }

    private static String assignments(String columns) {
        var text = new StringBuilder();
        for (var column : columns.split(", ")) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(column)
                    .append(" = excluded.")
                    .append(column);
        }
        return text.toString();
    }
}
