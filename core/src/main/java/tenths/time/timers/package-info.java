/// Timers: how long somebody has worked on what, to the second, with every turn kept. Refuses to know where a timer is
/// shown and what becomes of its time. Start with [tenths.time.timers.Timer].
@NullMarked
package tenths.time.timers;

import org.jspecify.annotations.NullMarked;
