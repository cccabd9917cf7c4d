package tenths.connectors.csv;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;

/// Finds the mapping that a file was probably made for. A person sees the guess before anything is imported.
public final class Guess {
    /// How other systems call what we mean, without case, spaces, dashes and underscores.
    private static final Map<Field, List<String>> NAMES = Map.ofEntries(
            Map.entry(Field.KEY, List.of("id", "activityid", "entryid", "uniqueid", "slipid")),
            Map.entry(Field.TYPE, List.of("type", "transactiontype", "entrytype", "kind")),
            Map.entry(
                    Field.DATE,
                    List.of(
                            "date",
                            "transactiondate",
                            "workdate",
                            "day",
                            "entrydate",
                            "calldate",
                            "start",
                            "started",
                            "starttime",
                            "datetime",
                            "approvedon",
                            "approvaldate",
                            "timestamp")),
            Map.entry(
                    Field.TIMEKEEPER,
                    List.of("userid", "timekeeper", "timekeeperid", "tkid", "owner", "responsibleuserid", "lawyer")),
            Map.entry(
                    Field.TIMEKEEPER_NAME,
                    List.of(
                            "activityuser",
                            "user",
                            "timekeepername",
                            "timekeepernickname1",
                            "attorney",
                            "staff",
                            "extension",
                            "author")),
            Map.entry(
                    Field.MATTER,
                    List.of("matter", "matterid", "matternumber", "matterkey", "case", "casenumber", "relatedid")),
            Map.entry(Field.CLIENT, List.of("clientid", "clientnumber", "clientcode", "client", "clientnickname1")),
            Map.entry(Field.CLIENT_NAME, List.of("clientname")),
            Map.entry(Field.TASK, List.of("taskcode", "task", "phase", "phasecode")),
            Map.entry(Field.ACTIVITY, List.of("activitycode", "activity", "activitynickname1")),
            Map.entry(Field.EXPENSE_CODE, List.of("expensecode", "expensecategory", "costcode", "activitydescription")),
            Map.entry(
                    Field.HOURS,
                    List.of("quantityinhours", "hours", "hourswork", "timespent", "billedhours", "totalbilledhours")),
            Map.entry(Field.QUANTITY, List.of("quantity", "units", "qty")),
            Map.entry(Field.PRICE, List.of("price", "unitprice", "cost", "unitcost")),
            Map.entry(
                    Field.NARRATIVE,
                    List.of("note", "narrative", "description", "notes", "explanation", "subject", "purpose")),
            Map.entry(Field.NON_BILLABLE, List.of("nonbillable", "nocharge")),
            Map.entry(Field.ENTERED_ON, List.of("createdat", "enteredon", "entered", "created")),
            Map.entry(Field.NAME, List.of("name", "lastname", "clientname", "mattername", "description", "source")),
            Map.entry(Field.FIRST_NAME, List.of("firstname", "givenname")),
            Map.entry(Field.CLAIM_NUMBER, List.of("claimnumber", "claim", "clientmatterid")),
            Map.entry(Field.CONTACTS, List.of("contacts", "people", "names")),
            Map.entry(Field.OPENED, List.of("opendate", "opened", "openedon")),
            Map.entry(Field.CLOSED, List.of("closedate", "closed", "closedon")),
            Map.entry(Field.PACK, List.of("guidelineset", "guidelines", "pack")),
            Map.entry(Field.CLASSIFICATION, List.of("classification", "class", "level", "title")),
            Map.entry(Field.FROM, List.of("validfrom", "from", "effective", "effectivedate", "startdate")),
            Map.entry(Field.TO, List.of("validto", "to", "until", "enddate")),
            Map.entry(Field.RATE, List.of("rate", "hourlyrate", "perhour")),
            Map.entry(Field.BALANCE, List.of("balance", "trustbalance", "heldintrust", "amount", "available")),
            Map.entry(Field.GROUP, List.of("groupid", "group", "mattergroup")),
            Map.entry(Field.PLACE, List.of("place", "venue", "office", "city")),
            Map.entry(Field.NOTICE, List.of("noticedays", "notice")),
            Map.entry(Field.NOTICE_GIVEN, List.of("noticegiven", "noticeon", "noticedate")),
            Map.entry(Field.CODES, List.of("codes", "taskcodes", "expensecodes")),
            Map.entry(Field.AMOUNT, List.of("amount", "limit", "approvedamount", "approvedrate", "rate")),
            Map.entry(Field.APPROVED_BY, List.of("approvedby", "approver", "by", "bywhom")),
            Map.entry(Field.MEANS, List.of("means", "how")),
            Map.entry(Field.REFERENCE, List.of("reference", "ref", "approvalnumber")),
            Map.entry(Field.ADDRESS, List.of("address", "billingaddress")),
            Map.entry(Field.CURRENCY, List.of("currency")),
            Map.entry(Field.INCREMENT, List.of("increment", "billingincrement")),
            Map.entry(Field.DIRECTION, List.of("direction", "rounding")),
            Map.entry(Field.PROFILE, List.of("profile", "ebillprofile", "format")),
            Map.entry(Field.APPROVED_ONLY, List.of("approvedonly")),
            Map.entry(Field.CLOCK, List.of("time", "calltime", "timeofday", "clock")),
            Map.entry(Field.LENGTH, List.of("duration", "length", "talktime", "callduration", "editingtime")),
            Map.entry(Field.SECONDS, List.of("seconds", "durationseconds", "durationsec", "durations", "talkseconds")),
            Map.entry(Field.MINUTES, List.of("minutes", "durationminutes", "durationmin", "activeminutes", "mins")),
            Map.entry(Field.ENDED, List.of("end", "ended", "endtime", "closedat", "finished")),
            Map.entry(Field.OTHER_NAME, List.of("name", "contact", "callername", "party", "with", "remotename")),
            Map.entry(
                    Field.OTHER_NUMBER,
                    List.of("number", "phonenumber", "phone", "callerid", "remotenumber", "dialednumber")),
            Map.entry(Field.CALL_DIRECTION, List.of("direction", "type", "calltype", "calldirection")),
            Map.entry(Field.DOCUMENT, List.of("document", "documentname", "filename", "file", "title", "name")),
            Map.entry(Field.PHASE, List.of("phase", "phasecode")),
            Map.entry(Field.VERSION, List.of("version", "budgetversion", "revision")),
            Map.entry(Field.FEES, List.of("fees", "fee", "budgetfees", "feebudget", "amount")),
            Map.entry(Field.EXPENSES, List.of("expenses", "costs", "disbursements", "expensebudget")),
            Map.entry(Field.REASON, List.of("reason", "why", "comment")),
            Map.entry(Field.APPROVED_ON, List.of("approvedon", "approved", "dayapproved", "approvaldate")),
            Map.entry(Field.ACTION, List.of("action", "activity", "operation", "event")));

