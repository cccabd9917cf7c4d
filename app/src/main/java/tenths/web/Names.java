package tenths.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.access.User;
import tenths.access.Users;
import tenths.store.Transactions;

/// Who is behind a sign-in name, for pages that say who did what.
///
/// @param byLogin full names
public record Names(Map<String, String> byLogin) {
    public static Names of(Transactions transactions) {
        return new Names(
                new Users(transactions).all().stream().collect(Collectors.toUnmodifiableMap(User::login, User::name)));
    }

    /// The full name; jobs and people who are unknown here keep the name that they acted under.
    public String name(String login) {
        return byLogin.getOrDefault(login, login);
    }

    /// First letters, for the margin of a redline.
    public String initials(String login) {
        return Arrays.stream(name(login).split("[\\s.]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .limit(3)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
