/// Calendars, from files, subscriptions and CalDAV servers: what took place becomes a note, what was declined,
/// cancelled
/// or is private does not. Start with [tenths.capture.calendar.CalendarFile].
@NullMarked
package tenths.capture.calendar;

import org.jspecify.annotations.NullMarked;
