package tenths.notes.matters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tenths.firm.MatterId;
import tenths.notes.Colleague;
import tenths.notes.Contact;
import tenths.notes.KnownMatter;
import tenths.notes.Role;
import tenths.notes.words.Words;

/// Enters every name of the open matters and of colleagues in the tries of the index.
final class NameBook {
    private static final Pattern SIDES = Pattern.compile(" [vV]s?\\.? | versus | - | – | — |[/:,;()]");
    private static final String BUSINESS_DEVELOPMENT = "business development";
    private static final List<List<String>> SHORT_FOR_IT = List.of(
            List.of("bus", "dev"),
            List.of("biz", "dev"),
            List.of("bizdev"),
            List.of("busdev"),
            List.of("client", "development"));
    private static final int SHORTEST_WITH_NEIGHBOURS = 4;
    private static final int MOST_NEIGHBOURS = 5;

    private final Trie names = new Trie();
    private final Trie numbers = new Trie();
    private final Trie bareNumbers = new Trie();
    private final Map<String, Integer> tags = new HashMap<>();
    private final TreeMap<String, Set<MatterId>> leads = new TreeMap<>();

    NameBook(List<KnownMatter> matters, List<Colleague> colleagues) {
        matters.forEach(matter -> tag(matter).forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        matters.forEach(this::learn);
        colleagues.forEach(this::learn);
        names.close(neighbours());
        numbers.close(Map.of());
        bareNumbers.close(Map.of());
    }

    Trie names() {
        return names;
    }

    Trie numbers() {
        return numbers;
    }

    Trie bareNumbers() {
        return bareNumbers;
    }

    private void learn(KnownMatter matter) {
        numbers(matter.id(), matter.id().value(), Kind.NUMBER);
        matter.claimNumbers().forEach(claim -> numbers(matter.id(), claim, Kind.CLAIM));
        tag(matter).stream()
                .filter(tag -> tags.getOrDefault(tag, 0) == 1)
                .forEach(tag -> learn(matter, Form.of(List.of(tag)), tag, Kind.NICKNAME));
        title(matter);
        if (!matter.billable() && matter.name().toLowerCase(Locale.ROOT).contains(BUSINESS_DEVELOPMENT)) {
            SHORT_FOR_IT.forEach(words -> learn(matter, new Form(words, Strength.FIRM), matter.name(), Kind.NICKNAME));
        }
        client(matter, matter.client());
        matter.clientNames().forEach(name -> client(matter, name));
        matter.people().forEach(person -> learn(matter, person));
        matter.nicknames().forEach(name -> {
            var words = Form.core(name);
            if (!words.isEmpty()) {
                learn(matter, Form.of(words), name, Kind.NICKNAME);
            }
        });
    }

    /// The words of a number without digits: ADMIN and INT of INT-ADMIN.
    private static List<String> tag(KnownMatter matter) {
        var words = Words.of(matter.id().value());
        return words.stream().anyMatch(word -> word.number())
                ? List.of()
                : words.stream().map(word -> word.folded()).toList();
    }

    private void numbers(MatterId matter, String number, Kind kind) {
        var fit = new Fit(matter, kind, Strength.FIRM);
        Numbers.whole(number).forEach(form -> numbers.learn(form, number, fit));
        Numbers.bare(number).ifPresent(form -> bareNumbers.learn(List.of(form), number, fit));
    }

    private void title(KnownMatter matter) {
        var whole = Form.core(matter.name());
        if (!whole.isEmpty()) {
            learn(matter, Form.of(whole), matter.name(), Kind.NAME);
        }
        for (var side : SIDES.split(matter.name())) {
            for (var form : Form.side(side.strip())) {
                var names = form.firm() || form.words().size() > 1;
                learn(matter, form, side.strip(), names ? Kind.PARTY : Kind.WORD);
                remember(form, matter.id());
            }
        }
    }

    private void client(KnownMatter matter, String name) {
        var words = Form.core(name);
        if (words.isEmpty()) {
            return;
        }
        learn(matter, Form.of(words), name, Kind.CLIENT);
        if (Form.isPerson(name, words)) {
            Form.person(name).forEach(form -> learn(matter, form, name, Kind.CLIENT));
        } else if (words.size() > 1) {
            var lead = words.subList(0, 1);
            learn(matter, Form.of(lead), name, Kind.CLIENT);
        }
    }

    private void learn(KnownMatter matter, Contact contact) {
        var kind = kind(contact.role());
        var words = Form.core(contact.name());
        var forms = Form.isPerson(contact.name(), words) || !looksLikeFirm(contact.name())
                ? Form.person(contact.name())
                : Form.organisation(contact.name());
        forms.forEach(form -> learn(matter, form, contact.name(), kind));
    }

    private static boolean looksLikeFirm(String name) {
        return name.indexOf('&') >= 0
                || Words.of(name).stream().skip(1).anyMatch(word -> Form.strength(word.folded()) == Strength.ORDINARY);
    }

    private void learn(Colleague colleague) {
        for (var form : Form.person(colleague.name())) {
            names.learn(form.words(), colleague.name(), colleague.id());
        }
    }

    private void learn(KnownMatter matter, Form form, String asWritten, Kind kind) {
        names.learn(form.words(), asWritten, new Fit(matter.id(), kind, form.strength()));
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case CLIENT -> Kind.CLIENT;
            case ADJUSTER -> Kind.ADJUSTER;
            case OPPOSING_COUNSEL -> Kind.OPPOSING_COUNSEL;
            case CO_COUNSEL -> Kind.CO_COUNSEL;
            case EXPERT -> Kind.EXPERT;
            case PARTY -> Kind.PARTY;
            case WITNESS -> Kind.WITNESS;
            case COURT -> Kind.COURT;
            case OTHER -> Kind.OTHER;
        };
    }

    private void remember(Form form, MatterId matter) {
        if (form.firm() && form.words().size() == 1) {
            leads.computeIfAbsent(form.words().getFirst(), _ -> new HashSet<>()).add(matter);
        }
    }

    /// For each word, the matters of longer words that begin with it: Smithson for Smith.
    private Map<String, Set<MatterId>> neighbours() {
        var longer = new HashMap<String, Set<MatterId>>();
        leads.forEach((word, own) -> {
            if (word.length() >= SHORTEST_WITH_NEIGHBOURS) {
                var found = new HashSet<MatterId>();
                leads.subMap(word, false, word + Character.MAX_VALUE, false)
                        .values()
                        .forEach(found::addAll);
                found.removeAll(own);
                if (!found.isEmpty() && found.size() <= MOST_NEIGHBOURS) {
                    longer.put(word, found);
                }
            }
        });
        return longer;
    }
}
