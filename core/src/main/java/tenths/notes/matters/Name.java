package tenths.notes.matters;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Role;

/// A name by which lawyers speak of matters and people, and everything that it may mean.
public final class Name {
    private final String text;
    private final List<Fit> fits;
    private final Set<MatterId> matters;
    private final Set<MatterId> firm;
    private final Set<MatterId> near;
    private final boolean namesMatter;
    private final @Nullable TimekeeperId colleague;

    /// @param near matters that have a longer name beginning with this one
    Name(String text, List<Fit> fits, Set<MatterId> near, @Nullable TimekeeperId colleague) {
        this.text = text;
        this.fits = List.copyOf(fits);
        this.near = Set.copyOf(near);
        this.colleague = colleague;
        var all = new LinkedHashSet<MatterId>();
        var sound = new LinkedHashSet<MatterId>();
        for (var fit : fits) {
            all.add(fit.matter());
            if (fit.firm()) {
                sound.add(fit.matter());
            }
        }
        matters = all;
        firm = sound;
        namesMatter = fits.stream().anyMatch(fit -> fit.firm() && fit.kind().namesMatter());
    }

    /// Something that looks like a matter and is none of ours.
    static Name stranger(String text) {
        return new Name(text, List.of(), Set.of(), null);
    }

    /// As it is written in the files of the firm.
    public String text() {
        return text;
    }

    public List<Fit> fits() {
        return fits;
    }

    public Optional<TimekeeperId> colleague() {
        return Optional.ofNullable(colleague);
    }

    /// True for a name that is in none of the firm's files.
    public boolean isStranger() {
        return fits.isEmpty() && colleague == null;
    }

    /// True for a first name alone.
    boolean isFirstName() {
        return fits.stream().anyMatch(fit -> fit.strength() == Strength.FIRST_NAME)
                && fits.stream().noneMatch(Fit::firm);
    }

    Set<MatterId> matters() {
        return matters;
    }

    Set<MatterId> firm() {
        return firm;
    }

    Set<MatterId> near() {
        return near;
    }

    boolean namesMatter() {
        return namesMatter;
    }

    /// What the person of this name is; several where matters differ, none where the name is no person's.
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        fits.stream().map(fit -> role(fit.kind())).filter(Objects::nonNull).forEach(roles::add);
        return roles;
    }

    /// What the person of this name is to one matter.
    public Set<Role> rolesIn(MatterId matter) {
        var roles = EnumSet.noneOf(Role.class);
        fits.stream()
                .filter(fit -> fit.matter().equals(matter))
                .map(fit -> role(fit.kind()))
                .filter(Objects::nonNull)
                .forEach(roles::add);
        return roles;
    }

    private static @Nullable Role role(Kind kind) {
        return switch (kind) {
            case NUMBER, CLAIM, NICKNAME, NAME, WORD -> null;
            case PARTY -> Role.PARTY;
            case OPPOSING_COUNSEL -> Role.OPPOSING_COUNSEL;
            case CO_COUNSEL -> Role.CO_COUNSEL;
            case EXPERT -> Role.EXPERT;
            case WITNESS -> Role.WITNESS;
            case COURT -> Role.COURT;
            case ADJUSTER -> Role.ADJUSTER;
            case CLIENT -> Role.CLIENT;
            case OTHER -> Role.OTHER;
        };
    }

    @Override
    public String toString() {
        return text + " " + fits;
    }
}
