package tenths.store.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.history.Classifier;
import tenths.notes.history.Example;
import tenths.notes.history.Habits;
import tenths.notes.history.OwnWords.Approved;
import tenths.notes.history.OwnWords.Nickname;
import tenths.store.Transactions;

/// What approved entries can teach, and what they taught.
public final class LearnedWords {
    private final Transactions transactions;

    public LearnedWords(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Which code a classifier learned.
    public enum Kind {
        ACTIVITY("activity"),
        TASK("task");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    /// Narratives with their codes, the newest work first; what was reversed teaches nothing.
    public List<Example> examples(Kind kind, int most) {
        return transactions
                .sql()
                .sql("select w.narrative, w." + kind.column + " as code from work w where w.kind = 'F' and w."
                        + kind.column + " <> '' and w.narrative <> ''"
                        + " and not exists (select from work_reversal r where r.work_id = w.id)"
                        + " order by w.day desc, w.id limit :most")
                .param("most", most)
                .query((row, _) -> new Example(row.getString("narrative"), "", row.getString("code")))
                .list();
    }

    /// The notes of each person that became one entry of an open matter, in the order of their approval.
    public Map<TimekeeperId, List<Approved>> notes(int most) {
        var notes = new LinkedHashMap<TimekeeperId, List<Approved>>();
        transactions.sql().sql("""
                        select * from (
                            select n.timekeeper_id, n.body, w.matter_id, a.approved_at, w.id
                              from approval a join work w on w.id = a.work_id join note n on n.id = a.note_id
                              join matter m on m.id = w.matter_id
                             where w.kind = 'F' and m.closed is null
                               and (select count(*) from draft d where d.note_id = n.id) = 1
                               and not exists (select from work_reversal r where r.work_id = w.id)
                             order by a.approved_at desc, w.id limit :most) newest
                         order by timekeeper_id, approved_at, id
                        """).param("most", most).query(row -> {
            notes.computeIfAbsent(new TimekeeperId(row.getString("timekeeper_id")), _ -> new ArrayList<>())
                    .add(new Approved(
                            Objects.requireNonNull(row.getString("body")), new MatterId(row.getString("matter_id"))));
        });
        return notes;
    }

    /// The rows of a classifier as they are kept; none before the first lesson.
    public Optional<List<String>> weights(Kind kind) {
        return transactions
                .sql()
                .sql("select weights from learned_code where kind = :kind")
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .map(text -> text.lines().toList());
    }

    public void keep(Kind kind, List<String> weights, int entries, Instant at) {
        transactions
                .sql()
                .sql("""
                        insert into learned_code (kind, weights, entries, learned_at)
                        values (:kind, :weights, :entries, :at)
                        on conflict (kind) do update set weights = excluded.weights, entries = excluded.entries,
                            learned_at = excluded.learned_at
                        """)
                .param("kind", kind.name())
                .param("weights", String.join("\n", weights))
                .param("entries", entries)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What each person calls their matters.
    public Map<TimekeeperId, List<Nickname>> nicknames() {
        var nicknames = new LinkedHashMap<TimekeeperId, List<Nickname>>();
        transactions
                .sql()
                .sql("select timekeeper_id, words, matter_id, uses from own_word order by timekeeper_id, words")
                .query(row -> {
                    nicknames
                            .computeIfAbsent(new TimekeeperId(row.getString("timekeeper_id")), _ -> new ArrayList<>())
                            .add(new Nickname(
                                    Objects.requireNonNull(row.getString("words")),
                                    new MatterId(row.getString("matter_id")),
                                    row.getInt("uses")));
                });
        return nicknames;
    }

    /// Replaces all of them.
    public void keep(Map<TimekeeperId, List<Nickname>> nicknames) {
        transactions.sql().sql("delete from own_word").update();
        var people = new ArrayList<String>();
        var words = new ArrayList<String>();
        var matters = new ArrayList<String>();
        var uses = new ArrayList<Integer>();
        nicknames.forEach((person, own) -> own.forEach(name -> {
            people.add(person.value());
            words.add(name.words());
            matters.add(name.matter().value());
            uses.add(name.uses());
        }));
        transactions
                .sql()
                .sql("insert into own_word (timekeeper_id, words, matter_id, uses)"
                        + " select * from unnest(:people, :words, :matters, :uses)")
                .param("people", people.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .param("matters", matters.toArray(String[]::new))
                .param("uses", uses.toArray(Integer[]::new))
                .update();
    }

    /// What readers of the firm know from its history, without anybody's nicknames.
    public Habits habits() {
        return new Habits(classifier(Kind.ACTIVITY), classifier(Kind.TASK), List.of());
    }

    private Classifier classifier(Kind kind) {
        return weights(kind).map(Classifier::read).orElseGet(Classifier::silent);
    }
}
