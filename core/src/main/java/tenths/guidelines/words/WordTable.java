package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Words to be found in narratives, each with what it stands for.
///
/// A table of numbers with gaps, behind a sieve of bits that lets few words through that are not in it: the sieves of
/// sixty rules stay close to the processor.
///
/// @param <V> what a word stands for
final class WordTable<V> {
    private static final int ROOM = 4; // places for each word
    private static final int SIEVED = 16; // places for each long of the sieve
    private static final int BITS = 6; // of a number, for a bit of a long

    /// A word with what it stands for.
    private record Entry<V>(String letters, V value) {}

    private final List<Entry<V>> entries = new ArrayList<>();
    private int[] numbers = {0};
    private int[] places = {0};
    private long[] sieve = {0};

    /// Words that stand for nothing but themselves.
    static WordTable<Boolean> of(Collection<String> words) {
        var table = new WordTable<Boolean>();
        words.forEach(word -> table.learn(word, true));
        return table;
    }

    /// A word may stand for several things.
    ///
    /// @param word in lower case
    void learn(String word, V value) {
        entries.add(new Entry<>(folded(word), value));
        if (entries.size() * ROOM > numbers.length) {
            grow();
        } else {
            place(entries.size() - 1);
        }
    }

    private static String folded(String word) {
        var letters = new StringBuilder(word);
        for (var i = 0; i < word.length(); i++) {
            letters.setCharAt(i, Letters.folded(word.charAt(i)));
        }
        return letters.toString();
    }

    private void grow() {
        numbers = new int[Integer.highestOneBit(entries.size() * ROOM) * 2];
        places = new int[numbers.length];
        sieve = new long[Math.max(1, numbers.length / SIEVED)];
        for (var i = 0; i < entries.size(); i++) {
            place(i);
        }
    }

    private void place(int entry) {
        var number = Reading.number(entries.get(entry).letters());
        sieve[part(number)] |= 1L << number;
        var place = number & (numbers.length - 1);
        while (numbers[place] != 0) {
            place = next(place);
        }
        numbers[place] = number;
        places[place] = entry;
    }

    private int next(int place) {
        return (place + 1) & (numbers.length - 1);
    }

    /// The long of the sieve that has the bit of a number.
    private int part(int number) {
        return number >>> BITS & (sieve.length - 1);
    }

    /// Where a word of a text first stands in the table, or -1.
    int find(Reading text, int word) {
        var number = text.number(word);
        return (sieve[part(number)] & 1L << number) == 0 ? -1 : find(text, word, number & (numbers.length - 1));
    }

    /// Where it stands once more, behind a place where it was found; or -1.
    int findMore(Reading text, int word, int place) {
        return find(text, word, next(place));
    }

    private int find(Reading text, int word, int from) {
        var number = text.number(word);
        for (var place = from; numbers[place] != 0; place = next(place)) {
            if (numbers[place] == number
                    && text.is(word, entries.get(places[place]).letters())) {
                return place;
            }
        }
        return -1;
    }

    boolean holds(Reading text, int word) {
        return find(text, word) >= 0;
    }

    V at(int place) {
        return entries.get(places[place]).value();
    }

    /// The numbers of all words.
    int[] numbers() {
        return entries.stream()
                .mapToInt(entry -> Reading.number(entry.letters()))
                .toArray();
    }
}
