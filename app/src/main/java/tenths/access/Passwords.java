package tenths.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Which passwords are good enough (S-23), and how they are kept: Argon2id with a salt each.
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Argon2PasswordEncoder ARGON2ID = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final Set<String> TRIED_FIRST = triedFirst();

    /// Compared when there is no such person, so that the answer takes as long.
    private static final String NOBODY = ARGON2ID.encode("nobody has this password");

    private Passwords() {}

    /// What is wrong with a new password; nothing if it is good.
    public static List<String> problems(String password, String login, String name) {
        var problems = new ArrayList<String>();
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            problems.add("The password has " + password.length() + " characters; it needs " + SHORTEST
                    + " at least. Several words in a row are fine.");
        }
        if (password.length() > LONGEST) {
            problems.add("The password has " + password.length() + " characters; " + LONGEST + " at most.");
        }
        if (TRIED_FIRST.stream().anyMatch(word -> isThatRepeated(lower, word))) {
            problems.add("This password is among the first that a stranger would try. Choose another.");
        }
        if ((login.length() > 3 && lower.contains(login)) || isThatRepeated(lower, name.toLowerCase(Locale.ROOT))) {
            problems.add("The password contains the name of its owner. Choose another.");
        }
        if (password.chars().distinct().count() < 5) {
            problems.add("The password repeats fewer than five characters. Choose another.");
        }
        return problems;
    }

    /// Whether the password is the word alone, repeated, or with digits and signs around it.
    private static boolean isThatRepeated(String password, String word) {
        var letters = password.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return !word.isBlank()
                && (password.replace(word, "").isEmpty() || letters.equals(word) || password.equals(word));
    }

    public static String hash(String password) {
        return Objects.requireNonNull(ARGON2ID.encode(password));
    }

    public static boolean matches(String password, String hash) {
        return ARGON2ID.matches(password, hash);
    }

    /// Takes the time of a comparison.
    public static void matchesNobody(String password) {
        ARGON2ID.matches(password, NOBODY);
    }

    private static Set<String> triedFirst() {
        try (var words = Objects.requireNonNull(Passwords.class.getResourceAsStream("/passwords-tried-first.txt"))) {
            return Set.copyOf(new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .distinct()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
