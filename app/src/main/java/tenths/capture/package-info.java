/// Words that come in from outside and answers of language models: mailboxes, calendars, prompts, redaction. Refuses to
/// know saving and approving: it hands over plain values. Start with [tenths.capture.language].
@NullMarked
package tenths.capture;

import org.jspecify.annotations.NullMarked;
