package tenths.notes.activities;

/// What a word or phrase of a note tells about the work.
enum Sense {
    /// Speaking with or writing to somebody; the somebody decides the code.
    CONFER,
    DRAFT,
    REVIEW,
    RESEARCH,
    PREPARE,
    ATTEND,
    MANAGE,
    TRAVEL,
    /// Sending something along: it counts where nothing else was done.
    SEND,
    /// Something at which one is present: a deposition.
    EVENT,
    /// Something that one writes: a motion.
    PAPER,
    /// Something that one reads: photographs.
    EVIDENCE,
    /// What follows is what the work was about, not what was done.
    TOPIC,
    /// Not work for a client unless a verb says so: a seminar, a lunch.
    ASIDE,
    /// Another's paper follows, which one reads.
    THEIRS;

    /// True for what was done, false for things and marks.
    boolean isDeed() {
        return compareTo(TRAVEL) <= 0;
    }
}
