package tenths.firm;

/// Activities beyond those that nearly every portal accepts.
final class ActivityCodes {
    // spotless:off
    /// With the codes of 2013, most of them for electronic discovery.
    static final CodeSet ACTIVITY_2013 = CodeTable.read("activity_2013", """
            A101 Plan and prepare
            A102 Research
            A103 Draft and revise
            A104 Review and analyze
            A105 Communicate within the firm
            A106 Communicate with the client
            A107 Communicate with other outside counsel
            A108 Communicate with others
            A109 Appear and attend
            A110 Manage data and files
            A111 Other activity
            A112 Billable travel
            A113 Communicate with witnesses
            A114 Communicate with experts
            A115 Manage medical records and bills
            A116 Training
            A117 Special handling of copies and scans
            A118 Forensic collection
            A119 Reduce data
            A120 Process data
            A121 Review and analyze data
            A122 Check quality
            A123 Make and run searches
            A124 Privilege review and log
            A125 Prepare a production
            A126 Prepare exhibits
            A127 Manage a project
            A128 Close a collection
            """);
    // spotless:on

    private ActivityCodes() {}
}
