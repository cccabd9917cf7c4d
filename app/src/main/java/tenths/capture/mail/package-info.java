/// Mails, from files and from mailboxes: takes them apart within limits and keeps the words that their writer wrote
/// himself. Refuses to believe a header. Start with [tenths.capture.mail.MailFile].
@NullMarked
package tenths.capture.mail;

import org.jspecify.annotations.NullMarked;
