package tenths.desk;

import java.util.UUID;
import tenths.access.Vault;
import tenths.store.capture.ModelCalls;

/// Everything that lies locked in the database, by its place. What is not named here is not locked anew when the keys
/// change.
public final class Locks {
    private Locks() {}

    /// The password or token of a mailbox or calendar.
    public static Vault.Spot source(UUID id) {
        return new Vault.Spot("source", id);
    }

    /// The key of the provider of a language model: the same under every version of the choice.
    public static Vault.Spot providerKey() {
        return new Vault.Spot("model_choice", "provider's key");
    }

    /// The exact bytes that were sent to a language model, or came back.
    public static Vault.Spot modelBytes(UUID call, ModelCalls.Kind kind) {
        return new Vault.Spot("model_bytes", call + "." + kind);
    }
}
