/// The commands of the terminal: how to ask, how to show, and the exit code. Refuses to know any rule of billing; each
/// command calls one room below it. Start with [tenths.cli.Main].
@NullMarked
package tenths.cli;

import org.jspecify.annotations.NullMarked;
