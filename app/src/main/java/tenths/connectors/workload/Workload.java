package tenths.connectors.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/// Writes a month-end folder: activities.csv, rates.csv, matters.csv, timekeepers.csv, guidelines.csv, and the answers
/// expected.csv (per matter: lines, minutes, fees and expenses in cents) and truth.csv (which entry breaks which rule).
public final class Workload {
    private static final int EXPENSES_PER_HUNDRED = 4;
    private static final int FAULTS_PER_HUNDRED = 5;
    private static final int STALE_DAYS = 90;

    private static final String ACTIVITY_COLUMNS =
            "id,type,date,user_id,user,client_id,client,matter_id,matter,activity_description,task_code,activity_code,"
                    + "expense_code,quantity_in_hours,quantity,price,note,non_billable,billed,created_at,reference";

    private final Month month;
    private final Random random;
    private final People people;
    private final long[][] answers;

    private Workload(Size size, Month month) {
        this.month = month;
        random = new Random(size.seed());
        people = new People(size, month.firstDay(), random);
        answers = new long[size.matters()][4]; // lines, minutes, fees, expenses
    }

    /// Which month, and how its entries are numbered. With the same size every month has the same people, matters and
    /// words, so that the activities of several can follow one another in one house.
    ///
    /// @param firstDay first of a month
    /// @param firstId of its entries; those of the month before must be over by then
    public record Month(LocalDate firstDay, int firstId) {
        static final Month USUAL = new Month(LocalDate.of(2026, 10, 1), 500_000_000);

        public Month {
            if (firstDay.getDayOfMonth() != 1) {
                throw new IllegalArgumentException("a month begins on its first day, not on " + firstDay);
            }
        }
    }

    /// Writes the folder, which is made if it does not exist.
    public static void write(Size size, Path folder) throws IOException {
        write(size, Month.USUAL, folder);
    }

    /// The same for any month.
    public static void write(Size size, Month month, Path folder) throws IOException {
        Files.createDirectories(folder);
        new Workload(size, month).write(size, new Folder(folder));
    }

    private void write(Size size, Folder folder) throws IOException {
        people.write(folder);
        writeGuidelines(folder);
        try (var activities = folder.file("activities.csv", ACTIVITY_COLUMNS);
                var truth = folder.file("truth.csv", "id,rule")) {
            for (var n = 0; n < size.entries(); n++) {
                var matter = n < size.matters() ? n : random.nextInt(1 + random.nextInt(size.matters()));
                var entry = new Draft(month.firstId() + n, matter);
                if (random.nextInt(100) < EXPENSES_PER_HUNDRED) {
                    expense(entry, truth);
                } else {
                    time(entry, truth);
                }
                entry.writeTo(activities);
            }
        }
        writeExpected(folder);
    }

    private void writeExpected(Folder folder) throws IOException {
        try (var expected =
                folder.file("expected.csv", "matter_id,lines,minutes,fees_cents,expenses_cents,total_cents")) {
            for (var i = 0; i < answers.length; i++) {
                var sum = answers[i];
                expected.row(
                        people.cases().get(i).id(),
                        Long.toString(sum[0]),
                        Long.toString(sum[1]),
                        Long.toString(sum[2]),
                        Long.toString(sum[3]),
                        Long.toString(sum[2] + sum[3]));
            }
        }
    }

    /// A row of activities.csv while it is made up.
    private final class Draft {
        private final int id;
        private final int matter;
        private final People.Person person;
        private LocalDate day =
                month.firstDay().plusDays(random.nextInt(month.firstDay().lengthOfMonth()));
        private LocalDate keyed = day.plusDays(random.nextInt(6));
        private String type = "TimeEntry";
        private String task = "";
        private String activity = "";
        private String code = "";
        private String hours = "";
        private String quantity = "";
        private String price = "";
        private String note = "";

        private Draft(int id, int matter) {
            this.id = id;
            this.matter = matter;
            var team = Math.min(6, people.persons().size());
            person = people.persons()
                    .get((matter * 7 + random.nextInt(team)) % people.persons().size());
        }

        private void writeTo(Folder.Csv out) {
            var c = people.cases().get(matter);
            out.row(
                    Integer.toString(id),
                    type,
                    day.toString(),
                    person.id(),
                    person.name(),
                    c.client(),
                    c.clientName(),
                    c.id(),
                    c.name(),
                    activity,
                    task,
                    activity,
                    code,
                    hours,
                    quantity,
                    price,
                    note,
                    "false",
                    "false",
                    keyed.toString(),
                    "");
        }
    }

