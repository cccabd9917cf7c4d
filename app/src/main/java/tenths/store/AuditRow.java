package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Hash;
import tenths.audit.Link;
import tenths.audit.Subject;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// A row of `audit_event`: how a link of the house book is written for COPY, and read back.
record AuditRow(ResultSet row) {
    static final String COLUMNS =
            "seq, id, at, actor, action, subject_type, subject_id, version, client_id, matter_id, "
                    + "reason, details, prev_hash, hash";

    static void write(Link link, StringBuilder out) {
        var event = link.event();
        out.append(link.seq()).append('\t').append(event.id()).append('\t').append(event.at());
        text(out, event.actor());
        text(out, event.action().word());
        text(out, event.subject().type());
        text(out, event.subject().id());
        out.append('\t').append(event.subject().version());
        text(out, event.client() == null ? null : event.client().value());
        text(out, event.matter() == null ? null : event.matter().value());
        text(out, event.reason());
        text(out, event.details());
        out.append("\t\\\\x")
                .append(link.previous())
                .append("\t\\\\x")
                .append(link.hash())
                .append('\n');
    }

    private static void text(StringBuilder out, @Nullable String text) {
        out.append('\t');
        if (text == null) {
            out.append("\\N");
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(character);
            }
        }
    }

    long seq() throws SQLException {
        return row.getLong(1);
    }

    /// @throws IllegalArgumentException if the row holds what no event can hold
    Link link() throws SQLException {
        var client = row.getString(9);
        var matter = row.getString(10);
        var event = new Event(
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                Action.of(row.getString(5)),
                new Subject(row.getString(6), row.getString(7), row.getInt(8)),
                client == null ? null : new ClientId(client),
                matter == null ? null : new MatterId(matter),
                row.getString(11),
                row.getString(12));
        return new Link(seq(), event, Hash.of(row.getBytes(13)), Hash.of(row.getBytes(14)));
    }
}
