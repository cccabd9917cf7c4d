/// Feeds every reader of the product what nobody would write, and keeps what broke one.
///
/// Knows all readers and what each may cost; refuses to know what they are used for. Start with [Target].
@org.jspecify.annotations.NullMarked
package tenths.fuzz;
