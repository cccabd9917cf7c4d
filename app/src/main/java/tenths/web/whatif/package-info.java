/// S13, the end of it: what was tried on past bills is agreed from a day on. Start with
/// [tenths.web.whatif.ApplyPage].
@NullMarked
package tenths.web.whatif;

import org.jspecify.annotations.NullMarked;
