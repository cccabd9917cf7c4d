/// Other words for the same work: abbreviations written out, the person named, block billing taken apart, and the lock
/// that keeps every fact as it was. Refuses to know who accepts a proposal. Start with
/// [tenths.guidelines.rewriting.Rewriting], then [tenths.guidelines.rewriting.FactLock].
@NullMarked
package tenths.guidelines.rewriting;

import org.jspecify.annotations.NullMarked;
