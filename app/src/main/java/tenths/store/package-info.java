/// SQL, migrations and the connection to PostgreSQL, the one place where things are kept. Refuses to know any decision.
/// Start with [tenths.store.Database].
@NullMarked
package tenths.store;

import org.jspecify.annotations.NullMarked;
