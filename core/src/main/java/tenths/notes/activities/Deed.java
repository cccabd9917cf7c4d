package tenths.notes.activities;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Role;
import tenths.notes.matters.Mention;
import tenths.notes.words.Word;

/// What was done: the first verb outside what the work was about, or else what follows from the things worked on.
///
/// @param plain false where only a thing was named: a deposition is attended, a motion drafted
record Deed(Sense sense, Cue cue, boolean plain) {
    private static final int NEAR = 3;
    private static final Set<String> JOINS = Set.of("and", "then", "also");
    private static final Set<String> AIMS = Set.of("for", "to");
    private static final Set<String> KINDS_OF_TALK =
            Set.of("update", "strategy", "planning", "plan", "prep", "preparation", "follow", "check", "read");
    private static final Set<String> ARRIVALS = Set.of("received", "rcvd", "receipt", "rec", "recd");

    static @Nullable Deed of(Passage passage, List<Word> words, List<Cue> all) {
        var done = all.stream().filter(cue -> !cue.topic()).toList();
        var cues = done.isEmpty() ? all : done;
        var first = cues.stream().filter(Cue::isDeed).findFirst().orElse(null);
        return first == null ? fromThings(passage, cues) : refined(first, cues, passage, words);
    }

    private static Deed refined(Cue first, List<Cue> cues, Passage passage, List<Word> words) {
        var rest = cues.subList(cues.indexOf(first) + 1, cues.size());
        for (var next : rest) {
            if (isAdjective(first, next, words) && joinless(passage, words, first, next)) {
                return new Deed(next.sense(), next, true);
            }
        }
        var next = rest.isEmpty() ? null : rest.getFirst();
        if (next == null || !first.isFollowedBy(next, NEAR)) {
            return new Deed(first.sense(), first, true);
        }
        return switch (first.sense()) {
            case ATTEND -> next.sense() == Sense.CONFER ? new Deed(Sense.CONFER, next, true) : plainly(first);
            case PREPARE -> prepared(first, next, words);
            case REVIEW -> isTalk(first, next, words, ARRIVALS) ? new Deed(Sense.CONFER, next, true) : plainly(first);
            case CONFER, DRAFT, RESEARCH, MANAGE, TRAVEL ->
                adjacentTalk(first, next, words) ? new Deed(Sense.CONFER, next, true) : plainly(first);
            case SEND, EVENT, PAPER, EVIDENCE, TOPIC, ASIDE, THEIRS -> plainly(first);
        };
    }

    private static Deed plainly(Cue cue) {
        return new Deed(cue.sense(), cue, true);
    }

    /// "Lim draft report review": what was done to the draft comes later.
    private static boolean isAdjective(Cue first, Cue next, List<Word> words) {
        return first.first() > 0
                && words.get(first.first()).folded().equals("draft")
                && (next.sense() == Sense.REVIEW || next.sense() == Sense.CONFER);
    }

    private static boolean joinless(Passage passage, List<Word> words, Cue first, Cue next) {
        var between = passage.text().subSequence(first.span().end(), next.span().start());
        return between.chars().noneMatch(c -> ";,/.".indexOf(c) >= 0)
                && words.subList(first.last() + 1, next.first()).stream()
                        .noneMatch(word -> JOINS.contains(word.folded()));
    }

    /// "Prepare motion" is drafting, "prepare exhibit binder" is managing files, "prepare for motion" is neither.
    private static Deed prepared(Cue first, Cue next, List<Word> words) {
        var aimed =
                words.subList(first.last() + 1, next.first()).stream().anyMatch(word -> AIMS.contains(word.folded()));
        if (!aimed && next.sense() == Sense.PAPER) {
            return new Deed(Sense.DRAFT, first, true);
        }
        if (!aimed && next.sense() == Sense.MANAGE) {
            return new Deed(Sense.MANAGE, next, true);
        }
        return adjacentTalk(first, next, words) ? new Deed(Sense.CONFER, next, true) : plainly(first);
    }

    /// "Strategy call", "update meeting".
    private static boolean adjacentTalk(Cue first, Cue next, List<Word> words) {
        return first.isFollowedBy(next, 1) && isTalk(first, next, words, KINDS_OF_TALK);
    }

    private static boolean isTalk(Cue first, Cue next, List<Word> words, Set<String> kinds) {
        return next.sense() == Sense.CONFER
                && kinds.contains(words.get(first.first()).folded());
    }

    private static @Nullable Deed fromThings(Passage passage, List<Cue> cues) {
        var things = cues.stream().filter(cue -> cue.sense() != Sense.THEIRS).toList();
        if (things.isEmpty() || things.stream().anyMatch(cue -> cue.sense() == Sense.ASIDE)) {
            return null;
        }
        var head = head(things);
        return switch (head.sense()) {
            case EVENT -> new Deed(Sense.ATTEND, head, false);
            case EVIDENCE -> new Deed(Sense.REVIEW, head, false);
            case PAPER -> new Deed(isTheirs(passage, head, cues) ? Sense.REVIEW : Sense.DRAFT, head, false);
            case SEND -> new Deed(Sense.CONFER, head, false);
            case CONFER, DRAFT, REVIEW, RESEARCH, PREPARE, ATTEND, MANAGE, TRAVEL, TOPIC, ASIDE, THEIRS -> null;
        };
    }

    /// The last word of a compound says what it is ("mediation brief"); a paper weighs more than what it is made of.
    private static Cue head(List<Cue> things) {
        var head = things.getFirst();
        for (var next : things.subList(1, things.size())) {
            var compound = head.isFollowedBy(next, 1) && next.sense() != Sense.SEND;
            var paper = head.sense() == Sense.EVIDENCE && next.sense() == Sense.PAPER;
            if (compound || paper) {
                head = next;
            }
        }
        return head;
    }

    /// True for "Osei report" and "plf's responses": others wrote it.
    private static boolean isTheirs(Passage passage, Cue paper, List<Cue> cues) {
        return cues.stream().anyMatch(cue -> cue.sense() == Sense.THEIRS && cue.isFollowedBy(paper, 2))
                || passage.mentions().stream()
                        .filter(mention -> paper.span().start() - mention.span().end() <= NEAR
                                && mention.span().end() <= paper.span().start())
                        .anyMatch(Deed::isOutsider);
    }

    private static boolean isOutsider(Mention mention) {
        return mention.roles().stream()
                .anyMatch(role -> role == Role.OPPOSING_COUNSEL || role == Role.EXPERT || role == Role.WITNESS);
    }
}
