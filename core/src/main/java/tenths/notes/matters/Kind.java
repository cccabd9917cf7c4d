package tenths.notes.matters;

/// In what capacity a name belongs to a matter, the most telling first.
public enum Kind {
    /// The firm's number for it.
    NUMBER,
    /// The client's or carrier's number for it.
    CLAIM,
    /// What this timekeeper calls it.
    NICKNAME,
    /// The whole name of the matter.
    NAME,
    /// One of those whose names make up the name of the matter, or another party.
    PARTY,
    OPPOSING_COUNSEL,
    CO_COUNSEL,
    EXPERT,
    WITNESS,
    COURT,
    ADJUSTER,
    CLIENT,
    OTHER,
    /// An ordinary word of the matter's name, for example `coverage`: it decides between matters, but names none.
    WORD;

    /// True where the name stands for the matter itself; people and clients only narrow.
    public boolean namesMatter() {
        return compareTo(PARTY) <= 0;
    }
}
