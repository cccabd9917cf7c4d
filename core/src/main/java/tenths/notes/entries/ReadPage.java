package tenths.notes.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.DateOrder;
import tenths.notes.Flag;
import tenths.notes.activities.TypedCodes;
import tenths.notes.days.DayNamed;
import tenths.notes.days.Days;
import tenths.notes.durations.Durations;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.MatterIndex;
import tenths.notes.matters.Mention;
import tenths.notes.text.Layout;
import tenths.notes.text.Line;
import tenths.notes.text.Tokens;

/// A note read once from top to bottom, and the steps that leave only its pieces of work.
public final class ReadPage {
    private static final int LONGEST_TAG = 3;
    private static final Set<String> EACH = Set.of("each", "apiece");
    private static final Set<String> WHOLE = Set.of("it", "that", "this", "which", "them");

    private final Tokens tokens;
    private final List<Line> lines;
    private final Page page;

    private ReadPage(Tokens tokens, List<Line> lines, Page page) {
        this.tokens = tokens;
        this.lines = lines;
        this.page = page;
    }

    public static ReadPage of(Tokens tokens, LocalDate written, DateOrder order, MatterIndex index) {

        var mentions = index.mentions(tokens.text()).stream()
                .filter(mention -> !isOrdinaryTag(tokens, mention))
                .toList();
        var days = Days.in(tokens, written, order);
        var taken = new BitSet(tokens.size());
        days.forEach(day -> taken.set(day.from(), day.to()));
        mentions.stream()
                .filter(mention -> hasDigit(mention, tokens.text()))
                .forEach(mention -> taken.set(
                        tokens.find(mention.span().start()),
                        tokens.find(mention.span().end() - 1) + 1));
        var stretches = new ArrayList<>(Durations.in(tokens, taken));
        days = shares(tokens, days, stretches);
        var figures = new BitSet(tokens.size());
        days.stream().filter(DayNamed::isOfWork).forEach(day -> figures.set(day.from(), day.to()));
        stretches.forEach(stretch -> figures.set(stretch.from(), stretch.to()));
        TypedCodes.in(tokens.text())
                .forEach(code -> figures.set(tokens.find(code.start()), tokens.find(code.end() - 1) + 1));
        var page = new Page(tokens, new BitSet(), figures, List.copyOf(stretches), days, mentions, Set.of());
        return new ReadPage(tokens, Layout.of(tokens), page);
    }

    /// `bd of ed` is no business development.
    private static boolean isOrdinaryTag(Tokens tokens, Mention mention) {
        var isShort = mention.span().end() - mention.span().start() <= LONGEST_TAG;
        return isShort && tokens.is(tokens.find(mention.span().end()), "of");
    }

    private static boolean hasDigit(Mention mention, String text) {
        return mention.span().of(text).chars().anyMatch(Character::isDigit);
    }

    /// `4/10` is four tenths where nothing else on its line says how long.
    private static List<DayNamed> shares(Tokens tokens, List<DayNamed> days, List<Stretch> stretches) {
        var left = new ArrayList<DayNamed>();
        for (var day : days) {
            if (tokens.in(day.to(), EACH) || (tokens.is(day.to(), "of") && tokens.in(day.to() + 1, WHOLE))) {
                continue; // `1/3 each`, `1/3 of it`: a third
            }
            if (day.couldBeShare() && day.isOfWork() && !isTimed(tokens, day, stretches)) {
                stretches.add(Durations.share(tokens, day.from(), day.to()));
            } else {
                left.add(day);
            }
        }
        stretches.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return List.copyOf(left);
    }

    private static boolean isTimed(Tokens tokens, DayNamed day, List<Stretch> stretches) {
        var from = day.from();
        while (!tokens.at(from - 1).isBreak()) {
            from--;
        }
        var to = day.to();
        while (!tokens.at(to).isBreak()) {
            to++;
        }
        var first = from;
        var last = to;
        return stretches.stream().anyMatch(stretch -> stretch.from() >= first && stretch.from() < last);
    }

    /// Pieces of work, and what was left out on the way.
    public record Work(Page page, List<Piece> pieces, Set<Flag> flags, boolean isAboutBills) {}

    public Work work() {
        if (Layout.isAutomatic(tokens)) {
            return new Work(page, List.of(), Set.of(), false);
        }
        var subject = lines.stream()
                .filter(line -> line.kind() == Line.Kind.SUBJECT)
                .findFirst()
                .orElse(null);
        var isSubjectAlone = subject != null && lines.stream().noneMatch(Line::isBody);
        var body = isSubjectAlone ? List.of(asBody(Objects.requireNonNull(subject))) : lines;
        var clauses = Clauses.of(tokens, body);
        var words = Quotations.takeOff(Machine.takeOff(page, clauses), clauses);
        var told = Restatements.mark(words, clauses);
        var own = Amendments.takeOff(Others.takeOff(told.page(), told.clauses()), told.clauses());
        var corrected = Corrections.apply(Plans.takeOff(own, told.clauses()), told.clauses());
        var unspent = Credits.read(Costs.takeOff(corrected.page(), corrected.clauses()), corrected.clauses());
        var joined = Shares.joined(unspent, corrected.clauses());
        var shared = Shares.workOut(unspent, joined);
        var gathered = Pieces.of(shared, joined, names(subject), day(subject));
        var flags = new HashSet<>(shared.flags());
        flags.addAll(gathered.flags());
        lines.forEach(line -> layoutFlag(line, flags));
        var pieces = Account.ask(shared, joined, Leftovers.ask(shared, gathered.pieces()));
        return new Work(shared, pieces, flags, isAboutBills(subject));
    }

    private static Line asBody(Line subject) {
        return new Line(subject.from(), subject.to(), Line.Kind.BODY, true);
    }

    private static void layoutFlag(Line line, Set<Flag> flags) {
        switch (line.kind()) {
            case QUOTED -> flags.add(Flag.QUOTED);
            case SIGNATURE -> flags.add(Flag.SIGNATURE);
            case BODY, SUBJECT, HEADER -> {}
        }
    }

    private List<Mention> names(@Nullable Line subject) {
        return subject == null || subject.isEmpty()
                ? List.of()
                : page.mentions(subject.from(), subject.to()).stream()
                        .filter(mention -> !mention.isStranger())
                        .toList();
    }

    private @Nullable DayNamed day(@Nullable Line subject) {
        return subject == null || subject.isEmpty()
                ? null
                : page.days(subject.from(), subject.to()).stream()
                        .filter(DayNamed::isOfWork)
                        .findFirst()
                        .orElseGet(this::dayOfInvitation);
    }

    /// `When: Tuesday, April 21, 2026 9:00 AM` above the writer's own words.
    private @Nullable DayNamed dayOfInvitation() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.HEADER && tokens.is(line.from(), "when"))
                .flatMap(line -> page.days(line.from(), line.to()).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isAboutBills(@Nullable Line subject) {
        return subject != null && Overhead.isSubject(tokens, subject.from(), subject.to());
    }
}
