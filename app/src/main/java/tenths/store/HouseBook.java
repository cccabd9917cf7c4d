package tenths.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tenths.audit.Chain;
import tenths.audit.Event;
import tenths.audit.Hash;
import tenths.audit.Head;
import tenths.audit.Link;
import tenths.audit.Sealer;
import tenths.audit.Verification;

/// The house book in the table `audit_event`: one event per change of state, in the transaction of that change.
///
/// Positions are gapless and chained, so writers take turns at the one row of `audit_head`. To keep the turn short, the
/// events of a transaction are collected and written just before its commit; if that fails, nothing is committed.
public final class HouseBook {
    private static final int ROWS_AT_A_TIME = 5_000;
    /// Hashes, ids and times come as they are and not as text, which the driver else tries from the fifth time on.
    private static final int BINARY_AT_ONCE = -1;

    private static final int MOST_IN_MEMORY = 5_000;
    private static final String ROWS = "audit_event (" + AuditRow.COLUMNS + ")";
    private static final String READ =
            "select " + AuditRow.COLUMNS + " from audit_event where seq > ? order by seq, at";

    private final DataSource source;

    public HouseBook(DataSource source) {
        this.source = source;
    }

    /// Adds events to the transaction under way.
    ///
    /// @throws IllegalStateException outside a transaction: there is no change that the events could belong to
    public void append(List<Event> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is written in the transaction of its change, and there is none");
        }
        if (events.isEmpty()) {
            return;
        }
        var collected = (Collected) TransactionSynchronizationManager.getResource(this);
        if (collected == null) {
            collected = new Collected();
            TransactionSynchronizationManager.bindResource(this, collected);
            TransactionSynchronizationManager.registerSynchronization(collected);
        }
        collected.events.addAll(events);
        if (collected.events.size() >= MOST_IN_MEMORY) {
            collected.writeOut();
        }
    }

    public void append(Event event) {
        append(List.of(event));
    }

    /// The events of one transaction, until it commits.
    private final class Collected implements TransactionSynchronization {
        private final List<Event> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeOut();
        }

        /// Writes what was collected so far; a long run does so before its commit, to stay small.
        void writeOut() {
            if (events.isEmpty()) {
                return;
            }
            var connection = DataSourceUtils.getConnection(source);
            try {
                write(connection, events);
                events.clear();
            } catch (SQLException | DataAccessException failure) {
                throw new IllegalStateException(
                        "the house book could not be written: " + failure.getMessage(), failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(HouseBook.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(HouseBook.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(HouseBook.this);
        }
    }

    /// Hashes and sends in turns, so that the server stores one part while the next is hashed.
    private static void write(Connection connection, List<Event> events) throws SQLException {
        var head = head(connection, "for update");
        var sealer = new Sealer();
        try (var copy = Copy.into(connection, ROWS)) {
            for (var event : events) {
                var link = sealer.next(head, event);
                AuditRow.write(link, copy);
                head = link.head();
            }
        }
        moveHead(connection, head);
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        try (var statement = connection.prepareStatement("update audit_head set seq = ?, hash = ?")) {
            statement.setLong(1, head.seq());
            statement.setBytes(2, head.hash().bytes());
            statement.executeUpdate();
        }
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select seq, hash from audit_head " + lock)) {
            if (!row.next()) {
                throw new SQLException("audit_head has no row: the house book has lost its head");
            }
            return new Head(row.getLong(1), Hash.of(row.getBytes(2)));
        }
    }

    /// Reads the whole book and recomputes every hash.
    public Verification verify() throws SQLException {
        return walk(_ -> true);
    }

    /// Goes on where an earlier verification ended, with what was written since.
    ///
    /// @param before of this book; what it found bad stays so
    /// @return what both came to: the book as it is now
    public Verification verifySince(Verification before) throws SQLException {
        return before.ok() ? walk(new Walk(_ -> true, before)) : before;
    }

    /// Writes the whole book, as `docs/handbook/house-book.md` says: a hash, a space and an event on each line.
    ///
    /// @return what came of verifying it on the way
    public Verification export(OutputStream out) throws SQLException {
        return walk(link -> {
            try {
                out.write((link.hash() + " " + link.canonical() + "\n").getBytes(StandardCharsets.UTF_8));
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /// Reads the whole book, recomputes every hash, and shows every sound event on the way.
    ///
    /// @param reader answers false to stop there: what comes behind is not judged then
    public Verification walk(Predicate<Link> reader) throws SQLException {
        return walk(new Walk(reader, Verification.NOTHING));
    }

    private Verification walk(Walk walk) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return read(connection, walk);
            } finally {
                connection.rollback();
            }
        }
    }

    /// The rows are read on one thread while their hashes are computed anew on the other.
    private static Verification read(Connection connection, Walk walk) throws SQLException {
        var kept = head(connection, "");
        var after = walk.events == 0 ? Long.MIN_VALUE : walk.head.seq(); // nothing may stand before the first event
        ReadAhead.<List<Found>, SQLException>run(sink -> rows(connection, after, sink), walk::step);
        return walk.end(kept);
    }

    private static void rows(Connection connection, long after, Predicate<List<Found>> sink) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, after);
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                var part = new ArrayList<Found>(ROWS_AT_A_TIME);
                while (rows.next()) {
                    part.add(Found.of(new AuditRow(rows)));
                    if (part.size() == ROWS_AT_A_TIME) {
                        if (!sink.test(List.copyOf(part))) {
                            return;
                        }
                        part.clear();
                    }
                }
                var _ = sink.test(List.copyOf(part));
            }
        }
    }

    /// What stands in a row.
    private sealed interface Found {
        record Legible(Link link) implements Found {}

        record Illegible(long seq, String why) implements Found {}

        static Found of(AuditRow row) throws SQLException {
            try {
                return new Legible(row.link());
            } catch (IllegalArgumentException unreadable) {
                return new Illegible(row.seq(), "it cannot be read: " + unreadable.getMessage());
            }
        }
    }

    /// The way through the book, from the first event, or from where somebody stopped, to the last.
    private static final class Walk {
        private final Predicate<Link> reader;
        private final Sealer sealer = new Sealer();
        private long events;
        private boolean stopped;
        private Head head;
        private Verification.@Nullable Fault firstBad;

        Walk(Predicate<Link> reader, Verification before) {
            this.reader = reader;
            events = before.events();
            head = before.head();
        }

        /// @return whether to go on
        boolean step(List<Found> part) {
            for (var found : part) {
                if (stopped) {
                    return false;
                }
                step(found);
            }
            return !stopped;
        }

        private void step(Found found) {
            events++;
            if (firstBad != null) {
                return;
            }
            switch (found) {
                case Found.Legible(var link) -> follow(link);
                case Found.Illegible(var seq, var why) -> firstBad = new Verification.Fault(seq, why);
            }
        }

        private void follow(Link link) {
            var fault = Chain.fault(head, link, sealer);
            if (fault.isPresent()) {
                firstBad = new Verification.Fault(link.seq(), fault.get());
                return;
            }
            head = link.head();
            stopped = !reader.test(link);
        }

        Verification end(Head kept) {
            if (firstBad == null && !stopped) {
                Chain.faultAtEnd(head, kept)
                        .ifPresent(what -> firstBad = new Verification.Fault(Math.max(head.seq(), kept.seq()), what));
            }
            return new Verification(events, head, firstBad);
        }
    }
}
