package tenths.connectors.demo;

import static tenths.connectors.demo.DemoClients.GRANITE;
import static tenths.connectors.demo.DemoClients.HARBOR;
import static tenths.connectors.demo.DemoClients.LAKESHORE;
import static tenths.connectors.demo.DemoClients.NORTHGATE;
import static tenths.connectors.demo.DemoClients.PRAIRIE;
import static tenths.connectors.demo.DemoClients.SUMMIT;

import java.util.List;

/// Words that clients refuse.
///
/// @param rule that finds them
/// @param tenths of an hour on the entry
/// @param words with places for names
/// @param clients that refuse them
record Wording(String rule, int tenths, String words, List<DemoClients> clients) {
    private static final List<DemoClients> CARRIERS = List.of(NORTHGATE, GRANITE, HARBOR, LAKESHORE, PRAIRIE, SUMMIT);
    private static final String LONG = "Review and analyze records of Milbury General, Harrow Clinic, Stone Imaging,"
            + " Vale Physical Therapy, Birch Orthopedics, Crane Neurology, Flint Pharmacy, Rowan Chiropractic, Marsh"
            + " Urgent Care, Heath Pain Center, Glenn Rehabilitation, Shore Radiology, Frost Family Practice, Wells"
            + " Surgical Center, Banks Dental Group, Reeve Occupational Health, Cross Ambulance Service, Hurst"
            + " Laboratory, Lane Home Care and Pike Wellness for {body} complaints of {pl} before the accident,"
            + " without gaps between visits";

    static final List<Wording> ALL = List.of(
            new Wording(
                    "TIM-08",
                    14,
                    "Review discovery responses of {pl}; telephone conference with adjuster {adj}"
                            + " regarding reserve; draft answers to interrogatories of {pl}",
                    CARRIERS),
            new Wording(
                    "TIM-08",
                    18,
                    "Reviewed police report of the {pl} accident and drafted letter to adjuster {adj}",
                    CARRIERS),
            new Wording(
                    "TIM-10",
                    14,
                    "Review answers of {pl} to interrogatories (0.4), draft letter to adjuster {adj} on exposure (0.6)",
                    List.of(NORTHGATE, LAKESHORE, SUMMIT)),
            new Wording("TIM-11", 10, "Legal research", CARRIERS),
            new Wording("TIM-11", 5, "Attention to discovery in the {pl} claim", CARRIERS),
            new Wording(
                    "TIM-13",
                    3,
                    "Telephone conference regarding date of mediation in the {pl} claim",
                    List.of(NORTHGATE, HARBOR, LAKESHORE, SUMMIT)),
            new Wording("TIM-14", 20, LONG, List.of(GRANITE, PRAIRIE, SUMMIT)),
            new Wording(
                    "ADM-01",
                    6,
                    "Organize pleadings file of the {pl} claim",
                    List.of(NORTHGATE, GRANITE, HARBOR, PRAIRIE, SUMMIT)),
            new Wording(
                    "ADM-02",
                    6,
                    "Photocopy treatment records of {pl} for {exp}",
                    List.of(NORTHGATE, HARBOR, LAKESHORE, SUMMIT)),
            new Wording(
                    "ADM-03",
                    3,
                    "Calendar deadline for disclosure of {exp} in the {pl} claim",
                    List.of(NORTHGATE, HARBOR, LAKESHORE, SUMMIT)),
            new Wording(
                    "ADM-04",
                    4,
                    "E-file answer to amended complaint of {pl}",
                    List.of(NORTHGATE, GRANITE, HARBOR, PRAIRIE, SUMMIT)));
}
