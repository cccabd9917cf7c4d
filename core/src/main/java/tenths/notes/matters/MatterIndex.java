package tenths.notes.matters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.notes.Colleague;
import tenths.notes.KnownMatter;
import tenths.notes.Span;
import tenths.notes.matters.Spelling.Read;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.Word;
import tenths.notes.words.Words;

/// Finds who and which matter is named in a note, under every name by which lawyers speak of open matters.
///
/// Built once, shared by many threads; the work for a note grows with its length only, not with the number of matters.
public final class MatterIndex {
    private static final int LONGEST_GAP = 3;
    private static final String JOINS = " .-–/&,'’";

    private final NameBook book;
    private final Spelling spelling;
    private final Areas areas;
    private final Map<String, Name> initials = new HashMap<>();

    public MatterIndex(List<KnownMatter> matters, List<Colleague> colleagues) {
        book = new NameBook(matters, colleagues);
        areas = new Areas(matters);
        var known = new HashSet<>(book.names().words());
        spelling = new Spelling(known);
        for (var colleague : colleagues) {
            initials.put(colleague.id().value(), new Name(colleague.name(), List.of(), Set.of(), colleague.id()));
        }
    }

    /// Everybody and everything named in the text, from left to right, without overlaps.
    public List<Mention> mentions(CharSequence text) {
        var words = Words.of(text);
        var taken = new BitSet(words.size());
        var found = new ArrayList<Mention>();
        findNumbers(text, words, taken, found);
        var look = new Look(text, words);
        findNames(look, taken, found);
        areas.doubt(words, text, found);
        new Strangers(look, taken, found).find();
        found.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return List.copyOf(found);
    }

    private void findNumbers(CharSequence text, List<Word> words, BitSet taken, List<Mention> found) {
        for (var at = 0; at < words.size(); at++) {
            var number = Numbers.wholeAt(book.numbers(), text, words, at);
            if (number == null) {
                number = Numbers.bareAt(book.bareNumbers(), text, words, at);
            }
            if (number != null) {
                found.add(new Mention(span(words, at, number.last()), number.name(), Mention.Manner.EXACT));
                taken.set(at, number.last() + 1);
                at = number.last();
            }
        }
    }

    private void findNames(Look look, BitSet taken, List<Mention> found) {
        var reads = spelling.read(look.text(), look.words());
        for (var at = 0; at < reads.size(); at++) {
            if (taken.get(reads.get(at).first()) || taken.get(reads.get(at).last())) {
                continue;
            }
            var best = longestAt(look, reads, at);
            if (best >= at) {
                var name = named(reads, at, best);
                var first = reads.get(at).first();
                var last = reads.get(best).last();
                var read = new NameInText(name, reads.subList(at, best + 1), first, last);
                found.add(new Mention(span(look.words(), first, last), name, read.manner(look)));
                taken.set(first, last + 1);
                at = best;
            } else {
                initialsAt(look, reads.get(at).first(), taken, found);
            }
        }
    }

    private void initialsAt(Look look, int at, BitSet taken, List<Mention> found) {
        var person = look.initials(at, initials);
        if (person != null) {
            found.add(new Mention(look.words().get(at).span(), person, Mention.Manner.EXACT));
            taken.set(at);
        }
    }

    /// The index of the last read of the longest name from here, or -1.
    private int longestAt(Look look, List<Read> reads, int at) {
        var best = -1;
        var node = book.names();
        var previous = at;
        for (var i = at; i < reads.size() && node != null; i++) {
            if (i > at && !joins(look, reads.get(i - 1), reads.get(i))) {
                break;
            }
            if (i > at
                    && Form.connects(reads.get(i).word())
                    && node.step(reads.get(i).word()) == null) {
                if (i - previous > 2) {
                    break;
                }
                continue;
            }
            node = node.step(reads.get(i).word());
            if (node != null && node.name() != null) {
                best = i;
            }
            previous = i;
        }
        return best;
    }

    private Name named(List<Read> reads, int first, int last) {
        var node = book.names();
        for (var read : reads.subList(first, last + 1)) {
            var next = node.step(read.word());
            node = next == null ? node : next;
        }
        var name = node.name();
        if (name == null) {
            throw new IllegalStateException("no name ends at " + reads.get(last));
        }
        return name;
    }

    private static boolean joins(Look look, Read left, Read right) {
        var from = look.words().get(left.last()).end();
        var until = look.words().get(right.first()).start();
        if (until - from > LONGEST_GAP) {
            return false;
        }
        for (var at = from; at < until; at++) {
            if (JOINS.indexOf(look.text().charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Span span(List<Word> words, int first, int last) {
        return new Span(words.get(first).start(), words.get(last).end());
    }

    /// A name where it stands.
    private record NameInText(Name name, List<Read> reads, int first, int last) {
        private static final int LONG_ENOUGH_TO_CORRECT = 7;

        Mention.Manner manner(Look look) {
            var single = reads.size() == 1;
            if (name.isFirstName() && !EverydayWords.knows(reads.getFirst().word())) {
                return Mention.Manner.DOUBTFUL;
            }
            if (single && Form.strength(reads.getFirst().word()) != Strength.FIRM) {
                return look.stressed(first) ? Mention.Manner.DOUBTFUL : Mention.Manner.NARROWING;
            }
            if (reads.stream().anyMatch(read -> read.edits() > 0)) {
                var sure = !single || reads.getFirst().word().length() >= LONG_ENOUGH_TO_CORRECT;
                return sure ? Mention.Manner.CORRECTED : Mention.Manner.DOUBTFUL;
            }
            if (name.firm().isEmpty() && name.colleague().isEmpty()) {
                return look.stressed(first) ? Mention.Manner.DOUBTFUL : Mention.Manner.NARROWING;
            }
            var both = !name.firm().isEmpty() && name.colleague().isPresent();
            return both ? Mention.Manner.DOUBTFUL : Mention.Manner.EXACT;
        }
    }
}
