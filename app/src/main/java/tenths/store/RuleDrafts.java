package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was written on the cards of a guideline, and who signed it: every time, for ever.
public final class RuleDrafts {
    private final Transactions transactions;

    public RuleDrafts(Transactions transactions) {
        this.transactions = transactions;
    }

    public enum Kind {
        /// Proposes what the rule says.
        DRAFT,
        /// Proposes to take the rule away.
        REMOVAL,
        /// Proposes nothing any more.
        DROPPED
    }

    /// A card as somebody wrote it.
    ///
    /// @param revision from 1, of this card in this edition
    /// @param body the rule as YAML
    /// @param signedBy null while nobody has signed it
    public record Draft(
            Guides.Place place,
            String name,
            int revision,
            Kind kind,
            String body,
            String by,
            Instant at,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {
        public boolean signed() {
            return signedBy != null;
        }
    }

    /// Everything that was written in an edition, in the order in which the cards were begun, the older before the
    /// newer.
    public List<Draft> of(Guides.Place place) {
        return transactions
                .sql()
                .sql("""
                        select d.*, s.signed_by, s.signed_at,
                               min(d.written_at) over (partition by d.name) as begun
                          from rule_draft d left join rule_signature s using (pack, edition, name, revision)
                         where d.pack = :pack and d.edition = :edition
                         order by begun, d.name, d.revision
                        """)
                .param("pack", place.pack())
                .param("edition", place.edition())
                .query(RuleDrafts::draft)
                .list();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var signedAt = row.getTimestamp("signed_at");
        return new Draft(
                new Guides.Place(Objects.requireNonNull(row.getString("pack")), row.getInt("edition")),
                Objects.requireNonNull(row.getString("name")),
                row.getInt("revision"),
                Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getString("body")),
                Objects.requireNonNull(row.getString("written_by")),
                row.getTimestamp("written_at").toInstant(),
                row.getString("signed_by"),
                signedAt == null ? null : signedAt.toInstant());
    }

    /// @return false where somebody else wrote this revision meanwhile
    public boolean add(Draft draft) {
        return transactions
                        .sql()
                        .sql("insert into rule_draft (pack, edition, name, revision, kind, body, written_by,"
                                + " written_at) values (:pack, :edition, :name, :revision, :kind, :body,"
                                + " :by, :at) on conflict do nothing")
                        .param("pack", draft.place().pack())
                        .param("edition", draft.place().edition())
                        .param("name", draft.name())
                        .param("revision", draft.revision())
                        .param("kind", draft.kind().name())
                        .param("body", draft.body())
                        .param("by", draft.by())
                        .param("at", draft.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Signs these drafts.
    public void sign(Collection<Draft> drafts, String by, Instant at) {
        if (drafts.isEmpty()) {
            return;
        }
        var place = drafts.iterator().next().place();
        transactions
                .sql()
                .sql("insert into rule_signature (pack, edition, name, revision, signed_by, signed_at)"
                        + " select :pack, :edition, name, revision, :by, :at"
                        + " from unnest(:names, :revisions) as signed (name, revision)")
                .param("pack", place.pack())
                .param("edition", place.edition())
                .param("names", drafts.stream().map(Draft::name).toArray(String[]::new))
                .param("revisions", drafts.stream().map(Draft::revision).toArray(Integer[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Lets one signature of a pack follow the other.
    public void lock(String pack) {
        transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtextextended('guideline ' || :pack, 0))")
                .param("pack", pack)
                .query((_, _) -> pack)
                .list();
    }
}
