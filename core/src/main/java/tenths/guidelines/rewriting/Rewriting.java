package tenths.guidelines.rewriting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.words.Allotted;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.notes.Contact;
import tenths.notes.Role;

/// A proposal of other words for a line of a bill, made by rules alone. The facts are locked: hours, people, days,
/// matters and amounts stay as they were (see [FactLock]); a name comes only from the matter's file or from a person.
///
/// @param parts the line again; several where it is to be split, and then their units add up to those of the line
/// @param steps what was done, one sentence each
/// @param given words that come from the matter's file or a person
public record Rewriting(List<Part> parts, List<String> steps, String given) {
    private static final String PARTY_NOT_NAMED = "TIM-13";
    private static final List<String> BLOCK_BILLING = List.of("TIM-08", "TIM-09");

    public Rewriting {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /// @param units hours of a fee, pieces of an expense
    public record Part(BigDecimal units, String narrative) {}

    /// What the rules may use.
    ///
    /// @param contacts people of the matter, from its file
    /// @param named whom the line means where it does not say; blank if nobody told
    public record Known(List<Contact> contacts, String named) {
        public Known {
            contacts = List.copyOf(contacts);
        }
    }

    /// The line as it is, in other words where the rules have any.
    ///
    /// @param findings the open findings on this line
    public static Rewriting of(String narrative, BigDecimal units, List<Finding> findings, Known known) {
        var steps = new ArrayList<String>();
        var given = new StringBuilder();
        var named = names(narrative, findings, known, steps, given);
        var parts = split(narrative, named, units, findings, steps);
        var full = parts.stream()
                .map(part -> new Part(part.units(), InFull.of(part.narrative())))
                .toList();
        if (!full.equals(parts)) {
            steps.add("Abbreviations are written out.");
        }
        return new Rewriting(full, steps, given.toString());
    }

    /// The same in one piece, for a line whose time is not to be shared out.
    public static Rewriting whole(String narrative, BigDecimal units, List<Finding> findings, Known known) {
        var others = findings.stream()
                .filter(finding -> !BLOCK_BILLING.contains(finding.rule()))
                .toList();
        return of(narrative, units, others, known);
    }

    /// Whether anything would change.
    public boolean changes(String narrative) {
        return parts.size() != 1 || !parts.getFirst().narrative().equals(narrative);
    }

    /// All parts as one text.
    public String text() {
        return String.join("; ", parts.stream().map(Part::narrative).toList());
    }

    /// What of the facts would be broken; empty for every proposal that may be shown.
    public List<String> broken(String narrative) {
        var before = parts.size() > 1 ? withoutTimes(narrative) : narrative;
        return FactLock.broken(before, text(), given);
    }

    private static String names(
            String narrative, List<Finding> findings, Known known, List<String> steps, StringBuilder given) {
        var silent = findings.stream()
                .filter(finding -> finding.rule().equals(PARTY_NOT_NAMED))
                .flatMap(finding -> finding.evidence().stream())
                .findFirst();
        if (silent.isPresent() && !known.named().isBlank()) {
            var end = silent.get().end();
            steps.add("The person is named as you said: " + known.named() + ".");
            given.append(known.named());
            return narrative.substring(0, end) + " with " + known.named() + narrative.substring(end);
        }
        return byRole(narrative, known, steps, given);
    }

    /// "the adjuster" is a person where the matter has only one.
    private static String byRole(String narrative, Known known, List<String> steps, StringBuilder given) {
        var named = narrative;
        for (var role : List.of(Role.ADJUSTER, Role.OPPOSING_COUNSEL)) {
            var people = known.contacts().stream()
                    .filter(contact -> contact.role() == role)
                    .toList();
            var found = words(role).in(named);
            if (people.size() == 1 && found.size() == 1 && !names(named, people.getFirst())) {
                var end = found.getFirst().end();
                var name = people.getFirst().name();
                steps.add(name + " is the only " + spoken(role) + " of the matter and is named.");
                given.append(' ').append(name);
                named = named.substring(0, end) + " " + name + named.substring(end);
            }
        }
        return named;
    }

    private static Phrases words(Role role) {
        return role == Role.ADJUSTER ? Phrases.of("adjuster") : Phrases.of("opposing counsel", "\"o/c\"", "oc");
    }

    private static String spoken(Role role) {
        return role == Role.ADJUSTER ? "adjuster" : "opposing counsel";
    }

    private static boolean names(String narrative, Contact contact) {
        var last = contact.name().substring(contact.name().lastIndexOf(' ') + 1);
        return Phrases.of(List.of("\"" + last + "\"")).touch(narrative);
    }

    private static List<Part> split(
            String narrative, String named, BigDecimal units, List<Finding> findings, List<String> steps) {
        var blocks = findings.stream()
                .filter(finding -> BLOCK_BILLING.contains(finding.rule()))
                .toList();
        if (blocks.isEmpty()) {
            return List.of(new Part(units, named));
        }
        var said = bySaidTimes(named, units);
        if (!said.isEmpty()) {
            steps.add("The line is split at the times that the text gives.");
            return said;
        }
        for (var finding : blocks) {
            if (finding.fix() instanceof Fix.Split(var _, var parts) && named.equals(narrative)) {
                steps.add("The line is split; nobody said how long each task took, so the shares are even. Mend them.");
                return parts.stream()
                        .map(part -> new Part(part.units(), part.narrative()))
                        .toList();
            }
        }
        return List.of(new Part(units, named));
    }

    /// One part for each time in brackets, where they add up to the line.
    private static List<Part> bySaidTimes(String text, BigDecimal units) {
        var times = Allotted.in(text);
        if (times.size() < 2 || Allotted.sum(times).compareTo(units) != 0) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var time : times) {
            var words = trimmed(text.substring(from, time.span().start()));
            if (words.isBlank()) {
                return List.of();
            }
            parts.add(new Part(time.hours(), words));
            from = time.span().end();
        }
        return trimmed(text.substring(from)).isBlank() ? parts : List.of();
    }

    private static String trimmed(String words) {
        return words.replaceAll("^[\\s;,.]+(?:and |then )?|[\\s;,]+$", "");
    }

    private static String withoutTimes(String text) {
        var bare = new StringBuilder(text);
        Allotted.in(text).reversed().stream()
                .map(Allotted::span)
                .forEach((Span span) -> bare.delete(span.start(), span.end()));
        return bare.toString();
    }
}
