package tenths.notes.matters;

import java.util.List;
import tenths.firm.MatterId;
import tenths.notes.Span;

/// For which matter a piece of work was, as far as the names in it tell.
public sealed interface MatterChoice {
    /// Weighs the names of one piece of work.
    ///
    /// @param mentions those in its own words
    static MatterChoice of(List<Mention> mentions) {
        return new Weighing(mentions).choose();
    }

    /// One matter.
    ///
    /// @param near others that have a longer name beginning with the same word; empty where there is no doubt
    /// @param corrected true where a name was understood in spite of its spelling
    /// @param words the names that it rests on
    record One(MatterId matter, List<MatterId> near, boolean corrected, List<Span> words) implements MatterChoice {
        public One {
            near = List.copyOf(near);
            words = List.copyOf(words);
        }
    }

    /// Several fit, or one that is not certain enough: a person is asked.
    ///
    /// @param contradicting true where the names point to different matters
    record Several(List<MatterId> candidates, boolean contradicting, List<Span> words) implements MatterChoice {
        public Several {
            candidates = List.copyOf(candidates);
            words = List.copyOf(words);
        }
    }

    /// Something is named that is none of the open matters.
    record Unknown(Span words) implements MatterChoice {}

    /// Nothing is named.
    record None() implements MatterChoice {}
}
