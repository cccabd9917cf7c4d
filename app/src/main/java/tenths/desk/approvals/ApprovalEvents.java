package tenths.desk.approvals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.guidelines.approvals.Terms;
import tenths.store.approvals.ApprovalRow;
import tenths.store.approvals.KeptFile;

/// What stands in the house book about an approval.
final class ApprovalEvents {
    private ApprovalEvents() {}

    static Event recorded(House house, ApprovalRow row, int number, String actor) {
        var details = details(row.terms());
        details.put("by", row.grant().by());
        details.put("on", row.grant().on().toString());
        details.put("means", row.grant().means().word());
        details.put("reference", row.grant().reference());
        return event(house, Action.APPROVAL_RECORDED, subject(number), row.terms(), details, actor);
    }

    static Event withdrawn(House house, ApprovalRow row, ApprovalRow.Withdrawal withdrawal, String actor) {
        var details = Map.<String, Object>of("from", withdrawal.day().toString(), "reason", withdrawal.reason());
        return event(house, Action.APPROVAL_WITHDRAWN, subject(row.number()), row.terms(), details, actor);
    }

    static Event kept(House house, ApprovalRow row, KeptFile file, String actor) {
        var details = Map.<String, Object>of("file", file.name(), "sha256", file.sha256());
        return event(house, Action.APPROVAL_DOCUMENT_KEPT, subject(row.number()), row.terms(), details, actor);
    }

    static Event asked(House house, int number, Terms terms, String actor) {
        return event(house, Action.APPROVAL_ASKED, request(number), terms, details(terms), actor);
    }

    static Event refused(House house, int number, Terms terms, String words, String actor) {
        return event(house, Action.APPROVAL_REFUSED, request(number), terms, Map.of("words", words), actor);
    }

    private static Subject subject(int number) {
        return new Subject("approval", Integer.toString(number), 1);
    }

    private static Subject request(int number) {
        return new Subject("request for approval", Integer.toString(number), 1);
    }

    private static Map<String, Object> details(Terms terms) {
        var coverage = terms.coverage();
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", terms.kind().words());
        details.put("purpose", terms.subject());
        details.put("from", coverage.from().toString());
        put(details, "until", coverage.until());
        put(
                details,
                "timekeeper",
                coverage.person() == null ? null : coverage.person().value());
        put(
                details,
                "codes",
                coverage.codes().isEmpty()
                        ? null
                        : String.join(" ", coverage.codes().stream().sorted().toList()));
        put(details, "amount", terms.amount());
        put(details, "hours", terms.hours());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }

    private static Event event(
            House house, Action action, Subject subject, Terms terms, Map<String, Object> details, String actor) {
        var event = Event.of(house.now(), actor, action, subject);
        return event.about(terms.client(), terms.coverage().matter()).with(details);
    }
}
