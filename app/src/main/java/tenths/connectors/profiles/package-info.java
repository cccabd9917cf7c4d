/// Format profiles as YAML: read strictly with every fault at once, written whole, each option explained. Refuses to
/// know who uses them. Start with [tenths.connectors.profiles.ProfileReader].
@NullMarked
package tenths.connectors.profiles;

import org.jspecify.annotations.NullMarked;
