package tenths.notes.matters;

import java.util.Optional;
import java.util.Set;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Role;
import tenths.notes.Span;

/// A place in a note where somebody or something was named.
public record Mention(Span span, Name name, Manner manner) {
    /// How far the words can be trusted.
    public enum Manner {
        EXACT,
        /// Understood in spite of its spelling.
        CORRECTED,
        /// Could be meant: a person is asked unless other words agree.
        DOUBTFUL,
        /// An ordinary word or a first name: it decides between matters that others name, and is ignored otherwise.
        NARROWING
    }

    public boolean isStranger() {
        return name.isStranger();
    }

    public Optional<TimekeeperId> colleague() {
        return name.colleague();
    }

    /// What the person named here is; empty for matters and numbers.
    public Set<Role> roles() {
        return name.roles();
    }

    /// All matters that may be meant.
    public Set<MatterId> matters() {
        return name.matters();
    }

    /// True where the words stand for a matter; people and clients only narrow.
    public boolean namesMatter() {
        return name.namesMatter() && (manner == Manner.EXACT || manner == Manner.CORRECTED);
    }

    /// True for a person, client or court that belongs to matters.
    public boolean namesPeople() {
        return !name.namesMatter() && !name.firm().isEmpty() && (manner == Manner.EXACT || manner == Manner.CORRECTED);
    }
}
