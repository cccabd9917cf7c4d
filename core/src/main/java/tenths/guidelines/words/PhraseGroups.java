package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists of phrases, each under a name, looked for in one walk through a text.
public final class PhraseGroups {
    private static final int MOST = Integer.SIZE;
    private static final int PLACES = 4_096;

    private final Map<String, Phrases> groups;
    private final List<String> names;
    private final List<Phrases> lists;

    /// For the last bits of a word's number the groups with a phrase that may begin so, a bit each in the order of
    /// their names.
    private final int[] beginning = new int[PLACES];

    private PhraseGroups(Map<String, Phrases> groups) {
        if (groups.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " groups");
        }
        this.groups = new LinkedHashMap<>(groups);
        names = List.copyOf(groups.keySet());
        lists = List.copyOf(groups.values());
        for (var i = 0; i < lists.size(); i++) {
            var group = 1 << i;
            lists.get(i).beginnings().forEach(number -> beginning[number & (PLACES - 1)] |= group);
        }
    }

    /// @param groups at most 32
    public static PhraseGroups of(Map<String, Phrases> groups) {
        return new PhraseGroups(groups);
    }

    public Phrases get(String name) {
        return groups.getOrDefault(name, Phrases.NONE);
    }

    /// The names of those of which a phrase stands in the text, in their order.
    public List<String> in(String text) {
        var read = Reading.of(text);
        var found = 0;
        for (var word = 0; word < read.words(); word++) {
            var may = beginning[read.number(word) & (PLACES - 1)];
            for (var left = may & ~found; left != 0; left &= left - 1) {
                if (lists.get(Integer.numberOfTrailingZeros(left)).last(read, word) >= 0) {
                    found |= Integer.lowestOneBit(left);
                }
            }
        }
        var told = new ArrayList<String>(0);
        for (var i = 0; i < lists.size(); i++) {
            if ((found & 1 << i) != 0 || lists.get(i).holdsPlainText(read)) {
                told.add(names.get(i));
            }
        }
        return told;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof PhraseGroups other && groups.equals(other.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return groups.toString();
    }
}
