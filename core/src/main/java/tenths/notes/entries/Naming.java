package tenths.notes.entries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tenths.firm.MatterId;
import tenths.notes.Flag;
import tenths.notes.MatterAnswer;
import tenths.notes.Span;
import tenths.notes.matters.MatterChoice;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// For which matters a piece of work was: one, several that share it, or a question.
final class Naming {
    private final Page page;
    private final Piece piece;
    private final Tokens tokens;
    private final Dividing dividing;

    private Naming(Page page, Piece piece) {
        this.page = page;
        this.piece = piece;
        this.tokens = page.tokens();
        this.dividing = new Dividing(page, piece);
    }

    /// @param shares what each matter gets; one matter or a question gets everything
    record Named(List<MatterAnswer> shares, Sharing sharing, List<Span> words, List<Flag> flags) {}

    enum Sharing {
        NONE,
        EVENLY,
        /// Every matter gets the whole time: `.3 each`.
        EACH
    }

    /// @param unbilled the firm's own matters
    static Named of(Page page, Piece piece, Set<MatterId> unbilled) {
        return new Naming(ofTheFirm(page, piece, unbilled), piece).read();
    }

    /// `Dinner with Nora, 2.0, business development`: beside a matter of the firm's own, the guests name none.
    private static Page ofTheFirm(Page page, Piece piece, Set<MatterId> unbilled) {
        var own = page.mentions(piece.from(), piece.to());
        var isTheFirms = own.stream().anyMatch(Mention::namesMatter)
                && own.stream().filter(Mention::namesMatter).allMatch(name -> unbilled.containsAll(name.matters()));
        return isTheFirms && Entertaining.in(page.tokens(), piece.from(), piece.to())
                ? page.withoutMentions(
                        mention -> !mention.namesMatter() && page.isIn(mention, piece.from(), piece.to()))
                : page;
    }

    private Named read() {
        var own = page.mentions(piece.from(), piece.to());
        var listed = listed(own);
        var hidden = inList(own, listed);
        if (!hidden.isEmpty()) {
            return asked(hidden, own.stream().map(Mention::span).toList(), Flag.AMBIGUOUS_MATTER);
        }
        if (listed.size() > 1) {
            return several(
                    listed,
                    own.stream().filter(Mention::namesMatter).map(Mention::span).toList());
        }
        var choice = MatterChoice.of(own);
        var isNamed = own.stream().anyMatch(Mention::namesMatter);
        if (!isNamed && !piece.above().isEmpty()) {
            var all = new ArrayList<>(piece.above());
            all.addAll(own.stream().filter(mention -> !mention.isStranger()).toList());
            choice = MatterChoice.of(all);
        }
        return answer(choice);
    }

    private Named answer(MatterChoice choice) {
        return switch (choice) {
            case MatterChoice.One one -> one(one);
            case MatterChoice.Several several ->
                isAll(several)
                        ? several(several.candidates(), several.words())
                        : single(
                                new MatterAnswer.Asked(several.candidates()),
                                several.words(),
                                areJoined() || dividing.isSaid()
                                        ? List.of(Flag.AMBIGUOUS_MATTER, Flag.SPLIT_NEEDED)
                                        : List.of(Flag.AMBIGUOUS_MATTER));
            case MatterChoice.Unknown unknown ->
                single(
                        new MatterAnswer.Unknown(unknown.words().of(tokens.text())),
                        List.of(unknown.words()),
                        List.of(Flag.UNKNOWN_MATTER));
            case MatterChoice.None _ -> single(new MatterAnswer.Unsaid(), List.of(), List.of(Flag.NO_MATTER));
        };
    }

    /// `Costa and Dupree`: two names of two matters side by side, one of them a person's.
    private boolean areJoined() {
        var own = page.mentions(piece.from(), piece.to());
        for (var n = 1; n < own.size(); n++) {
            var joint = tokens.find(own.get(n - 1).span().end());
            var isJoint = tokens.is(joint, "and") || tokens.is(joint, '&') || tokens.is(joint, '+');
            var isNext = tokens.find(own.get(n).span().start()) == joint + 1;
            var isOther = own.get(n).matters().stream().noneMatch(own.get(n - 1).matters()::contains);
            if (isJoint && isNext && isOther && own.get(n - 1).namesMatter()) {
                return true;
            }
        }
        return false;
    }

