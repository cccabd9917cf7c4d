package tenths.web;

import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.TriedChange;
import tenths.connectors.cases.TriedChangeReader;
import tenths.connectors.cases.TriedChangeReading;
import tenths.desk.House;
import tenths.store.FeeDeals;
import tenths.store.views.WhatIfList;

/// How a change that was tried is agreed from a day on: by the page that agrees such a thing, with its own preview.
///
/// @param rate filled for `/rates`; null where no rate was tried
/// @param deal filled for `/rates/deals`; null where no fee deal was tried
/// @param imports kind of the import that brings it, or `formats` for the page of that name; blank for none
public record WhatIfApply(@Nullable RateForm rate, @Nullable FeeDealForm deal, String imports) {
    private static final WhatIfApply NOTHING = new WhatIfApply(null, null, "");
    private static final WhatIfApply FORMATS = new WhatIfApply(null, null, "formats");

    static WhatIfApply of(WhatIfList.Run run, House house) {
        if (!(TriedChangeReader.read(run.body()) instanceof TriedChangeReading.Read(var change))) {
            return NOTHING;
        }
        return switch (change) {
            case TriedChange.Nothing _ -> NOTHING;
            case TriedChange.Rise _ -> new WhatIfApply(null, null, "rates");
            case TriedChange.Rate rate -> new WhatIfApply(form(rate, house), null, "");
            case TriedChange.Rule _ -> new WhatIfApply(null, null, "guidelines");
            case TriedChange.Rounding _ -> new WhatIfApply(null, null, "clients");
            case TriedChange.Format _ -> FORMATS;
            case TriedChange.Deal deal -> new WhatIfApply(null, form(deal, house), "");
        };
    }

    private static RateForm form(TriedChange.Rate rate, House house) {
        var scope = rate.scope();
        var client = scope.client();
        var matter = scope.matter();
        var person = scope.timekeeper();
        var group = scope.classification();
        return new RateForm(
                matter != null ? "matter" : client != null ? "client" : "firm",
                client == null ? "" : client.value(),
                matter == null ? "" : matter.value(),
                person != null ? "person" : group != null ? "class" : "anybody",
                person == null ? "" : person.value(),
                group == null ? "" : group,
                house.today().withDayOfMonth(1).plusMonths(1).toString(),
                "",
                rate.perHour().toPlainString(),
                "");
    }

    private static FeeDealForm form(TriedChange.Deal deal, House house) {
        var matter = deal.matter();
        var newest = house.feeDeals().history(new FeeDeals.Owner(deal.client(), matter)).stream()
                .mapToInt(FeeDeals.Version::version)
                .max()
                .orElse(0);
        return new FeeDealForm(
                deal.client().value(),
                matter == null ? "" : matter.value(),
                newest,
                house.today().withDayOfMonth(1).plusMonths(1).toString(),
                deal.body(),
                "");
    }
}
