package tenths.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.capture.Loaded;
import tenths.capture.Written;

/// Calendars: what took place becomes a note of its day; what did not, does not.
@NullMarked
class CalendarFileTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Window WINDOW =
            Window.last(60, Instant.parse("2026-11-20T17:00:00Z"), NEW_YORK, "pat@firm.example");
    private static final String OUTLOOK_ZONE = """
            BEGIN:VTIMEZONE
            TZID:Eastern Standard Time
            BEGIN:STANDARD
            DTSTART:16011104T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010311T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private static final String MANY = """
            DTSTART:20261101T000000Z
            DURATION:PT1H
            SUMMARY:Many
            RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5,6,7,8,9
            """;

    private static Loaded read(String components) {
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + components + "END:VCALENDAR\n";
        return CalendarFile.read("pat.ics", Written.crlf(text).getBytes(StandardCharsets.UTF_8), WINDOW);
    }

    private static String event(String uid, String lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20261001T000000Z\n" + lines + "END:VEVENT\n";
    }

    @Test
    void an_event_moved_to_a_senseless_time_spoils_no_other() {
        var senseless = event("a", """
                RECURRENCE-ID;TZID=America/New_York:20261110ARY
                DTSTART:20261110T140000Z
                DURATION:PT1H
                SUMMARY:Moved
                """);
        var loaded = read(senseless + event("b", """
                DTSTART:20261111T140000Z
                DURATION:PT1H
                SUMMARY:Call with adjuster
                """));
        assertThat(loaded.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("Call with adjuster"));
        assertThat(loaded.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.toString()).contains("Moved", "Its times make no sense."));
    }

    @Test
    void an_appointment_is_a_note_of_its_day_with_its_hours() {
        var loaded = read(event("a", """
                DTSTART;TZID=America/Chicago:20261110T090000
                DTEND;TZID=America/Chicago:20261110T103000
                SUMMARY:Deposition of Dr. Lee\\, Smith v. Jones
                LOCATION:Room 4
                DESCRIPTION:Claim 55-1234\\nBring exhibits\\n2.5 hours at most\\n______\\nJoin Zoom Meeting\\nhttps://z.example
                ORGANIZER:mailto:court@example.org
                """));
        var note = loaded.notes().getFirst();
        assertThat(note.text())
                .isEqualTo("10:00-11:30 Deposition of Dr. Lee, Smith v. Jones, Room 4\nClaim 55-1234\nBring exhibits");
        assertThat(note.incoming().writtenOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(note.source().claimedFrom()).isEqualTo("court@example.org");
    }

    @Test
    void a_series_has_its_exceptions_its_moved_time_and_its_hour_across_the_end_of_summer_time() {
        var series = event("a", """
                DTSTART;TZID=Eastern Standard Time:20261029T090000
                DTEND;TZID=Eastern Standard Time:20261029T100000
                RRULE:FREQ=DAILY;COUNT=6
                EXDATE;TZID=Eastern Standard Time:20261030T090000
                SUMMARY:Status call
                """);
        var moved = event("a", """
                RECURRENCE-ID;TZID=Eastern Standard Time:20261031T090000
                DTSTART;TZID=Eastern Standard Time:20261031T110000
                DTEND;TZID=Eastern Standard Time:20261031T120000
                SUMMARY:Status call moved
                """);
        assertThat(read(OUTLOOK_ZONE + series + moved).notes())
                .extracting(note -> note.incoming().writtenOn().getDayOfMonth() + " " + note.text())
                .containsExactlyInAnyOrder(
                        "29 9:00-10:00 Status call",
                        "31 11:00-12:00 Status call moved",
                        "1 9:00-10:00 Status call",
                        "2 9:00-10:00 Status call",
                        "3 9:00-10:00 Status call");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20260105T140000Z, 10:00, 9:00",
        "DTSTART;TZID=America/New_York:20260105T090000, 9:00, 9:00",
        "DTSTART;TZID=Europe/Berlin:20260105T150000, 10:00, 9:00",
        "DTSTART:20260105T090000, 9:00, 9:00"
    })
    void a_weekly_call_of_long_ago_is_found_in_every_way_of_writing_its_hour(
            String start, String summer, String winter) {
        // the clocks change in Europe on 25 October, in New York on 1 November
        var hours = read(event("a", start + "\nDURATION:PT30M\nRRULE:FREQ=WEEKLY\nSUMMARY:Call\n")).notes().stream()
                .collect(Collectors.toMap(
                        note -> note.incoming().writtenOn(), note -> note.text().split("-", 2)[0]));
        assertThat(hours).hasSize(9);
        assertThat(hours.get(LocalDate.of(2026, 10, 26))).isEqualTo(summer);
        assertThat(hours.get(LocalDate.of(2026, 11, 16))).isEqualTo(winter);
    }

    @Test
    void outlook_names_a_zone_without_saying_what_it_is() {
        assertThat(read(event("a", """
                DTSTART;TZID=Pacific Standard Time:20261110T090000
                DTEND;TZID=Pacific Standard Time:20261110T093000
                SUMMARY:Call
                """)).notes().getFirst().text()).isEqualTo("12:00-12:30 Call");
    }

    @Test
    void what_has_days_but_no_hours_says_nothing_about_hours() {
        var loaded = read(event("a", "DTSTART;VALUE=DATE:20261110\nSUMMARY:Trial\n")
                + event("b", "DTSTART:20261111T090000\nDTEND:20261113T090000\nSUMMARY:Conference\n"));
        assertThat(loaded.notes()).extracting(note -> note.text()).containsExactly("Trial", "Conference");
    }

    @Test
    void what_was_declined_cancelled_private_or_is_yet_to_come_is_no_work_and_that_is_told() {
        var when = "DTSTART:20261110T150000Z\nDURATION:PT45M\nSUMMARY:Call\n";
        var loaded = read(event("a", when + "STATUS:CANCELLED\n")
                + event("b", when + "ATTENDEE;PARTSTAT=DECLINED:mailto:Pat@firm.example\n")
                + event("c", when + "CLASS:PRIVATE\n")
                + event("d", when + "X-MICROSOFT-CDO-BUSYSTATUS:OOF\n")
                + event("e", "DTSTART:20261120T163000Z\nDURATION:PT45M\nSUMMARY:Now\n")
                + event("f", "DTSTART:20260101T163000Z\nDURATION:PT45M\nSUMMARY:Long ago\n")
                + event("g", when + "ATTENDEE;PARTSTAT=DECLINED:mailto:someone.else@firm.example\n"));
        assertThat(loaded.notes()).hasSize(1);
        assertThat(loaded.remarks())
                .containsExactly(
                        "1 appointment left out: before 2026-09-21.",
                        "1 appointment left out: cancelled.",
                        "1 appointment left out: declined.",
                        "1 appointment left out: not over yet.",
                        "1 appointment left out: out of office.",
                        "1 appointment left out: private.");
    }

    @Test
    void an_appointment_keeps_its_key_until_it_says_something_else() {
        var when = "DTSTART:20261110T150000Z\nDURATION:PT45M\n";
        var key = read(event("a", when + "SUMMARY:Call\n"))
                .notes()
                .getFirst()
                .source()
                .key();
        assertThat(read(event("a", when + "SUMMARY:Call\nSEQUENCE:3\n"))
                        .notes()
                        .getFirst()
                        .source()
                        .key())
                .isEqualTo(key);
        assertThat(read(event("a", when + "SUMMARY:Longer call\n"))
                        .notes()
                        .getFirst()
                        .source()
                        .key())
                .isNotEqualTo(key);
    }

    @Test
    void a_series_without_measure_is_refused_by_name_and_the_others_are_read() {
        var loaded = read(event("a", "DTSTART:20261101T000000Z\nDURATION:PT1S\nSUMMARY:Bomb\nRRULE:FREQ=SECONDLY\n")
                + event("b", "DTSTART:00010101T000000Z\nDURATION:PT1H\nSUMMARY:Old\nRRULE:FREQ=DAILY\n")
                + event("c", MANY)
                + event("d", "DTSTART:20261110T150000Z\nDURATION:PT1H\nSUMMARY:Call\n"));
        assertThat(loaded.notes()).hasSize(1);
        assertThat(loaded.unread())
                .extracting(unread -> unread.part())
                .containsExactly("\"Bomb\"", "\"Old\"", "\"Many\"");
    }

    @Test
    void parts_within_parts_and_calendars_without_end_are_refused() {
        assertThat(read("BEGIN:VEVENT\n".repeat(100_000)).unread().getFirst().message())
                .isEqualTo("Its parts are nested more than 8 deep.");
        assertThat(read(event("a", "DTSTART:20261110T150000Z\n").repeat(60_000))
                        .unread()
                        .getFirst()
                        .message())
                .isEqualTo("It holds more than 50,000 events.");
        assertThat(read("BEGIN:VEVENT\nSUMMARY:" + "a".repeat(300_000) + "\nEND:VEVENT\n")
                        .unread())
                .hasSize(1);
    }

    @Test
    void a_page_that_is_no_calendar_is_told() {
        var page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(CalendarFile.read("pat.ics", page, WINDOW)
                        .unread()
                        .getFirst()
                        .toString())
                .contains("It is not a calendar that can be read. Export it again.");
    }
}
