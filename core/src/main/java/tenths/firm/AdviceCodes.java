package tenths.firm;

/// Tasks of advice, transactions and insolvency.
final class AdviceCodes {
    // spotless:off
    /// Advice, 1997; one level.
    static final CodeSet COUNSELING = CodeTable.read("counseling", """
            C100 Finding the facts
            C200 Research of law
            C300 Analysis and advice
            C400 Communication with outsiders
            """);

    /// Transactions, 1997.
    static final CodeSet PROJECT = CodeTable.read("project", """
            P100 Running the project
            P200*Due diligence
            P210 Corporate records
            P220 Tax
            P230 Environment
            P240 Real and personal property
            P250 Employees
            P260 Intellectual property
            P270 Regulation
            P280 Other due diligence
            P300 Structure and strategy
            P400 First documents and filings
            P500 Negotiation and revision
            P600 Closing
            P700 After closing
            P800 Maintenance and renewal
            """);

    /// Insolvency, 1997.
    static final CodeSet BANKRUPTCY = CodeTable.read("bankruptcy", """
            B100*Administration
            B110 Case administration
            B120 Finding and recovering assets
            B130 Sale of assets
            B140 Relief from stay and protection
            B150 Creditors
            B160 Own employment and fees
            B170 Objections to employment and fees
            B180 Avoidable transfers
            B185 Leases and contracts
            B190 Other contested matters
            B195 Travel without work
            B200*Running the debtor
            B210 Business operations
            B220 Employees and pensions
            B230 Financing and cash
            B240 Tax
            B250 Real estate
            B260 Board
            B300*Claims and plan
            B310 Claims and objections
            B320 Plan and disclosure statement
            B400*Advice outside a case
            B410 General advice
            B420 Restructuring
            """);

    /// Mergers and acquisitions, 2016; the tasks below the phases are not published.
    static final CodeSet MERGERS_ACQUISITIONS = CodeTable.read("mergers_acquisitions", """
            MA00 First steps
            MB00 Main agreement
            MC00 Due diligence and schedules
            MD00 Side agreements
            ME00 Financing
            MF00*Special matters
            MF10 Competition
            MF20 Data protection and security
            MF30 Employees
            MF31 Pay of executives
            MF40 Environment
            MF50 Intellectual property and technology
            MF60 Real property
            MF70 Securities regulation
            MF80 Tax
            MG00 Shareholders and board
            MH00 Closing
            MI00 Integration
            MJ00 After closing
            MK00 Running the deal
            """);
    // spotless:on

    private AdviceCodes() {}
}
