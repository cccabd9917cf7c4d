package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenths.firm.Timekeeper;
import tenths.invoicing.InvoiceLine;

/// The fees in groups, each in the order of the bill: what has no task or no timekeeper comes last.
final class Groups {
    static final Comparator<Timekeeper> BY_NAME = Comparator.comparing(Timekeeper::name)
            .thenComparing(Timekeeper::id)
            .thenComparing(Timekeeper::classification)
            .thenComparing(Timekeeper::firstName);

    private final Drawing drawing;

    Groups(Drawing drawing) {
        this.drawing = drawing;
    }

    /// @param name short, for the sum
    /// @param words for the head
    record Group(String name, String words, List<InvoiceLine> lines) {}

    List<Group> byTask(List<InvoiceLine> lines) {
        var groups = new TreeMap<String, List<InvoiceLine>>(
                Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        groups.putAll(lines.stream()
                .collect(Collectors.groupingBy(line -> line.codes().task())));
        return groups.entrySet().stream().map(this::task).toList();
    }

    private Group task(Map.Entry<String, List<InvoiceLine>> task) {
        var code = drawing.text(task.getKey());
        var none = drawing.say(Word.WITHOUT_TASK);
        var meaning = drawing.text(drawing.style().name(task.getKey()));
        return code.isEmpty()
                ? new Group(none, none, task.getValue())
                : new Group(code, (code + "  " + meaning).strip(), task.getValue());
    }

    List<Group> byTimekeeper(List<InvoiceLine> lines) {
        var people = new TreeMap<Timekeeper, List<InvoiceLine>>(BY_NAME);
        var others = new ArrayList<InvoiceLine>();
        for (var line : lines) {
            var person = line.timekeeper();
            (person == null ? others : people.computeIfAbsent(person, _ -> new ArrayList<>())).add(line);
        }
        var groups = new ArrayList<Group>();
        people.forEach((person, theirs) -> groups.add(timekeeper(person, theirs)));
        if (!others.isEmpty()) {
            var none = drawing.say(Word.WITHOUT_TIMEKEEPER);
            groups.add(new Group(none, none, others));
        }
        return groups;
    }

    private Group timekeeper(Timekeeper person, List<InvoiceLine> lines) {
        var name = drawing.text(person.name());
        return new Group(name, name + ", " + drawing.classOf(person).text(), lines);
    }
}
