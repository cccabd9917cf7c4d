package tenths.desk.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.capture.guides.GuideFile;
import tenths.checks.Clause;
import tenths.connectors.packs.PackWriter;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.guidelines.DayOf;
import tenths.guidelines.cards.GuideText;
import tenths.guidelines.cards.Paragraph;
import tenths.guidelines.cards.RuleCard;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Kept;
import tenths.store.Guides.Place;
import tenths.store.RuleDrafts.Draft;
import tenths.store.RuleDrafts.Kind;

/// Takes in a client's guideline, or its next edition. The file is kept in the archive under its hash, its words beside
/// the cards. What the edition before had signed comes along as drafts, so that a person reads it against the new text.
public final class ReceiveGuide {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;

    private final House house;
    private final Archive archive;

    public ReceiveGuide(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /// @param pack name of the guideline; blank for a new one
    /// @param title as the document calls itself; blank for the name of the file
    /// @param from first day on which it applies
    public record Wish(String pack, String title, LocalDate from, DayOf dayOf) {
        public Wish {
            title = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }
    }

    public sealed interface Outcome {
        /// @param paragraphs that were read
        /// @param carried cards of the edition before that wait for a signature
        record Received(Place place, int pages, int paragraphs, int carried) implements Outcome {}

        /// Whoever watched stopped it; nothing was kept.
        record Stopped() implements Outcome {}

        /// @param reasons each with its repair; nothing was kept
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// @param name of the file as the person knows it
    /// @throws IllegalStateException if the archive cannot keep the file; nothing was taken in then
    public Outcome receive(String name, Path file, Wish wish, String actor, Progress progress) {
        try {
            return switch (GuideFile.read(name, file, (page, of) -> told(page, of, progress))) {
                case GuideFile.Reading.Stopped() -> new Outcome.Stopped();
                case GuideFile.Reading.Refused(var why) -> new Outcome.Refused(List.of(why.toString()));
                case GuideFile.Reading.Read read -> {
                    var title = wish.title().isEmpty() ? name.replaceFirst("\\.[^.]*$", "") : wish.title();
                    var kept = keep(plain(name), file, read);
                    yield house.transactions()
                            .inOne(() ->
                                    add(new Wish(wish.pack(), title, wish.from(), wish.dayOf()), read, kept, actor));
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean told(int page, int of, Progress progress) {
        progress.tell("reading page " + page + (of == 0 ? "" : " of " + of));
        return progress.at(of == 0 ? 0 : page - 1, of);
    }

    /// The name as the archive has room for it, with its ending.
    private static String plain(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private Kept keep(String name, Path file, GuideFile.Reading.Read read) throws IOException {
        var sha256 = Key.sha256(file);
        try {
            var location = archive.put(Key.ofImport(name, sha256), file).location();
            return new Kept(name, read.kind().name(), sha256, Files.size(file), location);
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the guideline cannot be kept, so it is not taken in", failure);
        }
    }

    private Outcome add(Wish wish, GuideFile.Reading.Read read, Kept kept, String actor) {
        var pack = wish.pack().isBlank() ? Slug.of(wish.title()) : wish.pack();
        house.ruleDrafts().lock(pack);
        var shelf = new GuideShelf(house);
        var before = shelf.open(pack, 0);
        var reasons = reasons(wish, pack, before, kept);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        var place = new Place(pack, shelf.newest(pack) + 1);
        house.guides()
                .add(new Edition(
                        place, wish.title(), wish.from(), wish.dayOf(), kept, read.pages(), 0, actor, house.now()));
        house.guides().add(place, read.text());
        var carried = before.map(GuideShelf.Opened::cards).orElse(List.of()).stream()
                .filter(card -> card.state() != GuideShelf.State.REMOVAL)
                .map(card -> moved(card.card(), read.text()))
                .toList();
        carried.forEach(card -> house.ruleDrafts()
                .add(new Draft(
                        place, card.name(), 1, Kind.DRAFT, PackWriter.write(card), actor, house.now(), null, null)));
        house.book().append(event(place, wish, read, kept, carried.size(), actor));
        return new Outcome.Received(
                place, read.pages(), read.text().paragraphs().size(), carried.size());
    }

    private static List<String> reasons(Wish wish, String pack, Optional<GuideShelf.Opened> before, Kept kept) {
        var reasons = new ArrayList<String>();
        if (pack.isEmpty()) {
            reasons.add("The guideline has no name. Write its title with letters or digits.");
        }
        if (wish.title().length() > LONGEST_TITLE) {
            reasons.add("The title has more than " + LONGEST_TITLE + " characters. Shorten it.");
        }
        if (wish.pack().isBlank() && before.isPresent()) {
            reasons.add("There is a guideline " + pack
                    + " already. Choose it to add its next edition, or write another title.");
        }
        if (!wish.pack().isBlank() && before.isEmpty()) {
            reasons.add("There is no guideline " + wish.pack() + ". Choose one of the list.");
        }
        before.filter(opened -> sameFile(opened.edition().file(), kept))
                .ifPresent(opened -> reasons.add("This very file is edition "
                        + opened.edition().place().edition() + " already. Choose the new one."));
        return reasons;
    }

    private static boolean sameFile(@Nullable Kept one, Kept other) {
        return one != null && one.sha256().equals(other.sha256());
    }

    /// The card with the page on which its quote stands now.
    private static RuleCard moved(RuleCard card, GuideText text) {
        var old = card.clause();
        var page = text.saying(old.quote()).map(Paragraph::page).orElse(old.page());
        return card.at(new Clause(old.document(), old.reference(), page, old.quote()));
    }

    private Event event(Place place, Wish wish, GuideFile.Reading.Read read, Kept kept, int carried, String actor) {
        return Event.of(
                        house.now(),
                        actor,
                        Action.GUIDELINE_RECEIVED,
                        new Subject("guidelines", place.pack(), place.edition()))
                .with(Map.of(
                        "file", kept.name(),
                        "sha256", kept.sha256(),
                        "title", wish.title(),
                        "from", wish.from().toString(),
                        "pages", read.pages(),
                        "paragraphs", read.text().paragraphs().size(),
                        "drafts", carried));
    }
}
