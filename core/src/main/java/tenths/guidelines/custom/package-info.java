/// Rules that a firm writes itself: what they look at, and the findings they make. Refuses to know in which language a
/// rule is written. Start with [tenths.guidelines.custom.CustomRule].
@NullMarked
package tenths.guidelines.custom;

import org.jspecify.annotations.NullMarked;
