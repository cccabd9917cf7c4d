/// What final bills would have come to had something else been agreed: computed again from what they keep, with one
/// change, by the functions that made them. Refuses to know where bills are kept, and never changes one. Start with
/// [tenths.invoicing.whatif.Simulation].
@NullMarked
package tenths.invoicing.whatif;

import org.jspecify.annotations.NullMarked;
