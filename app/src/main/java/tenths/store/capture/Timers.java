package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;
import tenths.time.timers.Label;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// People's timers: turns are added and never changed. That one person has one running timer at most is held by an
/// index.
public final class Timers {
    private static final String TURNS = """
            select t.id, t.timekeeper_id, u.kind, u.at, u.ended, u.point, u.words, u.matter_id, u.temporary
              from timer t join timer_turn u on u.timer_id = t.id
            """;
    private static final String ORDER = " order by t.id, u.number";

    private final Transactions transactions;

    public Timers(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Lets one person's acts take turns, on whatever machine they press.
    public void lock(TimekeeperId of) {
        transactions
                .sql()
                .sql("select id from timekeeper where id = :of for no key update")
                .param("of", of.value())
                .query(String.class)
                .optional();
    }

    /// The timers that are neither kept nor discarded, oldest first.
    public List<Timer> open(TimekeeperId of) {
        return read(transactions
                .sql()
                .sql(TURNS + " where t.timekeeper_id = :of and t.standing in ('RUNNING', 'STOPPED')" + ORDER)
                .param("of", of.value()));
    }

    /// The one that runs; none or one.
    public List<Timer> running(TimekeeperId of) {
        return read(transactions
                .sql()
                .sql(TURNS + " where t.timekeeper_id = :of and t.standing = 'RUNNING'" + ORDER)
                .param("of", of.value()));
    }

    /// One of this person's own; none if it is another's or unknown (S-20).
    public List<Timer> find(TimekeeperId of, UUID id) {
        return read(transactions
                .sql()
                .sql(TURNS + " where t.id = :id and t.timekeeper_id = :of" + ORDER)
                .param("id", id)
                .param("of", of.value()));
    }

    /// The newest that were discarded since a moment.
    public List<Timer> discarded(TimekeeperId of, Instant since) {
        return read(transactions
                .sql()
                .sql(TURNS + " where t.timekeeper_id = :of and t.standing = 'DISCARDED' and t.changed_at >= :since"
                        + ORDER)
                .param("of", of.value())
                .param("since", since.atOffset(ZoneOffset.UTC)));
    }

    /// Adds the newest turn of a timer.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if another of this person runs already
    public void add(Timer timer) {
        var turn = timer.turns().getLast();
        transactions
                .sql()
                .sql("""
                        insert into timer (id, timekeeper_id, standing, turns, changed_at)
                        values (:id, :of, :standing, :turns, :at)
                        on conflict (id) do update
                           set standing = :standing, turns = :turns, changed_at = :at
                        """)
                .param("id", timer.id())
                .param("of", timer.of().value())
                .param("standing", timer.state().standing().name())
                .param("turns", timer.version())
                .param("at", turn.at().atOffset(ZoneOffset.UTC))
                .update();
        add(timer.id(), timer.version(), turn);
    }

    private void add(UUID timer, int number, Turn turn) {
        var label = label(turn);
        var matter = label == null ? null : label.matter();
        transactions
                .sql()
                .sql("insert into timer_turn"
                        + " (timer_id, number, kind, at, ended, point, words, matter_id, temporary) values"
                        + " (:timer, :number, :kind, :at, :ended, :point, :words, :matter, :temporary)")
                .param("timer", timer)
                .param("number", number)
                .param("kind", kind(turn))
                .param("at", turn.at().atOffset(ZoneOffset.UTC))
                .param("ended", turn instanceof Turn.Stopped(var _, var ended) ? ended.atOffset(ZoneOffset.UTC) : null)
                .param("point", turn instanceof Turn.SetBack(var _, var point) ? point : null)
                .param("words", label == null ? null : label.words())
                .param("matter", matter == null ? null : matter.value())
                .param("temporary", label == null ? null : label.temporaryMatter())
                .update();
    }

    private static @Nullable Label label(Turn turn) {
        return switch (turn) {
            case Turn.Begun(var _, var label) -> label;
            case Turn.Labelled(var _, var label) -> label;
            case Turn.Resumed _, Turn.Stopped _, Turn.SetBack _, Turn.Kept _, Turn.Discarded _ -> null;
        };
    }

    /// The names are in the database for ever.
    private static String kind(Turn turn) {
        return switch (turn) {
            case Turn.Begun _ -> "BEGUN";
            case Turn.Resumed _ -> "RESUMED";
            case Turn.Stopped _ -> "STOPPED";
            case Turn.Labelled _ -> "LABELLED";
            case Turn.SetBack _ -> "SET_BACK";
            case Turn.Kept _ -> "KEPT";
            case Turn.Discarded _ -> "DISCARDED";
        };
    }

    private static List<Timer> read(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement) {
        var turns = new LinkedHashMap<UUID, List<Turn>>();
        var owners = new LinkedHashMap<UUID, TimekeeperId>();
        statement.query(row -> {
            var id = Objects.requireNonNull(row.getObject("id", UUID.class));
            owners.put(id, new TimekeeperId(row.getString("timekeeper_id")));
            turns.computeIfAbsent(id, _ -> new ArrayList<>()).add(turn(row));
        });
        return turns.entrySet().stream()
                .map((Map.Entry<UUID, List<Turn>> each) ->
                        new Timer(each.getKey(), Objects.requireNonNull(owners.get(each.getKey())), each.getValue()))
                .toList();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var kind = row.getString("kind");
        return switch (kind) {
            case "BEGUN" -> new Turn.Begun(at, label(row));
            case "RESUMED" -> new Turn.Resumed(at);
            case "STOPPED" -> new Turn.Stopped(at, row.getTimestamp("ended").toInstant());
            case "LABELLED" -> new Turn.Labelled(at, label(row));
            case "SET_BACK" -> new Turn.SetBack(at, row.getInt("point"));
            case "KEPT" -> new Turn.Kept(at);
            case "DISCARDED" -> new Turn.Discarded(at);
            default -> throw new IllegalStateException("no turn is of kind " + kind);
        };
    }

    private static Label label(ResultSet row) throws SQLException {
        var matter = row.getString("matter_id");
        return new Label(
                row.getString("words"), matter == null ? null : new MatterId(matter), row.getString("temporary"));
    }
}
