package tenths.desk.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.leave.ClientLeave;
import tenths.guidelines.leave.ClientLeave.Policy;
import tenths.guidelines.leave.Contract;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tenths.store.capture.ModelTerms;

/// Writes down what the firm, its clients and its matters say about language models. Everything stays on record; the
/// newest counts.
public final class ChooseModel {
    private static final int MOST_DAYS = 3_650;
    private static final int LONGEST_TEXT = 4_000;

    private final House house;
    private final ModelTerms terms;

    public ChooseModel(House house) {
        this.house = house;
        terms = new ModelTerms(house.transactions());
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param problems all of them, each with its repair
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param keepDays how long sent bytes are kept
    /// @param key a new key of the provider; blank to keep the one that is there
    public Outcome choose(ModelChoice choice, int keepDays, String key, String actor) {
        return house.transactions().inOne(() -> {
            var problems = new ArrayList<>(choice.problems());
            if (keepDays < 1 || keepDays > MOST_DAYS) {
                problems.add("Sent bytes are kept for 1 to 3,650 days.");
            }
            var old = terms.choice();
            var moved = !old.choice().address().equals(choice.address());
            if (key.isBlank() && moved && old.keyed() && choice.on()) {
                problems.add("The address is another one. Type the key again: a key goes only where it was typed for.");
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            var locked = key.isBlank()
                    ? moved ? null : terms.lockedKey(old).orElse(null)
                    : house.vault().lock(Locks.providerKey(), key.strip());
            var kept = new ModelTerms.Kept(old.version() + 1, choice, keepDays, locked != null);
            terms.choose(kept, locked, actor, house.now());
            book(
                    Action.MODEL_CHOSEN,
                    new Subject("language model", "choice", old.version() + 1),
                    actor,
                    details(choice));
            return new Outcome.Done();
        });
    }

    private static Map<String, Object> details(ModelChoice choice) {
        return Map.of(
                "provider", choice.provider().name(),
                "address", choice.address(),
                "model", choice.model(),
                "local", choice.local(),
                "callsPerPerson", choice.limits().callsPerPersonAndDay(),
                "bytesPerPerson", choice.limits().bytesPerPersonAndDay(),
                "bytesPerDay", choice.limits().bytesPerDay());
    }

    public Outcome record(Contract contract) {
        var problems = new ArrayList<String>();
        if (contract.provider() == Provider.OFF) {
            problems.add("Choose with whom the contract is.");
        }
        if (contract.terms().isBlank() || contract.terms().length() > LONGEST_TEXT) {
            problems.add("Name the terms with their date, in up to 4,000 characters.");
        }
        if (contract.retentionDays() < 0 || contract.retentionDays() > MOST_DAYS) {
            problems.add("The provider keeps what is sent for 0 to 3,650 days.");
        }
        problems.addAll(future(contract.checkedOn()));
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return house.transactions().inOne(() -> {
            terms.add(house.ids().next(), contract, house.now());
            book(
                    Action.MODEL_CONTRACT_RECORDED,
                    new Subject("contract", contract.provider().name(), 0),
                    contract.checkedBy(),
                    Map.of(
                            "terms", contract.terms(),
                            "commercial", contract.commercial(),
                            "training", contract.training(),
                            "retentionDays", contract.retentionDays(),
                            "checkedOn", contract.checkedOn().toString()));
            return new Outcome.Done();
        });
    }

    private List<String> future(LocalDate day) {
        return day.isAfter(house.today()) ? List.of("The day is still to come. Check it.") : List.of();
    }

    /// A client's rule about language models, in the words of its guidelines.
    public Outcome setPolicy(ClientId client, Policy policy, String quote, String disclosure, String actor) {
        return house.transactions().inOne(() -> {
            var problems = new ArrayList<>(unknown(client));
            if (policy == Policy.DISCLOSE && disclosure.isBlank()) {
                problems.add("Write the sentence that the client wants to read when a model was used.");
            }
            if (Math.max(quote.length(), disclosure.length()) > LONGEST_TEXT) {
                problems.add("Quote and disclosure have up to 4,000 characters each.");
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            var said = new ModelTerms.Said(quote.strip(), disclosure.strip());
            terms.setPolicy(house.ids().next(), client, policy, said, actor, house.now());
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.MODEL_POLICY_RECORDED,
                                    new Subject("client", client.value(), 0))
                            .about(client, null)
                            .with(Map.of(
                                    "policy", policy.name(), "quote", said.quote(), "disclosure", said.disclosure())));
            return new Outcome.Done();
        });
    }

    /// A client's consent, as it was given.
    public Outcome consent(ClientId client, ClientLeave.Consent consent, String actor) {
        return house.transactions().inOne(() -> {
            var problems = new ArrayList<>(unknown(client));
            if (consent.by().isBlank()
                    || consent.text().isBlank()
                    || consent.letter().isBlank()) {
                problems.add("A consent names who gave it, its text, and the engagement letter in which it stands.");
            }
            if (consent.text().length() > LONGEST_TEXT) {
                problems.add("The text of a consent has up to 4,000 characters.");
            }
            problems.addAll(future(consent.on()));
            return problems.isEmpty() ? keep(client, true, consent, actor) : new Outcome.Refused(problems);
        });
    }

    /// Takes effect with the next question.
    public Outcome withdraw(ClientId client, String actor) {
        return house.transactions().inOne(() -> {
            var problems = new ArrayList<>(unknown(client));
            var none = new ClientLeave.Consent("", house.today(), "", "");
            return problems.isEmpty() ? keep(client, false, none, actor) : new Outcome.Refused(problems);
        });
    }

    private Outcome keep(ClientId client, boolean given, ClientLeave.Consent consent, String actor) {
        terms.setConsent(house.ids().next(), client, given, consent, actor, house.now());
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.MODEL_CONSENT_RECORDED,
                                new Subject("client", client.value(), 0))
                        .about(client, null)
                        .with(Map.of(
                                "given", given,
                                "by", consent.by(),
                                "on", consent.on().toString(),
                                "words", consent.text(),
                                "letter", consent.letter())));
        return new Outcome.Done();
    }

    /// Opens a matter to language models, or shuts it.
    public Outcome setMatter(MatterId matter, boolean open, String actor) {
        return house.transactions().inOne(() -> {
            var file = house.directory().matters(List.of(matter)).get(matter);
            if (file == null) {
                return new Outcome.Refused(List.of("There is no matter " + matter + ". Check the number."));
            }
            terms.setMatter(house.ids().next(), matter, open, actor, house.now());
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.MODEL_MATTER_RECORDED,
                                    new Subject("matter", matter.value(), 0))
                            .about(file.matter().client(), matter)
                            .with(Map.of("open", open)));
            return new Outcome.Done();
        });
    }

    private List<String> unknown(ClientId client) {
        return house.directory().clients().containsKey(client)
                ? List.of()
                : List.of("There is no client " + client + ". Check the number.");
    }

    private void book(Action action, Subject subject, String actor, Map<String, ?> details) {
        house.book().append(Event.of(house.now(), actor, action, subject).with(details));
    }
}
