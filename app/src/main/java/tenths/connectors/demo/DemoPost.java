package tenths.connectors.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;

/// What some people of the demo firm sent in of the last days: a mailbox and a calendar each, as files that a mail
/// program writes. The same every time.
public record DemoPost(List<Sent> files) {
    private static final long SEED = 41;
    private static final int ONE_IN = 5;
    private static final int MAILS = 5;
    private static final int DAYS = 5;
    private static final String DOMAIN = "@marlowfinch.example";
    private static final DateTimeFormatter MAIL_DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.US);

    /// A file of somebody.
    public record Sent(TimekeeperId of, String name, String content) {}

    public static DemoPost generate() {
        var people = DemoPeople.all();
        var cases = DemoFirm.cases(people);
        var dice = new Dice(SEED);
        var files = new ArrayList<Sent>();
        for (var number = 0; number < people.size(); number += ONE_IN) {
            var person = people.get(number);
            var own =
                    cases.stream().filter(each -> each.team().contains(person)).toList();
            if (!own.isEmpty()) {
                var login = person.lastName().toLowerCase(Locale.ROOT);
                files.add(new Sent(person.id(), login + ".mbox", mailbox(person, own, dice)));
                files.add(new Sent(person.id(), login + ".ics", calendar(person, own, dice)));
            }
        }
        return new DemoPost(List.copyOf(files));
    }

    private static String mailbox(Timekeeper person, List<DemoMatters.Case> own, Dice dice) {
        var mails = new StringBuilder();
        for (var number = 1; number <= MAILS; number++) {
            var day = workday(dice.between(0, DAYS));
            mails.append("From ").append(person.lastName()).append("@- Mon Nov  2 09:00:00 2026\n");
            mails.append(mail(person, dice.of(own), day, number, dice)).append("\n\n");
        }
        return mails.toString();
    }

    /// The firm works on weekdays.
    private static LocalDate workday(int before) {
        var day = DemoFirm.TODAY.minusDays(before);
        return day.getDayOfWeek().getValue() > 5 ? day.minusDays(2) : day;
    }

    private static String mail(Timekeeper person, DemoMatters.Case each, LocalDate day, int number, Dice dice) {
        var name = person.firstName() + " " + person.lastName();
        return """
                From: %s <%s%s>
                To: notes%s
                Date: %s %02d:%02d:00 -0500
                Message-ID: <demo-%s-%d%s>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s

                --
                %s
                Marlow & Finch LLP
                """.formatted(
                        name,
                        person.lastName().toLowerCase(Locale.ROOT),
                        DOMAIN,
                        DOMAIN,
                        MAIL_DAY.format(day),
                        dice.between(8, 18),
                        dice.between(0, 59),
                        person.id(),
                        number,
                        DOMAIN,
                        each.file().matter().name(),
                        words(each, number, dice),
                        name);
    }

    private static String words(DemoMatters.Case each, int number, Dice dice) {
        var matter = each.file().matter();
        var tenths = "0." + dice.between(2, 9);
        return switch (number) {
            case 1 -> tenths + " call with client re settlement authority, " + matter.name();
            case 2 -> matter.id() + ": 1." + dice.between(1, 8) + " hrs draft responses to requests for production";
            case 3 ->
                "Please book " + tenths + " for me on " + matter.name() + ", review of the police report.\n\n"
                        + "On Mon, Oct 26, 2026, the adjuster wrote:\n> Please spend no more than 3.0 hours on it.";
            case 4 -> "25 min email exchange with opposing counsel re discovery schedule, " + each.plaintiff();
            default -> "Lunch with the other side was private. I will call the expert tomorrow.";
        };
    }

    private static String calendar(Timekeeper person, List<DemoMatters.Case> own, Dice dice) {
        var events = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Marlow Finch//Demo//EN\r\n");
        for (var number = 1; number <= DAYS; number++) {
            var matter = dice.of(own).file().matter();
            var hour = dice.between(9, 16);
            var subject = switch (number) {
                case 1 -> "Deposition prep, " + matter.name();
                case 2 -> "Call with adjuster re " + matter.id();
                case 3 -> "Mediation, " + matter.name();
                case 4 -> "Dentist";
                default -> "Team meeting on discovery, " + matter.name();
            };
            events.append(event(person.id() + "-" + number, workday(number), hour, subject, number == 4));
        }
        return events.append("END:VCALENDAR\r\n").toString();
    }

    /// @param own nobody else's business: such an appointment proposes nothing
    private static String event(String uid, LocalDate day, int hour, String subject, boolean own) {
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return "BEGIN:VEVENT\r\nUID:demo-%s\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:%sT%02d0000Z\r\n"
                        .formatted(uid, date, hour)
                + "DTEND:%sT%02d3000Z\r\nSUMMARY:%s\r\n%sEND:VEVENT\r\n"
                        .formatted(date, hour + 1, subject.replace(",", "\\,"), own ? "CLASS:PRIVATE\r\n" : "");
    }
}