    private void expense(Draft entry, Folder.Csv truth) {
        entry.type = "ExpenseEntry";
        entry.code = random.nextInt(3) == 0 ? "E101" : Words.pick(Words.VENDOR_COSTS, random);
        entry.note = "Cost of " + Words.object(random) + ", voucher " + entry.id;
        var quantity = 1L;
        var cents = 500L + random.nextInt(90_000);
        if ("E101".equals(entry.code)) {
            quantity = 1L + random.nextInt(400);
            cents = 10;
            if (random.nextInt(5) == 0) {
                cents = 50;
                truth.row(Integer.toString(entry.id), "max_photocopy_unit_cents");
            }
        }
        entry.quantity = Long.toString(quantity);
        entry.price = Folder.decimal(cents);
        answers[entry.matter][0]++;
        answers[entry.matter][3] += quantity * cents;
    }

    private void time(Draft entry, Folder.Csv truth) {
        entry.task = Words.pick(Words.TASKS, random);
        entry.activity = Words.pick(Words.ACTIVITIES, random);
        entry.note = Words.narrative(random);
        var minutes = 6 * (1 + random.nextInt(1 + random.nextInt(60)));
        if (random.nextInt(100) < FAULTS_PER_HUNDRED) {
            minutes = plant(entry, minutes, truth);
        }
        entry.hours = Folder.decimal(minutes * 100L / 60);
        var product = minutes
                * (long) people.rateCents(people.cases().get(entry.matter).client(), entry.person, entry.day);
        answers[entry.matter][0]++;
        answers[entry.matter][1] += minutes;
        answers[entry.matter][2] += (2 * product + 60) / 120; // half up
    }

    /// Breaks one rule on purpose, writes it to the answers and returns the minutes.
    private int plant(Draft entry, int minutes, Folder.Csv truth) {
        var fault = random.nextInt(8);
        var rule = switch (fault) {
            case 0 -> "max_hours_per_entry";
            case 1 -> "increment_hours";
            case 2 -> {
                entry.task = "";
                yield "task_code_required";
            }
            case 3 -> {
                entry.activity = "";
                yield "activity_code_required";
            }
            case 4 -> {
                entry.note = Words.pick(Words.VAGUE, random);
                yield "min_narrative_chars";
            }
            case 5 -> {
                entry.note = Words.pick(Words.CLERICAL, random) + " " + Words.object(random) + ".";
                yield "banned_phrase";
            }
            case 6 -> {
                entry.note = Words.task(random) + "; " + Words.task(random) + "; " + Words.task(random) + "; "
                        + Words.task(random) + ".";
                yield "block_billing_max_semicolons";
            }
            default -> {
                entry.keyed = entry.day;
                entry.day = entry.day.minusDays(STALE_DAYS);
                yield "stale_after_days";
            }
        };
        truth.row(Integer.toString(entry.id), rule);
        return switch (fault) {
            case 0 -> 60 * (12 + random.nextInt(3));
            case 1 -> minutes + 3;
            default -> minutes;
        };
    }

    private static void writeGuidelines(Folder folder) throws IOException {
        try (var out = folder.file("guidelines.csv", "guideline_set,rule,param,action")) {
            for (var set = 1; set <= 5; set++) {
                var name = "G" + set;
                out.row(name, "max_hours_per_entry", Integer.toString(12 - set), "warn");
                out.row(name, "max_hours_per_day", Integer.toString(16 - set), "warn");
                out.row(name, "increment_hours", "0.1", "reject");
                out.row(name, "task_code_required", "yes", "reject");
                out.row(name, "activity_code_required", "yes", "reject");
                out.row(name, "min_narrative_chars", Integer.toString(20 + 2 * set), "reject");
                out.row(name, "banned_phrase", "organize file", "write_off");
                out.row(name, "banned_phrase", "photocopy and collate", "write_off");
                out.row(name, "banned_phrase", "calendar dates", "write_off");
                out.row(name, "block_billing_max_semicolons", "2", "warn");
                out.row(name, "stale_after_days", Integer.toString(75 - 5 * set), "reject");
                out.row(name, "max_photocopy_unit_cents", Integer.toString(10 + 5 * (set % 3)), "reduce");
            }
        }
    }
}
