package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.Transactions;
import tenths.time.NoteSource;

/// Open drafts as a person goes through them: counted, filtered and paged by the database.
public final class Inbox {
    private static final String WHERE = """
             where d.state = 'OPEN' and d.timekeeper_id = :of
               and (:source = '' or d.source = :source) and (:word = '' or d.word = :word)
            """;
    private static final String FROM = """
              from draft d join timekeeper t on t.id = d.timekeeper_id
              left join matter m on m.id = d.matter_id left join client c on c.id = m.client_id
            """;

    private final Transactions transactions;

    public Inbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What to show.
    ///
    /// @param of whose drafts
    /// @param source a kind of note; blank for all
    /// @param word a certainty; blank for all
    public record Filter(TimekeeperId of, String source, String word) {}

    /// A draft with the names on its card; blank where it has no matter.
    public record Row(DraftRow row, String person, String matterName, String clientName) {}

    /// How many there are of each certainty, and how many of them can only be helped by a matter.
    public record Counts(Map<Certainty, Integer> words, int withoutMatter) {
        public int all() {
            return words.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(Certainty word) {
            return words.getOrDefault(word, 0);
        }
    }

    public Counts counts(Filter filter) {
        var words = new EnumMap<Certainty, Integer>(Certainty.class);
        var without = new int[1];
        filtered(
                        "select d.word, count(*), count(*) filter (where d.matter_id is null) from draft d" + WHERE
                                + " group by d.word",
                        filter)
                .query(row -> {
                    words.put(Certainty.valueOf(row.getString(1)), row.getInt(2));
                    without[0] += row.getInt(3);
                });
        return new Counts(words, without[0]);
    }

    /// How many open drafts came from where, whatever the filter says of it.
    public Map<NoteSource.Kind, Integer> sources(Filter filter) {
        var sources = new TreeMap<NoteSource.Kind, Integer>();
        filtered(
                        "select d.source, count(*) from draft d" + WHERE + " group by d.source",
                        new Filter(filter.of(), "", filter.word()))
                .query(row -> {
                    sources.put(NoteSource.Kind.valueOf(row.getString(1)), row.getInt(2));
                });
        return sources;
    }

    /// In the order in which the words came; the drafts of one note together.
    public List<Row> rows(Filter filter, int offset, int limit) {
        return filtered(select() + WHERE + " order by d.note_id, d.ordinal limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Inbox::row)
                .list();
    }

    /// A place in the list; what is there may have gone since.
    public record Place(UUID note, int ordinal) {
        /// Before the first draft.
        public static final Place START = new Place(new UUID(0, 0), 0);
    }

    /// The rows behind a place: pages without holes or doubles, whatever changes between them.
    public List<Row> after(Filter filter, Place place, int limit) {
        return filtered(
                        select() + WHERE
                                + " and (d.note_id, d.ordinal) > (:note, :ordinal) order by d.note_id, d.ordinal"
                                + " limit :limit",
                        filter)
                .param("note", place.note())
                .param("ordinal", place.ordinal())
                .param("limit", limit)
                .query(Inbox::row)
                .list();
    }

    /// One draft in any state, with the names on its card.
    public List<Row> one(UUID draft) {
        return transactions
                .sql()
                .sql(select() + " where d.id = :id")
                .param("id", draft)
                .query(Inbox::row)
                .list();
    }

    /// What a person has done since a moment.
    ///
    /// @param seconds between the first and the last of it
    public record Done(int approved, int dismissed, long seconds) {}

    public Done done(TimekeeperId of, Instant since) {
        return transactions
                .sql()
                .sql("""
                        select count(*) filter (where state = 'APPROVED'), count(*) filter (where state = 'DISMISSED'),
                               coalesce(extract(epoch from max(changed_at) - min(changed_at)), 0)::bigint
                          from draft where timekeeper_id = :of and changed_at >= :since and state <> 'OPEN'
                        """)
                .param("of", of.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Done(row.getInt(1), row.getInt(2), row.getLong(3)))
                .single();
    }

    private static String select() {
        return "select " + Drafts.COLUMNS
                + ", concat_ws(' ', nullif(t.first_name, ''), t.last_name) as person, m.name as matter_name,"
                + " c.name as client_name" + FROM;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Drafts.row(row, number),
                Objects.requireNonNull(row.getString("person")),
                Objects.requireNonNullElse(row.getString("matter_name"), ""),
                Objects.requireNonNullElse(row.getString("client_name"), ""));
    }

    private StatementSpec filtered(String query, Filter filter) {
        return transactions
                .sql()
                .sql(query)
                .param("of", filter.of().value())
                .param("source", filter.source())
                .param("word", filter.word());
    }
}
