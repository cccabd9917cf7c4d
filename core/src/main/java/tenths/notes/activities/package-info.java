/// What a lawyer did, as UTBMS activity and task, out of verbs, things and people; and what a firm's own approved
/// history says. What the words do not tell stays blank. Start with [tenths.notes.activities.ActivityReader].
@NullMarked
package tenths.notes.activities;

import org.jspecify.annotations.NullMarked;
