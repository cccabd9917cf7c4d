package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.store.Transactions;
import tenths.store.views.BillList;

/// The bills that an act on the list is about: the ticked ones, or everything that the filter shows.
final class TickedBills {
    private final BillList bills;

    TickedBills(Transactions transactions) {
        bills = new BillList(transactions);
    }

    List<UUID> in(HttpServletRequest request) {
        if (request.getParameter("everything") != null) {
            return bills.ids(BillsPage.filter(
                    Lane.valueOf(said(request, "state")),
                    said(request, "text"),
                    said(request, "client"),
                    BillList.Only.valueOf(said(request, "only"))));
        }
        var ticked = request.getParameterValues("bill");
        return ticked == null
                ? List.of()
                : List.of(ticked).stream().map(UUID::fromString).distinct().toList();
    }

    private static String said(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
