/// What screens and reports show: records and the SQL that fills them. Reading may look everywhere; nothing here
/// decides.
@NullMarked
package tenths.store.views;

import org.jspecify.annotations.NullMarked;
