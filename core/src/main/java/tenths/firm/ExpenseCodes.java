package tenths.firm;

/// Expenses beyond those of 1998.
final class ExpenseCodes {
    // spotless:off
    /// With the codes for intellectual property.
    static final CodeSet EXPENSE_PROPERTY = CodeTable.read("expense_property", """
            E100*Expenses
            E101 Copies
            E102 Outside printing
            E103 Word processing
            E104 Fax
            E105 Telephone
            E106 Online research
            E107 Couriers
            E108 Postage
            E109 Local travel
            E110 Travel out of town
            E111 Meals
            E112 Court fees
            E113 Subpoena fees
            E114 Witness fees
            E115 Deposition transcripts
            E116 Trial transcripts
            E117 Trial exhibits
            E118 Litigation support vendors
            E119 Experts
            E120 Investigators
            E121 Arbitrators and mediators
            E122 Local counsel
            E123 Other professionals
            E124 Other expense
            E125 Translation
            E126 Drawings
            E127 Records of an office
            E128 Searches and watches
            E129 Office fees before grant
            E130 Maintenance and renewal fees
            E131 Late fees
            """);

    /// The codes of 2013, which few carriers use.
    static final CodeSet EXPENSE_2013 = CodeTable.read("expense_2013", """
            X101 Copies in black, own
            X102 Copies in color, own
            X103 Copies, vendor
            X104 Special copies and scans, own
            X105 Word processing
            X106 Fax
            X107 Local calls
            X108 Long-distance calls
            X109 Mobile calls
            X110 Conference calls and webinars
            X111 Online research
            X112 Couriers
            X113 Postage
            X114 Local travel
            X115 Travel out of town
            X116 Meals
            X117 Court and agency fees
            X118 Eviction
            X119 Foreclosure
            X120 Title insurance
            X121 Immigration
            X122 Late fees
            X123 Publication of notices
            X124 Books
            X125 Insurance premiums
            X126 Witness fees
            X127 Deposition transcripts
            X128 Trial transcripts
            X129 Trial exhibits
            X130 Medical records
            X131 Analysis of medical records
            X132 Vendors of medical records
            X133 Investigators
            X134 Arbitrators and mediators
            X135 Local counsel
            X136 Appraisal
            X137 Experts and other professionals
            X138 Litigation support vendors
            X139 Translation
            X140 Rent of special rooms
            X141 Moving and storage
            X142 Settlement costs
            X143 Bank fees
            X200 Drawings
            X201 Records of an office
            X202 Searches and watches
            X203 Office fees before grant
            X204 Office fees after grant
            X205 Office fees of oppositions
            X206 Annuities
            X207 Holdbacks
            X300 Forensic collection
            X301 Collection from third parties
            X302 Reduction of data
            X303 Numbering of pages
            X304 Review and analysis of data
            X305 Privilege review and log
            X306 Preparation of exhibits
            X307 Electronic media
            X308 Other technical services
            X400 Software licences
            X401 Subscriptions
            X402 Transaction fees
            X403 Hardware
            X404 Hosting, own
            X405 Storage, own
            X999 Other expense
            """);
    // spotless:on

    private ExpenseCodes() {}
}
