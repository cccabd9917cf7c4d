package tenths.firm;

import java.util.List;
import java.util.Optional;

/// The published code lists that insurers and portals use, with our own short names for the codes. The lists most used
/// stand here; [#all] has the others, too.
///
/// A star marks a heading: it groups the codes below it and is refused on a bill line.
public final class Utbms {
    // spotless:off
    /// Litigation tasks of 1995.
    public static final CodeSet LITIGATION_ABA = CodeTable.read("litigation_aba", """
            L100*Case assessment and administration
            L110 Finding the facts
            L120 Analysis and strategy
            L130 Experts and consultants
            L140 Documents and file management
            L150 Budget
            L160 Settlement and mediation
            L190 Other assessment and administration
            L200*Pleadings and motions before trial
            L210 Pleadings
            L220 Injunctions and interim relief
            L230 Conferences ordered by the court
            L240 Dispositive motions
            L250 Other written motions
            L260 Class certification
            L300*Discovery
            L310 Written discovery
            L320 Production of documents
            L330 Depositions
            L340 Expert discovery
            L350 Discovery motions
            L390 Other discovery
            L400*Trial and its preparation
            L410 Fact witnesses
            L420 Expert witnesses
            L430 Written motions at trial
            L440 Other trial preparation
            L450 Attendance at trial and hearings
            L460 Motions after trial
            L470 Enforcement
            L500*Appeal
            L510 Motions on appeal
            L520 Briefs on appeal
            L530 Oral argument
            """);

    /// Litigation tasks as insurers revised them in 2007: without L190 and L390, with L360.
    public static final CodeSet LITIGATION_INSURANCE_2007 = CodeTable.read("litigation_insurance_2007", """
            L100*Case assessment and administration
            L110 Finding the facts
            L120 Analysis and strategy
            L130 Experts and consultants
            L140 Documents and file management
            L150 Budget
            L160 Settlement and mediation
            L200*Pleadings and motions before trial
            L210 Pleadings
            L220 Injunctions and interim relief
            L230 Conferences ordered by the court
            L240 Dispositive motions
            L250 Other written motions
            L260 Class certification
            L300*Discovery
            L310 Written discovery
            L320 Production of documents
            L330 Depositions
            L340 Expert discovery
            L350 Discovery motions
            L360 Inspections on site
            L400*Trial and its preparation
            L410 Fact witnesses
            L420 Expert witnesses
            L430 Written motions at trial
            L440 Other trial preparation
            L450 Attendance at trial and hearings
            L460 Motions after trial
            L470 Enforcement
            L500*Appeal
            L510 Motions on appeal
            L520 Briefs on appeal
            L530 Oral argument
            """);

    /// Activities that nearly every portal accepts.
    public static final CodeSet ACTIVITY = CodeTable.read("activity", """
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
            """);

    /// Activities with billable travel, as insurers added it in 2007.
    public static final CodeSet ACTIVITY_2007 = CodeTable.read("activity_2007", """
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
            """);

    /// Expenses.
    public static final CodeSet EXPENSE = CodeTable.read("expense", """
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
            """);

    /// Timekeeper classes since 2014, at most six letters.
    public static final CodeSet TIMEKEEPER = CodeTable.read("timekeeper", """
            ADJSTR Adjuster
            ADJSMT Fee adjustment, not a person
            ANALST Analyst
            ARBITR Arbitrator
            ASSOC Associate
            TRANEE Trainee lawyer
            AUDITR Auditor
            CLKSEC Clerk or secretary
            CONSLT Consultant
            TEMPAT Temporary lawyer
            TEMPOS Other temporary staff
            CSTCNS Costs specialist
            CTRPTR Court reporter
            DSCATT Discovery lawyer
            DSCPMG Discovery project manager
            DSCANJ Junior discovery analyst
            DSCANS Senior discovery analyst
            DOCCDR Document coder
            DOCRAT Document reviewer, lawyer
            DOCRNA Document reviewer, not a lawyer
            EVDEVL Maker of exhibits
            EXPERT Expert
            FLTFEE Flat fee, not a person
            FORANL Forensic analyst
            HLNLPF Senior professional, not a lawyer
            INVSTG Investigator
            IPSVPV Intellectual property vendor
            IPAGNT Patent or trademark agent
            LGLAST Legal assistant
            LGLINT Law student
            LGPRMG Legal project manager
            LIBRRN Librarian
            MEDITR Mediator
            MDRCRV Reviewer of medical records
            OFCOUN Of counsel
            NBOTHR Other, not billing
            PARALG Paralegal
            PARTNR Partner
            RSRCHR Researcher
            RSPROF Research professional
            SECNDE Lawyer on secondment
            SPAGNT Service agent
            SOLDSG Solicitor
            STFATT Staff attorney
            STFCNS Staff counsel
            TPADMN Third-party administrator
            TRAINR Trainer
            TRNDEV Training developer
            TRNFAG Transfer agent
            TRANSL Translator
            VIDOGR Videographer
            """);

    /// Timekeeper classes before 2014, two letters, which some portals still ask for.
    public static final CodeSet TIMEKEEPER_LEGACY = CodeTable.read("timekeeper_legacy", """
            PT Partner
            AS Associate
            OC Of counsel
            LA Legal assistant
            OT Other timekeeper
            PL Paralegal
            LP Used by one portal, no meaning published
            CS Used by one portal, no meaning published
            LI Used by one portal, no meaning published
            """);
    // spotless:on

    private static final List<CodeSet> ALL = List.of(
            LITIGATION_ABA,
            LITIGATION_INSURANCE_2007,
            LitigationCodes.WORKERS_COMPENSATION,
            LitigationCodes.ENGLISH_COURTS,
            LitigationCodes.EDISCOVERY,
            AdviceCodes.COUNSELING,
            AdviceCodes.PROJECT,
            AdviceCodes.BANKRUPTCY,
            AdviceCodes.MERGERS_ACQUISITIONS,
            PropertyCodes.PATENT,
            PropertyCodes.TRADEMARK,
            ACTIVITY,
            ACTIVITY_2007,
            ActivityCodes.ACTIVITY_2013,
            EXPENSE,
            ExpenseCodes.EXPENSE_PROPERTY,
            ExpenseCodes.EXPENSE_2013,
            TIMEKEEPER,
            TIMEKEEPER_LEGACY);

    private Utbms() {}

    public static List<CodeSet> all() {
        return ALL;
    }

    /// @param name for example `litigation_aba`
    public static Optional<CodeSet> find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
