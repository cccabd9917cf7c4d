/// Who may come in: people, their passwords, sessions and API tokens. Refuses to know what they do inside and how
/// requests look. Start with [tenths.access.Users].
@NullMarked
package tenths.access;

import org.jspecify.annotations.NullMarked;
