/// Keeps each file once and for ever, in a folder or in S3, and proves by reading back that it is kept. Refuses to know
/// what is in a file. Start with [tenths.archive.Archive].
@NullMarked
package tenths.archive;

import org.jspecify.annotations.NullMarked;
