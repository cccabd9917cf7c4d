package tenths.notes.text;

import java.util.List;
import java.util.Set;
import tenths.notes.Span;

/// A note cut into tokens, which every reader walks by number; asking beyond either end gives an edge, not an error.
public final class Tokens {
    private final String text;
    private final List<Token> tokens;
    private final Token edge;

    private Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.edge = new Token(Token.Kind.EDGE, text.length(), text.length(), "", false);
    }

    public static Tokens of(String text) {
        return new Tokens(text, new Lexer(text).read());
    }

    public String text() {
        return text;
    }

    public int size() {
        return tokens.size();
    }

    /// How many numbers the note holds.
    public int numbers() {
        return (int) tokens.stream().filter(Token::isNumber).count();
    }

    public Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : edge;
    }

    public String low(int i) {
        return at(i).low();
    }

    public boolean is(int i, String word) {
        return at(i).is(word);
    }

    public boolean is(int i, char sign) {
        return at(i).is(sign);
    }

    /// Whether the token is a word of the list.
    public boolean in(int i, Set<String> words) {
        var token = at(i);
        return token.isWord() && words.contains(token.low());
    }

    /// Whether these words stand here one after the other.
    public boolean says(int i, String... words) {
        for (var k = 0; k < words.length; k++) {
            if (!low(i + k).equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /// Whether any word of the list stands in the range.
    public boolean any(int from, int to, Set<String> words) {
        for (var i = Math.max(0, from); i < to; i++) {
            if (in(i, words)) {
                return true;
            }
        }
        return false;
    }

    /// The place of the tokens from one to another, the last exclusive.
    public Span span(int from, int to) {
        return new Span(at(from).start(), at(to - 1).end());
    }

    /// The first token that ends after this place.
    public int find(int place) {
        var low = 0;
        var high = tokens.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
