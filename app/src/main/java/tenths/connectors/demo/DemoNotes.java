package tenths.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.firm.TimekeeperId;
import tenths.notes.Role;
import tenths.store.capture.MatterNames;
import tenths.time.NoteSource;

/// What the people of the demo firm wrote down in the current days, and the names under which they speak of their
/// matters. The same every time, and none of it changes the months that are billed.
///
/// @param names of the people on every matter
/// @param notes in the order in which they came
public record DemoNotes(List<MatterNames.Name> names, List<Told> notes) {
    private static final long SEED = 20_261_104;
    private static final int EACH = 5;
    private static final int OF_THE_FIRST = 24;

    /// Words of somebody.
    public record Told(TimekeeperId of, NoteSource source, String text, LocalDate writtenOn) {}

    /// The people on a matter whom its lawyers talk to.
    private record Others(String adjuster, String counsel, String expert) {}

    public static DemoNotes generate() {
        var people = DemoPeople.all();
        var cases = DemoFirm.cases(people);
        var dice = new Dice(SEED);
        var names = new ArrayList<MatterNames.Name>();
        var others = cases.stream().map(each -> others(each, names, dice)).toList();
        var notes = new ArrayList<Told>();
        for (var person : people) {
            var own = new ArrayList<Integer>();
            for (var i = 0; i < cases.size(); i++) {
                if (cases.get(i).team().contains(person)) {
                    own.add(i);
                }
            }
            var count = own.isEmpty() ? 0 : person.equals(people.getFirst()) ? OF_THE_FIRST : EACH;
            for (var number = 0; number < count; number++) {
                var at = dice.of(own);
                notes.add(told(person.id(), cases.get(at), others.get(at), number, dice));
            }
        }
        return new DemoNotes(List.copyOf(names), List.copyOf(notes));
    }

    private static Others others(DemoMatters.Case each, List<MatterNames.Name> names, Dice dice) {
        var others = new Others(
                dice.of(Names.GIVEN) + " " + dice.of(Names.OUTSIDERS),
                dice.of(Names.GIVEN) + " " + dice.of(Names.OUTSIDERS),
                "Dr. " + dice.of(Names.OUTSIDERS));
        var matter = each.file().matter().id();
        if (each.client().carrier()) {
            names.add(new MatterNames.Name(matter, Role.ADJUSTER, others.adjuster()));
        }
        names.add(new MatterNames.Name(matter, Role.OPPOSING_COUNSEL, others.counsel()));
        names.add(new MatterNames.Name(matter, Role.EXPERT, others.expert()));
        return others;
    }

    private static Told told(TimekeeperId of, DemoMatters.Case each, Others others, int number, Dice dice) {
        var kind = dice.of(
                List.of(NoteSource.Kind.TYPED, NoteSource.Kind.TYPED, NoteSource.Kind.MAIL, NoteSource.Kind.PHONE));
        var name = kind == NoteSource.Kind.MAIL ? "notes@marlowfinch.example" : "";
        var source = new NoteSource(kind, name, "demo-" + of + "-" + number, "");
        var day = dice.oneIn(3) ? DemoFirm.TODAY.minusDays(1) : DemoFirm.TODAY;
        return new Told(of, source, text(each, others, dice), day);
    }

    private static String text(DemoMatters.Case each, Others others, Dice dice) {
        var matter = each.file().matter();
        var caption = matter.name();
        var short1 = each.plaintiff();
        var tenths = "." + dice.between(2, 9);
        return switch (dice.between(1, 11)) {
            case 1 -> tenths + " call w " + last(others.adjuster()) + " re " + caption + " depo scheduling yest";
            case 2 -> matter.id() + " " + dice.between(1, 3) + tenths + " draft answers to interrogatories";
            case 3 -> "9:10-10:30 prep for depo of " + others.expert() + ", " + caption;
            case 4 -> "Spent 45 min reviewing the medical records in " + caption;
            case 5 -> caption + ": email " + last(others.counsel()) + " re extension .2; draft stip " + tenths;
            case 6 -> "1h20m research re motion to dismiss, claim " + matter.claimNumber();
            case 7 -> "$34.50 filing fee " + matter.id();
            case 8 -> caption + ", telephone conf with client re settlement authority";
            case 9 -> tenths + " review file and plan discovery, " + short1;
            case 10 -> tenths + " revise mediation statement " + matter.id() + ", make that .6";
            default ->
                "Yesterday I spent two hours on the motion in " + caption + " and half an hour on a call with "
                        + others.counsel() + ".\nI will draft the order tomorrow.";
        };
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
