package tenths.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.desk.House;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// The lists of an answer to "What if" as files for people.
@Controller
public final class WhatIfExports {
    private final WhatIfList list;

    WhatIfExports(House house) {
        list = new WhatIfList(house.transactions());
    }

    @GetMapping("/what-if/{id}/lines.csv")
    void lines(
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String order)
            throws IOException {
        known(id);
        var filter = new Filter(client, matter, person, month, "");
        var by = WhatIfList.isOrder(order) ? order : "";
        Sheet.download(response, "what-if-lines", sheet -> {
            sheet.row(
                    "Invoice",
                    "Line",
                    "Client",
                    "Matter",
                    "Timekeeper",
                    "Day",
                    "Narrative",
                    "Before",
                    "After",
                    "Change",
                    "Currency");
            list.lines(id, filter, by, 0, Integer.MAX_VALUE).forEach(row -> put(row, sheet));
        });
    }

    private void known(UUID id) {
        if (list.run(id).isEmpty()) {
            throw new NotHere();
        }
    }

    private static void put(WhatIfList.Line row, Sheet sheet) {
        sheet.row(
                row.invoice(),
                row.number() == 0 ? null : row.number(),
                row.client(),
                row.matter(),
                row.person(),
                row.day(),
                row.description(),
                Sheet.decimal(row.before(), row.currency()),
                Sheet.decimal(row.after(), row.currency()),
                Sheet.decimal(row.change(), row.currency()),
                row.currency());
    }

    @GetMapping("/what-if/{id}/findings.csv")
    void findings(
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String rule)
            throws IOException {
        known(id);
        var filter = new Filter(client, matter, "", month, rule);
        Sheet.download(response, "what-if-findings", sheet -> {
            sheet.row(
                    "Invoice",
                    "Client",
                    "Matter",
                    "With the change",
                    "Rule",
                    "Severity",
                    "Lines",
                    "At risk",
                    "Currency",
                    "Finding");
            list.findings(id, filter, 0, Integer.MAX_VALUE).forEach(row -> put(row, sheet));
        });
    }

    private static void put(WhatIfList.Finding row, Sheet sheet) {
        var atRisk = row.atRisk();
        sheet.row(
                row.invoice(),
                row.client(),
                row.matter(),
                row.added() ? "added" : "gone",
                row.rule(),
                row.severity(),
                row.lines(),
                atRisk == null ? null : Sheet.decimal(atRisk, row.currency()),
                row.currency(),
                row.message());
    }
}
