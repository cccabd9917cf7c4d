package tenths.connectors.demo;

import java.util.List;

/// Names of nobody: surnames and given names that the generator puts together.
final class Names {
    static final List<String> GIVEN = split("Ada Bela Cora Dana Elin Fern Gale Hana Ines Jora Kit Lena Mara Nell Orla"
            + " Per Quin Rosa Sven Tess Ulla Vera Wynn Yara Zora Arlo Boyd Cleo Dirk Ezra Finn Gus Hugo Ivo Jude Karl"
            + " Lars Milo Nils Otto");
    static final List<String> LAWYERS = split("Ortega Lindqvist Marchbanks Abernathy Castellane Delacroix Eastbrook"
            + " Fairweather Greywood Hollister Ivarsson Jessamine Kirkbride Lockridge Merriweather Northcott Oakhurst"
            + " Pemberton Quillfeather Ravenscroft Stillwater Thornbury Underhill Vandermeer Whitlock Yellowlees"
            + " Ashcombe Birchall Copperfield Dunmarrow Elmsley Foxworth Gladwyn Hartsfield Inglewood Jarrow Kestleton"
            + " Larkmoor Mossgrove Nettlefold");
    static final List<String> PARTIES = split("Alder Barlow Cobb Dexter Eames Farrow Gentry Hobbs Ives Jansen Keller"
            + " Lowry Mercer Nolan Osgood Pryor Quade Rusk Selby Tolman Upton Vance Wexler Yates Zeller Ambrose Benton"
            + " Corwin Dayton Ewing Fuller Gannon Harlan Isham Jessup Kirby Landon Mabry Newell Oden");
    static final List<String> FIRMS = split("Acme Beacon Crestline Dovetail Evergreen Foundry Granby Hillcrest Ironwood"
            + " Junction Keystone Lakeside Midway Northline Orchard Pinecrest Quarry Riverside Southgate Tamarack");
    static final List<String> OUTSIDERS = split("Moss Vale Thorne Pike Crane Heath Birch Stone Marsh Flint Rowan Frost"
            + " Wells Shore Glenn Banks Reeve Cross Hurst Lane");

    private Names() {}

    private static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}
