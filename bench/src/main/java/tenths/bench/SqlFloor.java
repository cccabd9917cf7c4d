package tenths.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/// The least a month can cost on this machine: the same work done by a handful of SQL statements in one database, with
/// one audit row per entry and the same two files of answers, without explanations, e-bills, or anything a person could
/// work with. What the product takes is stated as a ratio to this.
final class SqlFloor {
    private static final List<String> TABLES = List.of("timekeepers", "rates", "matters", "guidelines", "activities");

    private static final String CREATE = """
            drop schema if exists floor cascade;
            create schema floor;
            create table floor.timekeepers (user_id text primary key, name text, ledes_name text, classification text,
                base_rate numeric(12, 2));
            create table floor.rates (client_id text, user_id text, classification text, valid_from date, valid_to date,
                rate numeric(12, 2), kind text);
            create table floor.matters (matter_id text primary key, display_number text, client_id text, client text,
                client_matter_id text, description text, practice_area text, responsible_user_id text,
                billing_method text, guideline_set text, format text, law_firm_id text, status text, open_date date);
            create table floor.guidelines (guideline_set text, rule text, param text, action text);
            create table floor.activities (id bigint primary key, type text, date date, user_id text, "user" text,
                client_id text, client text, matter_id text, matter text, activity_description text, task_code text,
                activity_code text, expense_code text, quantity_in_hours numeric(8, 2), quantity numeric(12, 2),
                price numeric(12, 2), note text, non_billable boolean, billed boolean, created_at date, reference text);
            create table floor.invoice (id bigint generated always as identity primary key, matter_id text unique,
                fees numeric(14, 2), expenses numeric(14, 2));
            create table floor.line (invoice_id bigint, entry_id bigint primary key, hours numeric(8, 2),
                rate numeric(12, 2), amount numeric(14, 2), note text);
            create table floor.flag (entry_id bigint, rule text);
            create table floor.audit (seq bigint generated always as identity primary key, at timestamptz default now(),
                actor text, action text, entry_id bigint, details jsonb, hash bytea);
            """;

    private static final String RATES = """
            create index on floor.rates (client_id, user_id);
            create index on floor.rates (client_id, classification);
            analyze floor.rates; analyze floor.activities;
            """;

    private static final String INVOICES = """
            insert into floor.invoice (matter_id) select distinct matter_id from floor.activities order by 1
            """;

    private static final String LINES = """
            insert into floor.line (invoice_id, entry_id, hours, rate, amount, note)
            select i.id, a.id, coalesce(a.quantity_in_hours, a.quantity), coalesce(p.rate, a.price),
                   round(coalesce(a.quantity_in_hours, a.quantity) * coalesce(p.rate, a.price), 2), a.note
              from floor.activities a
              join floor.invoice i on i.matter_id = a.matter_id
              join floor.timekeepers t on t.user_id = a.user_id
              left join lateral (
                    select r.rate from floor.rates r
                     where a.type = 'TimeEntry' and a.date >= r.valid_from and a.date <= coalesce(r.valid_to, a.date)
                       and (r.client_id = a.client_id and r.user_id = a.user_id
                            or r.client_id = a.client_id and r.classification = t.classification
                            or r.client_id is null and r.user_id = a.user_id)
                     order by r.client_id is null limit 1) p on true
            """;

    private static final String TOTALS = """
            update floor.invoice i set fees = s.fees, expenses = s.expenses
              from (select l.invoice_id, coalesce(sum(l.amount) filter (where a.type = 'TimeEntry'), 0) fees,
                           coalesce(sum(l.amount) filter (where a.type <> 'TimeEntry'), 0) expenses
                      from floor.line l join floor.activities a on a.id = l.entry_id group by 1) s
             where s.invoice_id = i.id
            """;

    private static final String FLAGS = """
            insert into floor.flag
            select a.id, g.rule from floor.activities a
              join floor.matters m on m.matter_id = a.matter_id
              join floor.guidelines g on g.guideline_set = m.guideline_set
             where a.type = 'TimeEntry' and case g.rule
                    when 'max_hours_per_entry' then a.quantity_in_hours > g.param::numeric
                    when 'increment_hours' then a.quantity_in_hours % g.param::numeric <> 0
                    when 'task_code_required' then a.task_code is null
                    when 'activity_code_required' then a.activity_code is null
                    when 'min_narrative_chars' then length(a.note) < g.param::int
                    when 'banned_phrase' then position(g.param in lower(a.note)) > 0
                    when 'block_billing_max_semicolons' then
                        length(a.note) - length(replace(a.note, ';', '')) > g.param::int
                    when 'stale_after_days' then a.created_at - a.date > g.param::int
                    else false end
                or g.rule = 'max_photocopy_unit_cents' and a.expense_code = 'E101' and a.price * 100 > g.param::int
            """;

    private static final String LONG_DAYS = """
            insert into floor.flag
            select a.id, g.rule from floor.activities a
              join floor.matters m on m.matter_id = a.matter_id
              join floor.guidelines g on g.guideline_set = m.guideline_set and g.rule = 'max_hours_per_day'
              join (select client_id, user_id, date, sum(quantity_in_hours) as hours from floor.activities
                     where type = 'TimeEntry' group by 1, 2, 3) d
                on d.client_id = a.client_id and d.user_id = a.user_id and d.date = a.date
             where a.type = 'TimeEntry' and d.hours > g.param::numeric
            """;

    private static final String AUDIT = """
            insert into floor.audit (actor, action, entry_id, details, hash)
            select 'floor', 'LineBilled', l.entry_id, jsonb_build_object('rate', l.rate, 'amount', l.amount),
                   sha256(convert_to(l.entry_id || '|' || l.rate || '|' || l.amount, 'UTF8'))
              from floor.line l order by l.entry_id
            """;

    private static final Map<String, String> ANSWERS =
            Map.of("totals.csv", """
            select i.matter_id, count(*) as lines,
                   coalesce(sum(round(a.quantity_in_hours * 60)) filter (where a.type = 'TimeEntry'), 0) as minutes,
                   (i.fees * 100)::bigint as fees_cents, (i.expenses * 100)::bigint as expenses_cents,
                   ((i.fees + i.expenses) * 100)::bigint as total_cents
              from floor.invoice i join floor.line l on l.invoice_id = i.id join floor.activities a on a.id = l.entry_id
             group by i.id order by i.matter_id
            """, "flags.csv", "select entry_id as id, rule from floor.flag order by 1, 2");

    private SqlFloor() {}

    /// Runs the folder through the statements, each in its own transaction.
    ///
    /// @param folder a month as the workload generator writes it
    /// @param out gets its answers
    static void run(Connection database, Path folder, Path out) throws SQLException, IOException {
        execute(database, CREATE);
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        for (var table : TABLES) {
            try (var csv = Files.newInputStream(folder.resolve(table + ".csv"))) {
                copy.copyIn("copy floor." + table + " from stdin (format csv, header)", csv);
            }
        }
        for (var statement : List.of(RATES, INVOICES, LINES, TOTALS, FLAGS, LONG_DAYS, AUDIT)) {
            execute(database, statement);
        }
        for (var answer : ANSWERS.entrySet()) {
            try (var csv = Files.newOutputStream(out.resolve(answer.getKey()))) {
                copy.copyOut("copy (" + answer.getValue() + ") to stdout (format csv, header)", csv);
            }
        }
    }

    /// Takes the tables away again and leaves the server at rest.
    static void clear(Connection database) throws SQLException {
        execute(database, "drop schema floor cascade");
        execute(database, "checkpoint");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
