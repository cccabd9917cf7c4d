package tenths.jobs;

import tenths.archive.Archive;
import tenths.connectors.mail.Mailer;
import tenths.desk.sources.Outside;

/// What the house reaches beyond its walls.
///
/// @param archive where files are kept for ever
/// @param outside mailboxes and calendars that are read
/// @param mailer sends reminders, where the firm named a mail server
public record World(Archive archive, Outside outside, Mailer mailer) {}
