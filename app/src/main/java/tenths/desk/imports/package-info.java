/// Files of rows on their way into the house: checked, compared with what is there, applied whole or not at all, and
/// taken back.
@NullMarked
package tenths.desk.imports;

import org.jspecify.annotations.NullMarked;
