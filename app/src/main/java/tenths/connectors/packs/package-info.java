/// Reading a client's rules from YAML, strictly. Refuses to guess: an unknown word is a fault. Start with
/// [tenths.connectors.packs.PackReader].
@NullMarked
package tenths.connectors.packs;

import org.jspecify.annotations.NullMarked;
