/// Money that clients keep with the firm for a matter: who is below what was agreed, who was asked, what came. Start
/// with
/// [tenths.desk.topups.AskForMoney].
@NullMarked
package tenths.desk.topups;

import org.jspecify.annotations.NullMarked;
