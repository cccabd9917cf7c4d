/// A firm's own formats as data: a YAML file says what stands where, and is writer, reader and checker in one. Refuses
/// to
/// know any one client. Start with [tenths.formats.layouts.Layouts].
@NullMarked
package tenths.formats.layouts;

import org.jspecify.annotations.NullMarked;
