/// Workbooks for reviewers who insist on Excel, written directly and never read. Refuses to write a formula, a link or
/// a
/// macro: there is no code for one. Start with [tenths.formats.xlsx.PrebillWorkbook].
@NullMarked
package tenths.formats.xlsx;

import org.jspecify.annotations.NullMarked;
