package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
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

    static void write(Link link, Copy copy) {
        var event = link.event();
        copy.number(link.seq())
                .id(event.id())
                .instant(event.at())
                .text(event.actor())
                .text(event.action().word())
                .text(event.subject().type())
                .text(event.subject().id())
                .number(event.subject().version())
                .text(event.client() == null ? null : event.client().value())
                .text(event.matter() == null ? null : event.matter().value())
                .text(event.reason())
                .text(event.details())
                .hex(link.previous().hex())
                .hex(link.hash().hex())
                .endRow();
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
