package tenths.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Colleague;
import tenths.notes.Contact;
import tenths.notes.Context;
import tenths.notes.DateOrder;
import tenths.notes.KnownMatter;
import tenths.notes.Role;
import tenths.notes.Rounding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file that tells `tenths read-notes` whose notes it reads: the firm's people, clients, matters and habits.
///
/// @param author whose notes they are where a note does not say
record NotesContext(Context context, LocalDate today, TimekeeperId author) {
    private static final int WHOLE = 100;
    private static final String TENTH = "0.1";
    private static final Pattern EXAMINERS = Pattern.compile("expert|\\bime\\b|\\bdoctor\\b|physician");
    private static final List<String> MONTHS_FIRST = List.of("en-US", "en-PH", "en");

    /// @throws Unusable naming the file, the member and the repair
    static NotesContext read(Path file) {
        try {
            return read(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException | JacksonException unreadable) {
            throw new Unusable("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new Unusable("in " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static NotesContext read(JsonNode tree) {
        var today = LocalDate.parse(text(tree, "today"));
        var colleagues =
                list(tree, "timekeepers").stream().map(NotesContext::colleague).toList();
        var author = tree.path("author_default")
                .asString(
                        colleagues.isEmpty()
                                ? "AUTHOR"
                                : colleagues.getFirst().id().value());
        var matters = new ArrayList<KnownMatter>();
        list(tree, "clients")
                .forEach(client -> list(client, "matters").forEach(matter -> matters.add(matter(client, matter))));
        var context = new Context(dateOrder(tree), rounding(tree), colleagues, matters, NotesHistory.of(tree));
        return new NotesContext(context, today, new TimekeeperId(author));
    }

    private static Colleague colleague(JsonNode person) {
        return new Colleague(
                new TimekeeperId(text(person, "id")),
                text(person, "name"),
                person.path("class").asString(""));
    }

    private static KnownMatter matter(JsonNode client, JsonNode matter) {
        var people = new ArrayList<Contact>();
        texts(client, "contacts").forEach(contact -> people.add(ofClient(contact)));
        texts(matter, "opposing_counsel").forEach(counsel -> people.add(contact(counsel, Role.OPPOSING_COUNSEL)));
        texts(matter, "others").forEach(other -> people.add(contact(other, Role.OTHER)));
        var name = text(client, "name");
        var isOwn = name.toLowerCase(Locale.ROOT).contains("never billable")
                || !matter.path("billable").asBoolean(true);
        return new KnownMatter(
                new MatterId(text(matter, "id")),
                text(matter, "name"),
                name,
                texts(client, "aka"),
                texts(matter, "claim"),
                people,
                texts(matter, "nicknames"),
                !isOwn);
    }

    /// The client's own people, whatever their post; only another side's counsel and those who testify are none.
    private static Contact ofClient(String text) {
        var contact = contact(text, Role.CLIENT);
        var isApart = switch (contact.role()) {
            case ADJUSTER, EXPERT, WITNESS -> true;
            case OPPOSING_COUNSEL -> text.toLowerCase(Locale.ROOT).contains("opposing");
            case CLIENT, CO_COUNSEL, PARTY, COURT, OTHER -> false;
        };
        return isApart ? contact : new Contact(contact.name(), Role.CLIENT);
    }

    /// `Rita Salgado (adjuster)`: who it is stands behind the name.
    private static Contact contact(String text, Role usual) {
        var open = text.indexOf('(');
        if (open <= 0) {
            return new Contact(text.strip(), usual);
        }
        return new Contact(
                text.substring(0, open).strip(), role(text.substring(open).toLowerCase(Locale.ROOT)));
    }

    private static Role role(String words) {
        if (words.contains("adjuster")) {
            return Role.ADJUSTER;
        }
        if (EXAMINERS.matcher(words).find()) {
            return Role.EXPERT;
        }
        if (words.contains("plaintiff") || words.contains("defendant") || words.contains("claimant")) {
            return Role.PARTY;
        }
        if (words.contains("counsel") && !words.contains("general")) {
            return words.contains("co-") ? Role.CO_COUNSEL : Role.OPPOSING_COUNSEL;
        }
        if (words.contains("judge") || words.contains("court") || words.contains("clerk")) {
            return Role.COURT;
        }
        if (words.contains("(gc")
                || words.contains("general counsel")
                || words.contains("client")
                || words.contains("insured")) {
            return Role.CLIENT;
        }
        return words.contains("witness") || words.contains("driver") ? Role.WITNESS : Role.OTHER;
    }

    /// As the file says; else as people write dates where it says that the firm is.
    private static DateOrder dateOrder(JsonNode tree) {
        var said = either(tree, "date_order", "dateOrder");
        return switch (said) {
            case "" -> usual(tree.path("locale").asString(MONTHS_FIRST.getFirst()));
            case "month first" -> DateOrder.MONTH_FIRST;
            case "day first" -> DateOrder.DAY_FIRST;
            case "year first" -> DateOrder.YEAR_FIRST;
            default ->
                throw new IllegalArgumentException(
                        "\"date_order\" is \"month first\", \"day first\" or \"year first\", not \"" + said + "\"");
        };
    }

    private static DateOrder usual(String locale) {
        return MONTHS_FIRST.contains(locale) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    private static Rounding rounding(JsonNode tree) {
        var increment = either(tree, "increment_hours", "increment");
        var step = new BigDecimal(increment.isEmpty() ? TENTH : increment).multiply(BigDecimal.valueOf(WHOLE));
        var said = tree.path("rounding").asString("up");
        var direction = said.startsWith("up")
                ? Rounding.Direction.UP
                : said.startsWith("down") ? Rounding.Direction.DOWN : Rounding.Direction.NEAREST;
        return new Rounding(step.intValueExact(), direction);
    }

    /// A member under either of two names; blank if it has neither.
    private static String either(JsonNode tree, String one, String other) {
        return tree.path(tree.has(one) ? one : other).asString("");
    }

    private static String text(JsonNode tree, String member) {
        var found = tree.path(member);
        if (!found.isString() || found.asString().isBlank()) {
            throw new IllegalArgumentException("\"" + member + "\" is missing or no text; give it one");
        }
        return found.asString();
    }

    private static List<JsonNode> list(JsonNode tree, String member) {
        var found = new ArrayList<JsonNode>();
        tree.path(member).forEach(found::add);
        return found;
    }

    private static List<String> texts(JsonNode tree, String member) {
        var found = tree.path(member);
        if (found.isString()) {
            return List.of(found.asString());
        }
        return list(tree, member).stream().map(node -> node.asString()).toList();
    }
}
