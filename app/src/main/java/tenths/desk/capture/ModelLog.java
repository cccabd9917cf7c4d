package tenths.desk.capture;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Json;
import tenths.audit.Subject;
import tenths.capture.language.NoReply;
import tenths.capture.language.NoteAnswer;
import tenths.capture.language.Outgoing;
import tenths.capture.language.Reply;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.firm.TimekeeperId;
import tenths.guidelines.leave.ModelChoice;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelCalls.Kind;
import tenths.store.capture.ModelCalls.Purpose;
import tenths.store.capture.ModelTerms;

/// Writes every question and every answer down: hash, size, model and wording in the house book and the log, the exact
/// bytes sealed beside them (A-07, A-11, S-04).
final class ModelLog {
    private final House house;
    private final ModelCalls calls;

    ModelLog(House house) {
        this.house = house;
        calls = new ModelCalls(house.transactions());
    }

    /// Why this question is too much for today; blank if it is not (S-66).
    ///
    /// @param person null where a biller asks
    String over(ModelChoice.Limits limits, @Nullable TimekeeperId person, int sizeBytes) {
        var today = house.today();
        var firm = calls.spent(today, null);
        if (firm.bytes() + sizeBytes > limits.bytesPerDay()) {
            return "The firm has sent as much as it wants to send on one day.";
        }
        if (person == null) {
            return "";
        }
        var own = calls.spent(today, person);
        return own.calls() >= limits.callsPerPersonAndDay() || own.bytes() + sizeBytes > limits.bytesPerPersonAndDay()
                ? "Your questions of today are used up."
                : "";
    }

    /// What a question is about.
    ///
    /// @param person whose budget it counts against; null where a biller asks
    /// @param note null where it is not about a note
    /// @param redactions how many identifiers of each kind were taken out
    record About(
            Purpose purpose,
            @Nullable TimekeeperId person,
            @Nullable UUID note,
            Map<String, Integer> redactions,
            List<String> disclosures) {}

    /// In a transaction of its own, before the bytes leave.
    UUID asked(About about, Outgoing outgoing, ModelTerms.Kept kept, String actor) {
        return asked(
                new ModelCalls.Call(
                        house.ids().next(),
                        about.purpose(),
                        about.person(),
                        actor,
                        about.note(),
                        outgoing.provider().name(),
                        host(outgoing.address()),
                        outgoing.model(),
                        outgoing.promptVersion(),
                        outgoing.sha256(),
                        outgoing.size(),
                        Json.write(about.redactions()),
                        String.join("\n", about.disclosures()),
                        house.now()),
                outgoing,
                kept);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }

    private UUID asked(ModelCalls.Call call, Outgoing outgoing, ModelTerms.Kept kept) {
        return house.transactions().inOne(() -> {
            calls.add(call, house.today());
            keep(call.id(), Kind.QUESTION, outgoing.body(), kept);
            house.book()
                    .append(Event.of(house.now(), call.askedBy(), Action.MODEL_ASKED, subject(call.id()))
                            .with(details(call)));
            return call.id();
        });
    }

    private static Map<String, Object> details(ModelCalls.Call call) {
        var details = new HashMap<String, Object>();
        details.put("provider", call.provider());
        details.put("host", call.host());
        details.put("model", call.model());
        details.put("prompt", call.promptVersion());
        details.put("sha256", call.sha256().hex());
        details.put("bytes", call.sizeBytes());
        details.put("redactions", call.redactions());
        var person = call.timekeeper();
        details.put("timekeeper", person == null ? "" : person.value());
        var note = call.note();
        details.put("note", note == null ? "" : note.toString());
        return details;
    }

    private static Subject subject(UUID call) {
        return new Subject("language model", call.toString(), 0);
    }

    private void keep(UUID call, Kind kind, String body, ModelTerms.Kept kept) {
        calls.keep(
                call,
                kind,
                house.vault().lock(Locks.modelBytes(call, kind), body),
                house.today().plusDays(kept.keepDays()));
    }

    /// In the transaction that stages what was read.
    void answered(UUID call, ModelTerms.Kept kept, Reply reply, NoteAnswer answer, long start) {
        end(
                call,
                kept,
                reply,
                "ANSWERED",
                answer.entries().size(),
                answer.dropped().size(),
                start);
    }

    /// A sentence for a bill came back and can be used.
    void read(UUID call, ModelTerms.Kept kept, Reply reply, long start) {
        house.transactions().inOne(() -> {
            end(call, kept, reply, "ANSWERED", 1, 0, start);
            return call;
        });
    }

    /// An answer came and cannot be used.
    void unusable(UUID call, ModelTerms.Kept kept, Reply reply, NoReply why, long start) {
        house.transactions().inOne(() -> {
            end(call, kept, reply, why.why().name(), 0, 0, start);
            return call;
        });
    }

    private void end(
            UUID call, ModelTerms.Kept kept, Reply reply, String outcome, int entries, int dropped, long start) {
        keep(call, Kind.ANSWER, reply.text(), kept);
        book(
                call,
                new ModelCalls.Reply(
                        outcome,
                        clean(reply.requestId()),
                        clean(reply.model()),
                        reply.tokensIn(),
                        reply.tokensOut(),
                        since(start),
                        entries,
                        dropped));
    }

    /// No answer came.
    void silent(UUID call, NoReply none, long start) {
        house.transactions().inOne(() -> {
            book(call, new ModelCalls.Reply(none.why().name(), "", "", 0, 0, since(start), 0, 0));
            return call;
        });
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void book(UUID call, ModelCalls.Reply reply) {
        calls.answered(call, reply, house.now());
        house.book()
                .append(Event.of(house.now(), "language model", Action.MODEL_ANSWERED, subject(call))
                        .with(Map.of(
                                "outcome", reply.outcome(),
                                "model", reply.model(),
                                "tokensIn", reply.tokensIn(),
                                "tokensOut", reply.tokensOut(),
                                "milliseconds", reply.latencyMs(),
                                "entries", reply.entries(),
                                "dropped", reply.dropped())));
    }

    /// What a provider says of itself is not trusted to be short.
    private static String clean(String said) {
        var plain = said.replaceAll("[^A-Za-z0-9._:/-]", "");
        return plain.substring(0, Math.min(plain.length(), 100));
    }
}
