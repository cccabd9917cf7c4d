/// What was tried on past bills becomes what is agreed, from a day on: with what that does to open work shown before,
/// and
/// with a way back. Start with [tenths.desk.whatif.ApplyTried]; each kind of change knows how it is agreed.
@NullMarked
package tenths.desk.whatif;

import org.jspecify.annotations.NullMarked;
