/// From the outside world to the inbox: files that people send, mailboxes and calendars that are read by themselves.
/// Decides whose a note is, keeps the bytes it came in, and hands the words to [tenths.desk.capture.ReceiveNotes].
/// Refuses to believe who a mail says it is from. Start with [tenths.desk.sources.TakeIn].
@NullMarked
package tenths.desk.sources;

import org.jspecify.annotations.NullMarked;
