package tenths.desk.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tenths.access.Secret;
import tenths.access.Vault;
import tenths.capture.language.NarrativeQuestion;
import tenths.capture.language.NoReply;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.leave.Permission;
import tenths.store.capture.ModelCalls.Purpose;
import tenths.store.capture.ModelTerms;

/// Asks the firm's language model for other words for a line of a bill, if firm, client and matter allow it. What comes
/// back has passed the lock on facts; the client's rules judge it next, and a biller decides.
public final class AskNarrative {
    private final Models models;
    private final ModelTerms terms;
    private final ModelLog log;

    public AskNarrative(House house, Models models) {
        this.models = models;
        terms = new ModelTerms(house.transactions());
        log = new ModelLog(house);
    }

    public sealed interface Outcome {
        record Words(String narrative) implements Outcome {}

        /// @param why what the biller is told
        record RulesOnly(String why) implements Outcome {}
    }

    /// @param person whose draft it is, and whose budget counts; null for a line of a bill
    /// @throws IllegalStateException within a transaction: others would wait for the model too
    public Outcome about(MatterId matter, String narrative, @Nullable TimekeeperId person, String actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a language model is never asked within a transaction");
        }
        var kept = terms.choice();
        var contract = terms.contract(kept.choice().provider());
        return switch (Permission.of(kept.choice(), contract, terms.matters(List.of(matter)))) {
            case Permission.Refused(var reasons) -> new Outcome.RulesOnly(String.join(" ", reasons));
            case Permission.Given(var disclosures) -> opened(new Wanted(kept, narrative, person, disclosures, actor));
        };
    }

    private Outcome opened(Wanted wanted) {
        try {
            return ask(models.ready(wanted.kept()), wanted);
        } catch (Vault.Unopened closed) {
            return new Outcome.RulesOnly(Models.told(closed));
        }
    }

    private record Wanted(
            ModelTerms.Kept kept,
            String narrative,
            @Nullable TimekeeperId person,
            List<String> disclosures,
            String actor) {}

    private Outcome ask(Models.Ready ready, Wanted wanted) {
        var kept = wanted.kept();
        var limits = kept.choice().limits();
        var asked = NarrativeQuestion.about(wanted.narrative(), Secret.typed(), limits.answerTokens());
        var outgoing = ready.model().write(asked.question());
        var over = log.over(limits, wanted.person(), outgoing.size());
        if (!over.isEmpty()) {
            return new Outcome.RulesOnly(over);
        }
        var about = new ModelLog.About(
                Purpose.NARRATIVE, wanted.person(), null, asked.line().counts(), wanted.disclosures());
        var call = log.asked(about, outgoing, kept, wanted.actor());
        var start = System.nanoTime();
        try {
            var reply = ready.asking().ask(outgoing);
            try {
                var words = asked.read(reply.text());
                log.read(call, kept, reply, start);
                return new Outcome.Words(words);
            } catch (NoReply unusable) {
                log.unusable(call, kept, reply, unusable, start);
                return new Outcome.RulesOnly("The model's words were not used: " + unusable.getMessage() + ".");
            }
        } catch (NoReply none) {
            log.silent(call, none, start);
            return new Outcome.RulesOnly("The model gave no answer: " + none.getMessage() + ".");
        }
    }
}
