package tenths.firm;

/// Tasks of disputes besides the general litigation lists.
final class LitigationCodes {
    // spotless:off
    /// Claims of injured workers, 2010; the list is known from one source and may lack codes.
    static final CodeSet WORKERS_COMPENSATION = CodeTable.read("workers_compensation", """
            WC100*First steps and evaluation
            WC110 Finding the facts
            WC120 Analysis and strategy
            WC130 Experts and consultants
            WC150 Budget
            WC160 Settlement
            WC180 Other fee arrangement, first steps
            WC200*Pleadings and early proceedings
            WC210 Pleadings
            WC230 Conferences with the judge
            WC280 Other fee arrangement, pleadings
            WC300*Discovery
            WC310 Written discovery
            WC320 Obtaining and producing documents
            WC330 Depositions
            WC334 Report on a deposition
            WC340 Expert discovery
            WC350 Discovery motions
            WC380 Other fee arrangement, discovery
            WC400*Hearings
            WC410 Fact witnesses
            WC420 Expert witnesses
            WC430 Written motions
            WC440 Preparation of hearings
            WC450 Hearing
            WC460 Work after the hearing
            WC480 Other fee arrangement, hearings
            WC500*Appeal
            WC510 Appeal papers
            WC530 Oral argument
            """);

    /// Civil litigation in England and Wales, 2014; used with the A and E codes.
    static final CodeSet ENGLISH_COURTS = CodeTable.read("j_codes_uk", """
            JA00*Funding
            JA10 Funding of the claim
            JB00*Budgets
            JB10 Own budget
            JB20 Budget form for the court
            JB30 Budgets between the parties
            JC00*Before issue
            JC10 Finding the facts
            JC20 Legal research and advice
            JC30 Protocol steps
            JD00*Settlement
            JD10 Mediation
            JD20 Other settlement work
            JE00*Pleadings
            JE10 Own statement of case, issue and service
            JE20 Statements of the other side
            JE30 Requests for further information
            JE40 Amendments
            JF00*Disclosure
            JF10 Report and proposal
            JF20 Own documents
            JF30 Lists
            JF40 Documents of the other side
            JG00*Witness statements
            JG10 Own witnesses
            JG20 Witnesses of the other side
            JH00*Expert reports
            JH10 Own experts
            JH20 Experts of the other side
            JH30 Joint experts
            JI00*Management hearings
            JI10 Case management conference
            JI20 Review before trial
            JI30 Costs management conference
            JJ00*Interim applications
            JJ10 On the claim or statements of case
            JJ20 Injunctions and committal
            JJ30 Disclosure and information
            JJ40 Evidence
            JJ50 Costs alone
            JJ60 Permission
            JJ70 All other applications
            JK00*Preparation of trial
            JK10 Trial bundles
            JK20 Other preparation
            JL00*Trial
            JL10 Advocacy
            JL20 Support of advocates
            JL30 Judgment and after
            JM00*Assessment of costs
            JM10 Bill of costs
            JM20 Points, replies, negotiation
            JM30 Hearings on costs
            JM40 After assessment
            """);

    /// Electronic discovery, 2011; the codes ending in 0 may be billed where no closer one fits.
    static final CodeSet EDISCOVERY = CodeTable.read("ediscovery", """
            L600 Identification in general
            L601 Discovery planning
            L602 Interviews of custodians
            L609 Quality of identification
            L610 Preservation in general
            L611 Preservation order
            L612 Legal hold
            L619 Quality of preservation
            L620 Collection in general
            L621 Collection and recovery
            L622 Media
            L623 Transfer and inventory of media
            L629 Quality of collection
            L630 Processing in general
            L631 Preparation of data
            L632 Scanning of paper
            L633 Translation
            L634 Files that fail
            L639 Quality of processing
            L650 Review in general
            L651 Hosting
            L652 Coding
            L653 First review
            L654 Second review
            L655 Privilege review
            L656 Redaction
            L659 Quality of review
            L660 Analysis
            L670 Production in general
            L671 Conversion for production
            L679 Quality of production
            L680 Presentation
            L690 Project management
            L693 Planning and training of review
            """);
    // spotless:on

    private LitigationCodes() {}
}
