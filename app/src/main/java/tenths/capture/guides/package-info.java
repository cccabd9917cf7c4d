/// A client's guideline as words, with page and paragraph, from a PDF or a Word file. Refuses to run, follow or unfold
/// anything that a file brings along. Start with [tenths.capture.guides.GuideFile].
@NullMarked
package tenths.capture.guides;

import org.jspecify.annotations.NullMarked;
