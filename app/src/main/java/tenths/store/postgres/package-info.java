/// Our own real PostgreSQL, started from its binaries with its data in a folder of ours. Refuses to know any table.
/// Start with [tenths.store.postgres.EmbeddedPostgres].
@NullMarked
package tenths.store.postgres;

import org.jspecify.annotations.NullMarked;
