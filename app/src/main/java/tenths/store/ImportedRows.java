package tenths.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What imports did to the rows of clients, terms, matters, people, rates and approvals: noted row by row, and taken
/// back.
public final class ImportedRows {
    private static final List<Use> USES = List.of(
            new Use(Master.CLIENT, "matter", "client_id", "u.id", "matters"),
            new Use(Master.CLIENT, "client_terms", "client_id", "u.client_id || ' ' || u.valid_from", "other terms"),
            new Use(Master.CLIENT, "agreement", "client_id", "u.id", "rates"),
            new Use(Master.CLIENT, "approved_timekeeper", "client_id", "''", "approved timekeepers"),
            new Use(Master.MATTER, "work", "matter_id", "''", "time or expenses"),
            new Use(Master.MATTER, "draft", "matter_id", "''", "proposals in the inbox"),
            new Use(
                    Master.MATTER,
                    "matter_contact",
                    "matter_id",
                    "u.matter_id || ' ' || u.role || ' ' || u.name",
                    "names that came later"),
            new Use(Master.CLIENT, "client_approval", "client_id", "''", "approvals"),
            new Use(Master.MATTER, "client_approval", "matter_id", "''", "approvals"),
            new Use(Master.TIMEKEEPER, "client_approval", "timekeeper_id", "''", "approvals"),
            new Use(Master.MATTER, "trust_balance", "matter_id", "u.matter_id || ' on ' || u.day", "trust balances"),
            new Use(Master.CLIENT, "matter_group", "client_id", "''", "groups of matters"),
            new Use(Master.MATTER, "matter_in_group", "matter_id", "''", "a group of matters"),
            new Use(Master.TIMEKEEPER, "note", "timekeeper_id", "''", "notes"),
            new Use(Master.MATTER, "agreement", "matter_id", "u.id", "rates"),
            new Use(Master.TIMEKEEPER, "work", "timekeeper_id", "''", "time"),
            new Use(Master.TIMEKEEPER, "matter", "responsible", "u.id", "matters to answer for"),
            new Use(Master.TIMEKEEPER, "agreement", "timekeeper_id", "u.id", "rates"),
            new Use(Master.TIMEKEEPER, "approved_timekeeper", "timekeeper_id", "''", "the approval of clients"),
            new Use(Master.TIMEKEEPER, "app_user", "timekeeper_id", "''", "a sign-in"));

    private static final List<Master> LAST_TABLE_FIRST = List.of(
            Master.TRUST_BALANCE, Master.CONTACT, Master.MATTER, Master.TERMS, Master.TIMEKEEPER, Master.CLIENT);

    private final Transactions transactions;

    public ImportedRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A table of master data.
    public enum Master {
        CLIENT("client", "Client", "t.id", "name, address, currency"),
        TERMS(
                "client_terms",
                "The terms of client",
                "t.client_id || ' ' || t.valid_from",
                "increment_hundredths, increment_direction, pack, profile, approved_only"),
        MATTER("matter", "Matter", "t.id", "client_id, name, claim_number, opened, closed, responsible, pack"),
        CONTACT("matter_contact", "The name", "t.matter_id || ' ' || t.role || ' ' || t.name", "name"),
        TIMEKEEPER("timekeeper", "Timekeeper", "t.id", "last_name, first_name, classification"),
        AGREEMENT("agreement", "Rate", "t.id", ""),
        APPROVAL("client_approval", "Approval", "t.id::text", ""),
        TRUST_BALANCE("trust_balance", "Trust balance", "t.matter_id || ' on ' || t.day", "minor, currency");

        private final String table;
        private final String word;
        private final String key;
        private final String columns;

        /// @param key SQL for the text by which rows are told apart
        /// @param columns that an import may change; blank where it only ever adds versions
        Master(String table, String word, String key, String columns) {
            this.table = table;
            this.word = word;
            this.key = key;
            this.columns = columns;
        }

        /// Where the rows that hold are read.
        private String live() {
            return columns.isEmpty() ? "live_" + table : table;
        }
    }

    /// A table that rests on master data.
    ///
    /// @param key SQL by which its own rows are told apart, where an import can bring them
    private record Use(Master master, String table, String column, String key, String word) {
        /// Where the rows that hold are read.
        String live() {
            return table.equals(Master.AGREEMENT.table) ? Master.AGREEMENT.live() : table;
        }
    }

