/// Words on their way in from the outside: mailboxes, calendars, files, logs. It takes away what was not written for
/// the
/// house (quotations, signatures, markup) and hands over plain values. Refuses to know saving and approving. Start with
/// [tenths.capture.Incoming].
@NullMarked
package tenths.capture;

import org.jspecify.annotations.NullMarked;
