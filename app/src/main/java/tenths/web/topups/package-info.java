/// The pages of money that clients keep with the firm: who is below what was agreed, who was asked. Start with
/// [tenths.web.topups.TopUpPages].
@NullMarked
package tenths.web.topups;

import org.jspecify.annotations.NullMarked;
