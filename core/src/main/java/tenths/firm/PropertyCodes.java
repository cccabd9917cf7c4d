package tenths.firm;

/// Tasks of intellectual property.
final class PropertyCodes {
    // spotless:off
    /// Patents.
    static final CodeSet PATENT = CodeTable.read("patent", """
            PA100*Administration of the case
            PA110 Finding the facts
            PA120 Analysis and strategy
            PA130 Documents and file management
            PA140 Budget
            PA199 Other administration
            PA200*Searches and studies
            PA210 State of the art
            PA220 Patentability
            PA230 Clearance
            PA240 Validity
            PA250 Watching publications
            PA260 Infringement
            PA270 Status
            PA299 Other searches
            PA300*Applications at home
            PA310 Provisional application at home
            PA320 Ordinary application at home
            PA330 Design application at home
            PA340 Plant application at home
            PA350 Continuing application at home
            PA360 Validation at home
            PA399 Other application at home
            PA400*Prosecution at home
            PA410 Disclosure statement at home
            PA420 Early amendment at home
            PA430 Office actions at home
            PA440 Proceedings before the office at home
            PA450 Correction after grant at home
            PA499 Other prosecution at home
            PA500*Applications abroad
            PA510 Provisional application abroad
            PA520 Ordinary application abroad
            PA530 Design application abroad
            PA540 Plant application abroad
            PA550 Continuing application abroad
            PA560 Validation abroad
            PA599 Other application abroad
            PA600*Prosecution abroad
            PA610 Disclosure statement abroad
            PA620 Early amendment abroad
            PA630 Office actions abroad
            PA640 Proceedings before the office abroad
            PA650 Correction after grant abroad
            PA699 Other prosecution abroad
            PA700*Other work on patents
            PA710 Opinions
            PA720 Portfolio
            PA730 Assignments and security
            PA740 Licences
            """);

    /// Trademarks.
    static final CodeSet TRADEMARK = CodeTable.read("trademark", """
            TR100*Administration of the case
            TR110 Finding the facts
            TR120 Analysis and strategy
            TR130 Documents and file management
            TR140 Budget
            TR199 Other administration
            TR200*Searches and studies
            TR220 Registrability
            TR230 Clearance
            TR240 Opposition
            TR250 Watching publications
            TR260 Enforcement
            TR270 Status
            TR299 Other searches
            TR300*Applications at home
            TR310 Application at home
            TR399 Other application at home
            TR400*Prosecution and renewal at home
            TR410 Declarations and other filings at home
            TR420 Early amendment at home
            TR430 Office actions at home
            TR440 Proceedings before the office at home
            TR499 Other prosecution at home
            TR500*Applications abroad
            TR510 Application abroad
            TR599 Other application abroad
            TR600*Prosecution and renewal abroad
            TR610 Declarations and other filings abroad
            TR620 Early amendment abroad
            TR630 Office actions abroad
            TR640 Proceedings before the office abroad
            TR699 Other prosecution abroad
            TR700*Other work on trademarks
            TR710 Opinions
            TR720 Portfolio
            TR730 Assignments and security
            TR740 Licences
            TR750 Generic domain names
            TR760 Domain names of countries
            TR770 Disputes on domain names
            TR799 Other work
            """);
    // spotless:on

    private PropertyCodes() {}
}