    private Guess() {}

    /// The known mapping of that kind that finds all its needed columns and most of the others in the header; one made
    /// from the names of the columns otherwise.
    ///
    /// @param known saved mappings before presets: of two that fit as well the first wins
    public static Mapping of(Kind kind, List<String> header, List<Mapping> known) {
        var names = header.stream().map(Guess::plain).toList();
        return known.stream()
                .filter(mapping -> mapping.kind() == kind)
                .map(mapping -> fitted(mapping, header))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(mapping -> mapping.columns().size()))
                .orElseGet(() -> byNames(kind, header, names));
    }

    /// The mapping without the columns that the file does not have; nothing if it needs one of them.
    private static Optional<Mapping> fitted(Mapping mapping, List<String> header) {
        var there = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var columns = new HashMap<>(mapping.columns());
        columns.values().removeIf(name -> !there.contains(name.toLowerCase(Locale.ROOT)));
        var fits = new Mapping(mapping.name(), mapping.kind(), mapping.source(), columns, mapping.style());
        var lacking = Required.lacking(fits).stream().anyMatch(mapping.columns()::containsKey);
        return lacking || columns.isEmpty() || !Required.lacking(fits).isEmpty() ? Optional.empty() : Optional.of(fits);
    }

    private static Mapping byNames(Kind kind, List<String> header, List<String> names) {
        var columns = new EnumMap<Field, String>(Field.class);
        for (var field : Required.possible(kind)) {
            Stream.of(field)
                    .flatMap(each -> Objects.requireNonNull(NAMES.getOrDefault(each, List.of())).stream())
                    .map(names::indexOf)
                    .filter(place -> place >= 0 && !columns.containsValue(header.get(place)))
                    .findFirst()
                    .ifPresent(place -> columns.put(field, header.get(place)));
        }
        return new Mapping("", kind, "file", columns, Mapping.Style.ISO);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
