package tenths.notes.activities;

import java.util.EnumSet;
import java.util.Set;
import tenths.notes.Role;

/// With whom a lawyer spoke, as UTBMS tells conversations apart.
enum Audience {
    WITHIN_FIRM("A105", "A105", "a colleague"),
    CLIENT("A106", "A106", "the client"),
    OTHER_COUNSEL("A107", "A107", "outside counsel"),
    OTHERS("A108", "A108", "somebody outside"),
    /// UTBMS A113 where the client's list has it.
    WITNESS("A113", "A108", "a witness"),
    /// UTBMS A114 where the client's list has it.
    EXPERT("A114", "A108", "an expert");

    private final String code;
    private final String otherwise;
    private final String inWords;

    /// @param otherwise the code for lists that do not have the first
    Audience(String code, String otherwise, String inWords) {
        this.code = code;
        this.otherwise = otherwise;
        this.inWords = inWords;
    }

    String code() {
        return code;
    }

    String otherwise() {
        return otherwise;
    }

    String inWords() {
        return inWords;
    }

    /// The carrier's adjuster is the client; a party belongs to another side as often as to ours and tells nothing.
    static Set<Audience> of(Set<Role> roles) {
        var all = EnumSet.noneOf(Audience.class);
        for (var role : roles) {
            switch (role) {
                case CLIENT, ADJUSTER -> all.add(CLIENT);
                case OPPOSING_COUNSEL, CO_COUNSEL -> all.add(OTHER_COUNSEL);
                case EXPERT -> all.add(EXPERT);
                case WITNESS -> all.add(WITNESS);
                case COURT, OTHER -> all.add(OTHERS);
                case PARTY -> {}
            }
        }
        return all;
    }
}
