package tenths.connectors.demo;

import static tenths.connectors.demo.DemoClients.GRANITE;
import static tenths.connectors.demo.DemoClients.HARBOR;
import static tenths.connectors.demo.DemoClients.LAKESHORE;
import static tenths.connectors.demo.DemoClients.NORTHGATE;
import static tenths.connectors.demo.DemoClients.PRAIRIE;
import static tenths.connectors.demo.DemoClients.SUMMIT;

import java.util.List;

/// Expenses that clients refuse.
final class CostFaults {
    private static final List<DemoClients> CARRIERS = List.of(NORTHGATE, GRANITE, HARBOR, LAKESHORE, PRAIRIE, SUMMIT);

    private final Faults faults;
    private final Dice dice;

    CostFaults(Faults faults, Dice dice) {
        this.faults = faults;
        this.dice = dice;
    }

    void grow() {
        for (var client : CARRIERS) {
            one(
                    "EXP-01",
                    client,
                    "E119",
                    "1",
                    "1" + dice.between(150, 890) + ".00",
                    "Fee of {exp} for examination of {pl}");
            one("EXP-02", client, "E101", "240", "0.25", "Copies of exhibits for deposition of {wit}");
            one("EXP-04", client, "E106", "1", "84.00", "Online research on venue for the {pl} claim");
            one("EXP-11", client, "E124", "1", "38.00", "Parking for mediation of the {pl} claim");
            var place = faults.free(client);
            var price = "6" + dice.between(1, 9) + ".40";
            var words = "Subpoena fee for wage records of {pl}";
            faults.plant(
                    "EXP-07",
                    place,
                    faults.cost(place, "E113", "1", price, words),
                    faults.cost(place, "E113", "1", price, words));
        }
        for (var client : List.of(NORTHGATE, HARBOR, LAKESHORE, SUMMIT)) {
            one("TRV-07", client, "E109", "62", "0.85", "Mileage to independent medical examination of {pl}");
        }
        for (var client : List.of(NORTHGATE, LAKESHORE, PRAIRIE)) {
            one("TRV-08", client, "E111", "1", "96.00", "Meals on the day of the deposition of {wit}");
        }
    }

    private void one(String rule, DemoClients client, String code, String quantity, String price, String words) {
        var place = faults.free(client);
        faults.plant(rule, place, faults.cost(place, code, quantity, price, words));
    }
}
