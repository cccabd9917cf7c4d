/// The page of what was recorded on a matter for its fee deal. Start with [tenths.web.facts.FactsPage].
@NullMarked
package tenths.web.facts;

import org.jspecify.annotations.NullMarked;
