package tenths.time;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tenths.firm.MatterId;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.notes.Ground;
import tenths.notes.Span;

/// Why a draft says what it says.
///
/// @param quotes where in the note's original text each field was said; a field without words was not said there
/// @param flags what a person should know, in the fixed words of the reader
/// @param candidates the matters that fit where several do; they are asked, never guessed
/// @param by who proposed it
/// @param differences where rules and model read the words differently
/// @param grounds why each code was proposed, as it was when the words were read; drafts of earlier versions keep none
public record Basis(
        Map<Field, Span> quotes,
        Set<Flag> flags,
        List<MatterId> candidates,
        Proposer by,
        List<Difference> differences,
        List<Ground> grounds) {
    public Basis {
        quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        candidates = List.copyOf(candidates);
        differences = List.copyOf(differences);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }

    /// Who read the words.
    public enum Proposer {
        /// The reader of the house, without any model.
        RULES,
        MODEL,
        /// Rules and model together.
        BOTH,
        /// Somebody who typed the fields.
        PERSON
    }

    /// A field that rules and model read differently.
    public record Difference(Field field, String rules, String model) {}

    /// Of fields that a person typed or took from a clock: nothing rests on words.
    public static Basis typed() {
        return new Basis(Map.of(), Set.of(), List.of(), Proposer.PERSON, List.of(), List.of());
    }
}
