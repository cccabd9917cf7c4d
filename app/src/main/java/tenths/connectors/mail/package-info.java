/// Mail that leaves the house, by one SMTP server that the firm named. Refuses to know why somebody writes. Start with
/// [tenths.connectors.mail.Mailer].
@NullMarked
package tenths.connectors.mail;

import org.jspecify.annotations.NullMarked;
