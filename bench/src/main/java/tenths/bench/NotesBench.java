package tenths.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Colleague;
import tenths.notes.Contact;
import tenths.notes.Context;
import tenths.notes.DateOrder;
import tenths.notes.KnownMatter;
import tenths.notes.Note;
import tenths.notes.NoteReader;
import tenths.notes.Role;
import tenths.notes.Rounding;

/// How many notes a second the reader turns into proposals, for a writer with 5,000 open matters.
final class NotesBench implements Bench {
    private static final int MATTERS = 5_000;
    private static final int NOTES = 20_000;
    private static final TimekeeperId AUTHOR = new TimekeeperId("JP");
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 12);
    private static final String[] SOUNDS = {
        "ba", "del", "fos", "gar", "hin", "kel", "lor", "mun", "nes", "pol", "quin", "ros", "sal", "tor", "vin", "wes",
        "yar", "zim"
    };
    private static final List<String> FORMS = List.of(
            ".4 call w %s re depo yest",
            "%s .7 rev draft rpt; .2 email counsel re same",
            "9:10-10:30 prepare for and attend hearing, %s",
            "spent an hour and a half on the %s interrogatory answers",
            "Subject: Time 5/11 - %s\n\n0.8 - reviewed supplemental production (214 pp)\n"
                    + "0.3 - email to adjuster\n\n--\nJP | 555-0142",
            "%s 1.2 (actually spent 1.8 but cap it at 1.2), rev chart",
            "call with client re settlement, %s");

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var matters = IntStream.range(0, MATTERS).mapToObj(NotesBench::matter).toList();
        var people = List.of(new Colleague(AUTHOR, "Jonah Pike", "ASSOCIATE"));
        var context = new Context(DateOrder.MONTH_FIRST, Rounding.TENTH_UP, people, matters);
        var built = Watch.seconds(() -> new NoteReader(context));
        figures.accept(Row.of("notes: index of open matters", built.toPlainString(), "s", MATTERS));
        var reader = new NoteReader(context);
        var notes = IntStream.range(0, NOTES).mapToObj(NotesBench::note).toList();
        proposals(reader, notes.subList(0, NOTES / 2));
        var read = Watch.seconds(() -> proposals(reader, notes));
        figures.accept(Row.of("notes: read, with 5,000 open matters", Watch.rate(NOTES, read), "notes/s", NOTES)
                .goal("2,000 a second"));
    }

    private static long proposals(NoteReader reader, List<Note> notes) {
        return notes.parallelStream()
                .mapToLong(note -> reader.read(note).proposals().size())
                .sum();
    }

    private static Note note(int i) {
        var text = FORMS.get(i % FORMS.size()).formatted(surname(i * 7 % MATTERS));
        return new Note(text, AUTHOR, WRITTEN);
    }

    private static KnownMatter matter(int i) {
        var counsel = List.of(new Contact(surname(i + MATTERS), Role.OPPOSING_COUNSEL));
        var name = surname(i) + " v. " + surname(i + 3 * MATTERS);
        var client = surname(i % 200 + 9 * MATTERS) + " Insurance";
        return new KnownMatter(
                new MatterId("M-" + (10_000 + i)),
                name,
                client,
                List.of(),
                List.of("CLM-" + (500_000 + i)),
                counsel,
                List.of(),
                true);
    }

    /// A made-up surname for every number.
    private static String surname(int i) {
        var name = new StringBuilder();
        for (var rest = i + SOUNDS.length; rest > 0; rest /= SOUNDS.length) {
            name.append(SOUNDS[rest % SOUNDS.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
