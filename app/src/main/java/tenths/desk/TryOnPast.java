package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.cases.DealFault;
import tenths.connectors.cases.TriedChangeReader;
import tenths.connectors.cases.TriedChangeReading;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.store.PastInvoices;
import tenths.store.WhatIfs;

/// Tries a change on past bills: what they would have come to and what the rules would have said. No bill is touched;
/// what came of it is kept to be looked at.
public final class TryOnPast {
    /// As many as anybody looks back at; the oldest go.
    static final int MOST_KEPT = 50;

    private final House house;
    private final WhatIfs kept;

    public TryOnPast(House house) {
        this.house = house;
        kept = new WhatIfs(house.transactions());
    }

    /// @param body the change as YAML
    /// @param client null for all
    /// @param matter null for all
    /// @param from first invoice date
    public record Question(
            String body,
            @Nullable ClientId client,
            @Nullable MatterId matter,
            LocalDate from,
            LocalDate to) {
        /// Browsers send Windows line ends.
        public Question {
            body = body.replace("\r\n", "\n").strip();
        }

        PastInvoices.Range range() {
            return new PastInvoices.Range(client, matter, from, to);
        }
    }

    public sealed interface Outcome {
        /// It may run.
        ///
        /// @param words the change in one line
        record Ready(UUID id, String words, PastInvoices.Range range, Trial trial) implements Outcome {}

        /// @param problems all of them; nothing runs
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Writes down who asks what; [#run] answers.
    public Outcome ask(Question question, String actor) {
        var problems = new ArrayList<String>();
        var changes = new TriedChanges(house, problems);
        var client = question.client();
        var matter = question.matter();
        if (client != null) {
            changes.known(client);
        }
        if (matter != null) {
            changes.known(matter);
        }
        if (question.to().isBefore(question.from())) {
            problems.add("The period ends on " + question.to() + ", before it begins on " + question.from() + ".");
        }
        return switch (TriedChangeReader.read(question.body())) {
            case TriedChangeReading.Refused(var faults) -> {
                faults.stream().map(DealFault::toString).forEach(problems::add);
                yield new Outcome.Refused(problems);
            }
            case TriedChangeReading.Read(var tried) -> {
                var change = changes.of(tried);
                yield change.isEmpty() || !problems.isEmpty()
                        ? new Outcome.Refused(problems)
                        : ready(question, tried.words(), change.get(), actor);
            }
        };
    }

    private Outcome ready(Question question, String words, Trial trial, String actor) {
        return house.transactions().inOne(() -> {
            var id = house.ids().next();
            kept.add(new WhatIfs.Asked(id, question.body(), words, question.range(), actor, house.now()));
            kept.keepNewest(MOST_KEPT);
            house.book()
                    .append(Event.of(house.now(), actor, Action.WHAT_IF_ASKED, new Subject("what if", id.toString(), 1))
                            .about(question.client(), question.matter())
                            .with(Map.of(
                                    "change", words,
                                    "from", question.from().toString(),
                                    "to", question.to().toString())));
            return new Outcome.Ready(id, words, question.range(), trial);
        });
    }

    /// Goes through the bills. Stopped halfway, what was tried so far is the answer.
    public WhatIfs.Tested run(Outcome.Ready asked, Progress progress) {
        return new PastRun(house, asked).run(progress);
    }
}
