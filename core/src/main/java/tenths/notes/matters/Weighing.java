package tenths.notes.matters;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tenths.firm.MatterId;
import tenths.notes.Span;
import tenths.notes.matters.Mention.Manner;

/// Weighs all names of one piece of work against each other.
final class Weighing {
    private static final int BESIDE = 3;

    private final List<Mention> names;
    private final List<Mention> people;
    private final List<Mention> hints;
    private final List<Mention> strangers;

    Weighing(List<Mention> mentions) {
        names = only(mentions, Mention::namesMatter);
        people = only(mentions, Mention::namesPeople);
        hints = only(mentions, mention -> isHint(mention, mentions));
        strangers = only(mentions, Mention::isStranger);
    }

    private static boolean isHint(Mention mention, List<Mention> all) {
        if (mention.namesMatter() || mention.namesPeople() || mention.matters().isEmpty()) {
            return false;
        }
        return mention.manner() == Manner.DOUBTFUL
                || mention.name().isFirstName()
                || all.stream().anyMatch(name -> isBeside(mention.span(), name));
    }

    /// "Castle coverage": an ordinary word counts beside a name only; elsewhere it is the lawyer's own.
    private static boolean isBeside(Span word, Mention name) {
        var gap = Math.max(word.start() - name.span().end(), name.span().start() - word.end());
        return name.namesMatter() && 0 <= gap && gap <= BESIDE;
    }

    MatterChoice choose() {
        if (!names.isEmpty()) {
            return byName();
        }
        if (!people.isEmpty()) {
            return byPeople();
        }
        var doubtful = only(hints, hint -> hint.manner() == Manner.DOUBTFUL);
        if (!doubtful.isEmpty()) {
            var left = new LinkedHashSet<>(doubtful.getFirst().matters());
            narrow(left, hints);
            return new MatterChoice.Several(List.copyOf(left), false, spans(doubtful));
        }
        return strangers.isEmpty()
                ? new MatterChoice.None()
                : new MatterChoice.Unknown(strangers.getFirst().span());
    }

    private MatterChoice byName() {
        var left = meet(names);
        if (left.isEmpty()) {
            left = meet(only(names, name -> name.manner() == Manner.EXACT));
        }
        if (left.isEmpty()) {
            return contradiction(names);
        }
        for (var person : people) {
            if (!narrow(left, person.name().firm()) && !isNickname()) {
                var against = new LinkedHashSet<>(left);
                against.addAll(person.name().firm());
                return new MatterChoice.Several(List.copyOf(against), true, spans(names));
            }
        }
        narrow(left, hints);
        return decide(left, names);
    }

    private MatterChoice byPeople() {
        var left = meet(people);
        if (left.isEmpty()) {
            return contradiction(people);
        }
        narrow(left, hints);
        var others = only(strangers, stranger -> stranger.manner() == Manner.EXACT);
        return others.isEmpty()
                ? decide(left, people)
                : new MatterChoice.Several(List.copyOf(left), true, spans(others));
    }

    /// A nickname and a tag such as CLE say what they say, whoever sat at the table.
    private boolean isNickname() {
        return names.stream().flatMap(name -> name.name().fits().stream()).anyMatch(fit -> fit.kind() == Kind.NICKNAME);
    }

    private MatterChoice decide(Set<MatterId> left, List<Mention> because) {
        if (left.size() > 1) {
            return new MatterChoice.Several(List.copyOf(left), false, spans(because));
        }
        var corrected = because.stream().allMatch(name -> name.manner() == Manner.CORRECTED);
        var near = because.size() == 1 && people.isEmpty()
                ? because.getFirst().name().near().stream().sorted().toList()
                : List.<MatterId>of();
        return new MatterChoice.One(left.iterator().next(), near, corrected, spans(because));
    }

    private static MatterChoice contradiction(List<Mention> mentions) {
        var all = new LinkedHashSet<MatterId>();
        mentions.forEach(mention -> all.addAll(mention.name().firm()));
        return new MatterChoice.Several(List.copyOf(all), true, spans(mentions));
    }

    private static Set<MatterId> meet(List<Mention> mentions) {
        var left = new LinkedHashSet<MatterId>();
        for (var mention : mentions) {
            if (left.isEmpty()) {
                left.addAll(mention.name().firm());
            } else {
                left.retainAll(mention.name().firm());
                if (left.isEmpty()) {
                    return left;
                }
            }
        }
        return left;
    }

    private static void narrow(Set<MatterId> left, List<Mention> hints) {
        hints.forEach(hint -> narrow(left, hint.matters()));
    }

    /// @return false where nothing would be left; then nothing is taken away
    private static boolean narrow(Set<MatterId> left, Collection<MatterId> fits) {
        if (left.stream().noneMatch(fits::contains)) {
            return false;
        }
        left.retainAll(fits);
        return true;
    }

    private static List<Span> spans(List<Mention> mentions) {
        return mentions.stream().map(Mention::span).toList();
    }

    private static List<Mention> only(List<Mention> mentions, Predicate<Mention> some) {
        return mentions.stream().filter(some).toList();
    }
}
