/// How people tell what they did: timers, weeks, drafts. Refuses any rule. Start with [tenths.web.capture.InboxPage].
@NullMarked
package tenths.web.capture;

import org.jspecify.annotations.NullMarked;
