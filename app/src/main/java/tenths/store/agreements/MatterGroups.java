package tenths.store.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.ClientId;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.Whereabouts;
import tenths.store.Transactions;

/// The groups of matters for which something is agreed together, which matters belong to them on which days, and the
/// places at which matters are handled. What was known before is kept.
public final class MatterGroups {
    private static final String MEMBERS =
            "select i.id, i.group_id, i.matter_id, i.valid_from, i.valid_to from matter_in_group i";

    private final Transactions transactions;

    public MatterGroups(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The days of a matter in a group.
    public record Row(UUID id, MatterGroup.Member member) {}

    public List<MatterGroup> all() {
        return transactions
                .sql()
                .sql("select id, client_id, name from matter_group order by id")
                .query((row, _) -> new MatterGroup(
                        new MatterGroupId(row.getString("id")),
                        new ClientId(row.getString("client_id")),
                        row.getString("name")))
                .list();
    }

    /// @return false where there is a group of that name
    public boolean add(MatterGroup group) {
        return transactions
                        .sql()
                        .sql("insert into matter_group (id, client_id, name) values (:id, :client, :name)"
                                + " on conflict do nothing")
                        .param("id", group.id().value())
                        .param("client", group.client().value())
                        .param("name", group.name())
                        .update()
                > 0;
    }

    /// As far as the firm knows today.
    public List<Row> members() {
        return transactions
                .sql()
                .sql(MEMBERS + " where i.superseded_at is null order by i.matter_id, i.valid_from")
                .query(MatterGroups::row)
                .list();
    }

    /// What supersedes these takes their place.
    public void put(Collection<UUID> superseded, Collection<Row> members, Instant now) {
        transactions
                .sql()
                .sql("update matter_in_group set superseded_at = :now"
                        + " where id = any(:ids) and superseded_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", superseded.toArray(UUID[]::new))
                .update();
        for (var each : members) {
            transactions
                    .sql()
                    .sql("insert into matter_in_group (id, group_id, matter_id, valid_from, valid_to, recorded_at)"
                            + " values (:id, :group, :matter, :from, :to, :now)")
                    .param("id", each.id())
                    .param("group", each.member().group().value())
                    .param("matter", each.member().matter().value())
                    .param("from", each.member().from())
                    .param("to", each.member().to())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Where matters belong, as far as the firm knows today.
    public Whereabouts whereabouts() {
        return Whereabouts.of(members().stream().map(Row::member).toList(), places());
    }

    /// Where they belonged as far as the firm knew at a time; places are those of today.
    public Whereabouts knownAt(Instant when) {
        var members = transactions
                .sql()
                .sql(MEMBERS + """
                         where i.recorded_at <= :when and (i.superseded_at is null or i.superseded_at > :when)
                        """)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .query(MatterGroups::row)
                .list();
        return Whereabouts.of(members.stream().map(Row::member).toList(), places());
    }

    /// Of the matters that have one.
    public Map<MatterId, String> places() {
        var places = new HashMap<MatterId, String>();
        transactions.sql().sql("select id, place from matter where place <> ''").query(row -> {
            places.put(
                    new MatterId(Objects.requireNonNull(row.getString(1))), Objects.requireNonNull(row.getString(2)));
        });
        return places;
    }

    /// @param place blank for none
    public void place(MatterId matter, String place) {
        transactions
                .sql()
                .sql("update matter set place = :place where id = :matter")
                .param("place", place)
                .param("matter", matter.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new MatterGroup.Member(
                        new MatterGroupId(row.getString("group_id")),
                        new MatterId(row.getString("matter_id")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
