package tenths.desk.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.formats.pdf.Logo;
import tenths.formats.pdf.Look;
import tenths.formats.pdf.Paper;
import tenths.store.Looks;

/// Saves a new version of the firm's letterhead. Versions are for ever; an earlier one is taken again as the next.
/// Bills that become final from then on have it.
public final class SaveLook {
    private static final int HEXADECIMAL = 16;

    private final House house;

    public SaveLook(House house) {
        this.house = house;
    }

    /// As a person typed it.
    ///
    /// @param after version that was changed; 0 for the plain letterhead
    /// @param accent `#1F3A5F`
    /// @param withoutLogo takes the logo away
    public record Wish(int after, Paper paper, String accent, boolean withoutLogo) {}

    public sealed interface Outcome {
        record Saved(int version) implements Outcome {}

        /// @param problems all of them; nothing was saved
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// Somebody saved meanwhile.
        ///
        /// @param version that is newest now
        record Stale(int version) implements Outcome {}
    }

    /// @param file with another logo; empty keeps the one that is there
    public Outcome save(Wish wish, byte[] file, String actor) {
        return house.transactions().inOne(() -> {
            var latest = house.looks().latest();
            var newest = latest.map(Looks.Kept::version).orElse(0);
            if (newest != wish.after()) {
                return new Outcome.Stale(newest);
            }
            var problems = new ArrayList<String>();
            var now = latest.map(Looks.Kept::look).orElse(Look.PLAIN);
            var logo = wish.withoutLogo() ? null : logo(file, now, problems);
            var look = look(wish, logo, problems);
            if (!problems.isEmpty() || look == null) {
                return new Outcome.Refused(problems);
            }
            return look.equals(now)
                    ? new Outcome.Refused(List.of("The letterhead looks so already."))
                    : add(newest, now, look, actor);
        });
    }

    /// Takes an earlier version again, as the newest; 0 is the plain letterhead.
    public Outcome takeAgain(int version, String actor) {
        return house.transactions().inOne(() -> {
            var latest = house.looks().latest();
            var look = version == 0
                    ? Optional.of(Look.PLAIN)
                    : house.looks().of(List.of(version)).stream().findFirst().map(Looks.Kept::look);
            return look.isEmpty()
                    ? new Outcome.Refused(List.of("There is no version " + version + " of the letterhead."))
                    : add(
                            latest.map(Looks.Kept::version).orElse(0),
                            latest.map(Looks.Kept::look).orElse(Look.PLAIN),
                            look.get(),
                            actor);
        });
    }

    private Outcome add(int newest, Look before, Look look, String actor) {
        var version = newest + 1;
        if (!house.looks().add(new Looks.Kept(version, look, actor, house.now()))) {
            return new Outcome.Stale(version);
        }
        house.book()
                .append(Event.of(house.now(), actor, Action.FIRM_CHANGED, new Subject("letterhead", "firm", version))
                        .with(Map.of(
                                "paper",
                                        List.of(
                                                before.paper().name(),
                                                look.paper().name()),
                                "accent", List.of(colour(before), colour(look)),
                                "logo", List.of(hasLogo(before), hasLogo(look)))));
        return new Outcome.Saved(version);
    }

    private static @Nullable Logo logo(byte[] file, Look now, List<String> problems) {
        if (file.length == 0) {
            return now.logo();
        }
        try {
            return Logo.of(file);
        } catch (IllegalArgumentException unreadable) {
            problems.add(sentence(unreadable) + " Choose another file.");
            return null;
        }
    }

    private static @Nullable Look look(Wish wish, @Nullable Logo logo, List<String> problems) {
        if (!wish.accent().matches("#[0-9A-Fa-f]{6}")) {
            problems.add(
                    "The colour \"" + wish.accent() + "\" is none. Write six hexadecimal digits, such as #1F3A5F.");
            return null;
        }
        try {
            return new Look(wish.paper(), Integer.parseInt(wish.accent().substring(1), HEXADECIMAL), logo);
        } catch (IllegalArgumentException light) {
            problems.add(sentence(light));
            return null;
        }
    }

    private static String sentence(IllegalArgumentException wrong) {
        var words = String.valueOf(wrong.getMessage());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /// `#1F3A5F`.
    public static String colour(Look look) {
        return "#%06X".formatted(look.accent());
    }

    private static String hasLogo(Look look) {
        return look.logo() == null ? "none" : "a picture";
    }
}