    private Named one(MatterChoice.One one) {
        var flags = new ArrayList<Flag>();
        if (piece.isTimed() && dividing.meansSeveral()) {
            flags.add(Flag.SPLIT_NEEDED);
        }
        if (!one.near().isEmpty()) {
            flags.add(Flag.NEAR_MATCH);
        }
        if (one.corrected()) {
            flags.add(Flag.TYPO);
        }
        return single(new MatterAnswer.Named(one.matter(), one.near()), one.words(), flags);
    }

    private static Named single(MatterAnswer answer, List<Span> words, List<Flag> flags) {
        return new Named(List.of(answer), Sharing.NONE, words, flags);
    }

    private static Named asked(List<MatterId> candidates, List<Span> words, Flag why) {
        return single(new MatterAnswer.Asked(candidates), words, List.of(why));
    }

    /// Matters that are named one by one, each by a name of its own: `Nguyen, Volt, Bright Market`.
    private List<MatterId> listed(List<Mention> own) {
        var names = own.stream().filter(Mention::namesMatter).toList();
        var listed = new LinkedHashSet<MatterId>();
        for (var name : names) {
            if (MatterChoice.of(List.of(name)) instanceof MatterChoice.One one) {
                listed.add(one.matter());
            } else if (names.size() > 1) {
                narrowed(name, names, listed);
            }
        }
        return meets(names) ? List.of() : List.copyOf(listed);
    }

    /// `Toll, Perrin, Halden .2 each`: a name that is also an ordinary word stands in the list of the others.
    private List<MatterId> inList(List<Mention> own, List<MatterId> listed) {
        var all = new LinkedHashSet<>(listed);
        for (var n = 0; n + 1 < own.size(); n++) {
            var mention = own.get(n);
            var after = tokens.find(mention.span().end());
            var next = own.get(n + 1);
            var isJoined =
                    (tokens.is(after, ',') || tokens.is(after, '/') || tokens.is(after, '&') || tokens.is(after, "and"))
                            && tokens.find(next.span().start()) == after + 1;
            var isOrdinary = !mention.namesMatter()
                    && mention.roles().isEmpty()
                    && mention.colleague().isEmpty()
                    && mention.matters().size() == 1;
            if (isJoined && isOrdinary && next.namesMatter()) {
                all.addAll(mention.matters());
            }
        }
        return all.size() > listed.size() && !listed.isEmpty() ? List.copyOf(all) : List.of();
    }

    /// A name that fits several matters adds none of its own where another name has said which.
    private static void narrowed(Mention name, List<Mention> names, Set<MatterId> listed) {
        for (var other : names) {
            if (!other.equals(name) && MatterChoice.of(List.of(name, other)) instanceof MatterChoice.One one) {
                listed.add(one.matter());
                return;
            }
        }
    }

    /// All names can mean one and the same matter.
    private static boolean meets(List<Mention> names) {
        return names.isEmpty()
                || names.getFirst().matters().stream()
                        .anyMatch(matter ->
                                names.stream().allMatch(name -> name.matters().contains(matter)));
    }

    /// A client's name alone, where the words divide the time between all of its matters.
    private boolean isAll(MatterChoice.Several several) {
        return !several.contradicting()
                && (dividing.isEven() || dividing.isEach())
                && dividing.meansAll(several.candidates().size());
    }

    private Named several(List<MatterId> matters, List<Span> words) {
        var shares = matters.stream()
                .<MatterAnswer>map(matter -> new MatterAnswer.Named(matter, List.of()))
                .toList();
        if (dividing.isEach()) {
            return new Named(shares, Sharing.EACH, words, List.of());
        }
        return dividing.isEven() || dividing.isCourtTotal()
                ? new Named(shares, Sharing.EVENLY, words, List.of(Flag.SPLIT_EVEN))
                : asked(matters, words, Flag.SPLIT_NEEDED);
    }
}