    /// Changes rows of a table and notes how they were and how they are.
    ///
    /// @param keys of all rows that the change touches
    public void noted(UUID importId, Master master, Collection<String> keys, Runnable change) {
        var before = new HashMap<String, String>();
        transactions
                .sql()
                .sql("select %s, to_jsonb(t)::text from %s t where %s = any(:keys)"
                        .formatted(master.key, master.live(), master.key))
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    before.put(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2)));
                });
        change.run();
        transactions
                .sql()
                .sql("""
                        insert into import_row (import_id, table_name, row_key, before, after)
                        select :import, :table, r.k, r.before::jsonb, to_jsonb(t)
                          from unnest(:keys, :before) r(k, before) join %s t on %s = r.k
                        """.formatted(master.live(), master.key))
                .param("import", importId)
                .param("table", master.table)
                .param("keys", keys.toArray(String[]::new))
                .param("before", keys.stream().map(before::get).toArray(String[]::new))
                .update();
    }

    /// Why the rows of an import cannot be taken back: they say something else by now, or other things rest on them.
    public List<String> inTheWay(UUID importId) {
        var reasons = new ArrayList<String>();
        for (var master : Master.values()) {
            transactions
                    .sql()
                    .sql("""
                            select r.row_key from import_row r left join %s t on %s = r.row_key
                             where r.import_id = :import and r.table_name = :table
                               and to_jsonb(t) is distinct from r.after order by 1
                            """.formatted(master.live(), master.key))
                    .param("import", importId)
                    .param("table", master.table)
                    .query((row, _) -> master.word + " " + row.getString(1) + " was changed after this import.")
                    .list()
                    .forEach(reasons::add);
        }
        for (var use : USES) {
            reasons.addAll(inUse(importId, use));
        }
        return reasons;
    }

    private List<String> inUse(UUID importId, Use use) {
        return transactions
                .sql()
                .sql("""
                        select distinct r.row_key from import_row r join %s u on u.%s = r.row_key
                         where r.import_id = :import and r.table_name = :table and r.before is null
                           and not exists (select from import_row own where own.import_id = r.import_id
                                              and own.table_name = :user and own.before is null
                                              and own.row_key = %s) order by 1
                        """.formatted(use.live(), use.column, use.key))
                .param("import", importId)
                .param("table", use.master.table)
                .param("user", use.table)
                .query((row, _) -> use.master.word + " " + row.getString(1) + " has " + use.word + ".")
                .list();
    }

    /// Puts every row of an import back as it was, and removes those that it added. The last table first, so that
    /// nothing is removed on which a row of the same import rests. A rate is superseded by the version before.
    public void takeBack(UUID importId, Instant now, String actor) {
        takeBackRates(importId, now, actor);
        takeBackApprovals(importId, now, actor);
        for (var master : LAST_TABLE_FIRST) {
            transactions
                    .sql()
                    .sql("""
                            delete from %s t using import_row r
                             where r.import_id = :import and r.table_name = :table and %s = r.row_key
                               and r.before is null
                            """.formatted(master.table, master.key))
                    .param("import", importId)
                    .param("table", master.table)
                    .update();
            transactions
                    .sql()
                    .sql("""
                            update %s t set (%s) = (select %s from jsonb_populate_record(null::%s, r.before))
                              from import_row r
                             where r.import_id = :import and r.table_name = :table and %s = r.row_key
                               and r.before is not null
                            """.formatted(master.table, master.columns, master.columns, master.table, master.key))
                    .param("import", importId)
                    .param("table", master.table)
                    .update();
        }
    }

    /// They count on no day, and stay to be seen.
    private void takeBackApprovals(UUID importId, Instant now, String actor) {
        transactions
                .sql()
                .sql("""
                        insert into approval_withdrawal (approval_id, day, reason, withdrawn_by, withdrawn_at)
                        select a.id, a.valid_from, 'import undone', :actor, :now
                          from import_row r join client_approval a on cast(a.id as text) = r.row_key
                         where r.import_id = :import and r.table_name = 'client_approval'
                        """)
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }

    private void takeBackRates(UUID importId, Instant now, String actor) {
        transactions
                .sql()
                .sql("""
                        with back as (
                            update agreement a set superseded_at = :now, superseded_in = :import from import_row r
                             where r.import_id = :import and r.table_name = 'agreement' and a.id = r.row_key
                               and a.superseded_at is null
                            returning r.before, a.version)
                        insert into agreement
                        select b.* from back, jsonb_populate_record(null::agreement, back.before || jsonb_build_object(
                            'version', back.version + 1, 'recorded_at', :now, 'recorded_by', :actor::text,
                            'recorded_in', :import::uuid)) b
                         where back.before is not null
                        """)
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }
}
