package tenths.guidelines.leave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether words may go to a language model (S-01, S-02, S-05): only if the firm, the client and the matter all say
/// yes.
public sealed interface Permission {
    /// @param disclosures what the clients concerned want to be told
    record Given(List<String> disclosures) implements Permission {
        public Given {
            disclosures = List.copyOf(disclosures);
        }
    }

    /// @param reasons all of them, each with what would change it
    record Refused(List<String> reasons) implements Permission {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param contract null where none is on record
    /// @param matters every matter that the words may be about; one that says no is enough
    static Permission of(ModelChoice choice, @Nullable Contract contract, List<MatterLeave> matters) {
        if (!choice.on()) {
            return new Refused(List.of("The firm uses no language model."));
        }
        var reasons = new ArrayList<>(ofContract(choice, contract));
        if (matters.isEmpty()) {
            reasons.add("The words name no matter of yours, so nobody can have consented.");
        }
        matters.forEach(matter -> reasons.addAll(ofMatter(matter)));
        if (!reasons.isEmpty()) {
            return new Refused(reasons.stream().distinct().toList());
        }
        return new Given(matters.stream()
                .map(MatterLeave::client)
                .filter(client -> client.policy() == ClientLeave.Policy.DISCLOSE)
                .map(ClientLeave::disclosure)
                .distinct()
                .toList());
    }

    private static List<String> ofContract(ModelChoice choice, @Nullable Contract contract) {
        if (contract == null || contract.provider() != choice.provider()) {
            return List.of("No contract with the provider is on record. An administrator writes it down in Setup.");
        }
        var reasons = new ArrayList<String>();
        if (!contract.commercial()) {
            reasons.add("The contract on record is a consumer account, which costs the privilege.");
        }
        if (contract.training()) {
            reasons.add("The contract on record lets the provider train on what is sent.");
        }
        return reasons;
    }

    private static List<String> ofMatter(MatterLeave matter) {
        var client = matter.client();
        var reasons = new ArrayList<String>();
        if (client.policy() == ClientLeave.Policy.FORBIDDEN) {
            reasons.add(client.name() + " forbids language models"
                    + (client.quote().isBlank() ? "." : ": \"" + client.quote() + "\""));
        }
        if (client.consent() == null) {
            reasons.add("No consent of " + client.name() + " is on record.");
        }
        if (!matter.flag()) {
            reasons.add("Matter " + matter.matter() + " is not open to language models.");
        }
        return reasons;
    }
}
