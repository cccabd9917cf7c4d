/// What happens by itself: work that a clock or a finished transaction starts. Refuses to know any rule of billing.
/// Start with
/// [tenths.jobs.OutboxWorker].
@NullMarked
package tenths.jobs;

import org.jspecify.annotations.NullMarked;
