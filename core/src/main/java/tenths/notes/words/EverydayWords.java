package tenths.notes.words;

import java.util.HashSet;
import java.util.Set;

/// Words that stand in any lawyer's note, so that they name nobody by themselves: a party called Park, Bright or Will
/// needs more than that one word. Their plurals count too, and the
/// forms of verbs.
public final class EverydayWords {
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_ENDING = 3;
    private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing", "ly");

    // spotless:off
    /// The frame of a sentence, numbers, days, colours, and surnames that are words.
    private static final String FRAME = """
            a about above across actually add after afternoon again against ago all almost alone along already also
            although always am among an and another any anything approx approximately are around as aside ask at
            away back bad be because been before begin behind being below beside best better between beyond big
            billed billable both bring but by came can cannot cant cap come could couldnt day days dear did didnt do
            does doesnt done dont down during each early easy eight eighth eighteen eighty eleven else end enough
            entire entry etc evening evenly ever every everything except extra far few fifteen fifth fifty figure
            find fine first five for forty forward four fourteen fourth friday from full further gave get give given
            go goes going gone good got great guess had half hand hard has have havent he hello help her here hey hi
            high him his hour hours how however hundred i if ignore im in inc incl include inside instead into is
            isnt it item its itself ive job just keep kept key kid kids kind know large last late later least leave
            left less let lets like likely line list little live local log long look looked looking lot lots low
            lunch made main major make many matter may maybe me mean meant might mile miles min mine minor mins
            minute minutes misc miss mixed moment monday money month monthly more morning most mostly mr mrs ms much
            must my myself name near nearly need never new next night nine nineteen ninety no nobody noble non none
            noon nor not note noted notes nothing now number odd of off often oh ok okay old on once one only onto
            or other others our ours out over own part past pay people per perhaps pick place please point possible
            post power print probably put quarter quick quickly quite rather real really recent reg regard regarding
            rest right round said sake same saturday save saw say scratch second see seem seen self send sent set
            seven seventeen seventy several shall short should side since single sir siri six sixteen sixty small so
            some somebody someone something sometimes soon sorry sort spend spent split start started step stick
            still stop strong stuff such sunday sure take taken talk team ten tenth tenths than thank thanks that
            the their them then there therefore these they thing think third thirteen thirty this those though
            thousand three through throughout thru thursday thus til till time times to today together told tomorrow
            tonight too took total toward tried true try tuesday turn twelve twenty twice two under undo unit unless
            until up upon us use used using various very via vs versus wait waited want was way we wednesday week
            weekly weekend well went were what when where whether which while who whole whom whose why will with
            within without wont word work working would write written wrong year years yes yesterday yet you young
            your zero pm hr hrs wk wks yr yrs mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul
            aug sep sept oct nov dec january february march april june july august september october november
            december spring summer autumn fall winter white black brown green gray grey blue red gold silver king
            page price rich bond cross field hill lake stone wood church hall house home street bank cash chance
            love sharp swift grant pace rice berry fox wolf bird drake ford wells water river west east north south
            story wise bright park rose chase cook baker carpenter fisher hunter mason miller parker porter potter
            taylor walker weaver banks brooks case bell bush camp cole glass golden holiday knight lamb lane marsh
            moon moss nail pool pope rivers sands shade snow star steel stern summers trust union wall ward waters
            winters woods pine ridge english everybody everyone today's else's currently related relating concerning
            pls fyi asap read reading reader logged record recorded enter entered dump correction correct corrected
            wasn wasnt arent wouldnt shouldnt hadnt hasnt theyre theres thats whats heres whos ill youre youve weve
            golf dinner breakfast coffee doctor dentist appointment school car drive drove picked errand gym invoice
            inquiry question query questions mi mileage wife husband son daughter sons kidding joint apiece plus
            minus duplicate deleted delete typo fixed
            """;

    /// What lawyers do, and the things that they do it to.
    private static final String WORK = """
            abstract account act action activity addendum adjust adjuster administration administrative admission
            admissions admit advice advise affidavit affirmative affiant agenda agent agree agreement allegation
            allocate amend amended amendment analysis analyze analyse annual answer answers appeal appear appearance
            appellate apply appointment appraisal arbitration argue argument arrange article assess assessment
            assign assist assistant associate attach attached attachment attend attendance attention attorney audit
            authority authorities authorization award bates bench benefit bill billing binder binders board body
            book box brief briefs briefing broker budget building business calendar calendars call calls called
            calling cancel caption care carrier carriers cause causation certificate certification change chart
            charts check checklist chief child chronology circulate circuit cite citation citations claim claimant
            claims clarify class clause clean clear clerk client clients close closed closing code codefendant
            collect collection color comment comments commission committee communicate communication compare
            comparative compel compensation compile complaint complete compliance condition conduct confer
            conference conferred confidential confidentiality confirm conflict consent consider consult consultant
            consultation contact continuance continue contract contracts contractor control convert coordinate copy
            copies corporate corporation correspond correspondence cost costs counsel counter counterclaim county
            court coverage create credit critical cross custodian custody cut damage damages data database date
            dates deadline deal dealing dealt debt decide decision declaration deed default defect defend defendant
            defendants defense defence demand demands department depose deposition depositions detail determine
            develop development dictate digest direct director disclose disclosure disclosures discovery discuss
            discussed discussion dismiss dismissal dispositive dispute district division docket document documents
            draft drafts drafted driver duty easement edit effect effort email emails employee employer employment
            engagement engineer ensure entity environmental equipment error escrow estate evaluate evaluation event
            evidence exam examination examine examiner exchange exclude exclusion execute exhibit exhibits expense
            expert experts expert's exposure extension extend fact facts factual family fax fee fees file filed
            files filing final finalize finalise finance finding findings firm follow followed followup form formal
            format forms found foundation fraud fund gather general good ground group guarantee guardian guideline
            guidelines handle harm health hear heard hearing hearings hearsay hire history hold holding hospital
            identify image images impact impeachment improve incident incorporate increase indemnity independent
            index individual information initial injunction injured injury injuries insert inspect inspection
            instruct instruction instructions instrs insurance insure insured insurer interest internal
            international interrogatory interrogatories interview investigate investigation investigator issue
            issues joint judge judgment judgement juror jury justice law lawsuit lawyer lead lease legal lender
            letter letters letterhead liability license licensing lien liens limine limit limited list litigate
            litigation loan locate location loss manage management manager map market material materials meet
            meeting meetings mediate mediation mediator medical meds member memo memoranda memorandum merger message
            messages messaging method minute model modify motion motions move narrative national negligence
            negotiate negotiation negotiations notice notices notify nurse nursing object objection objections
            obtain offer offers office officer online open opening operate opinion opinions oppose opposed opposing
            opposition option oral order orders organise organize original outline outside outstanding overdue owner
            package panel paper papers paragraph paralegal partial participate partner party parties patent payment
            pending pension perform performance period permit person personal pharmacy phone photo photos photograph
            photographs physician plaintiff plaintiffs plan planning plead pleading pleadings police policy policies
            portal portion position potential prep prepare prepared preparation present presentation pretrial
            prevail previous primary prior privilege privileged problem proceed proceeding process produce produced
            production productions product program progress project proof property propose proposed proposal
            protective prove provide provider provision public purchase purpose pursue quash quote raise rate ratio
            read receipt receive received recall recommend recommendation record recorder records redact redline
            refer reference refile refuse register regulation regulatory reject relate release releases relevant
            relief remand remedy remove renew rental repair reply report reporter reporting reports represent
            representation representative representations request requests require requirement research researched
            reserve reserves resolve resolution respond response responses restrict result retain retainer retention
            return review reviewed reviewing reviews revise revised revising revision revisions risk role route rule
            rules ruling safety sale sanction scan scene schedule scheduled schedules scheduling scope search
            section secure security seek select seller separate serve service services session settle settlement
            share sheet sign signature signed site sketch speak speaker specific spoke staff standard standing state
            statement statements status statute stay stipulate stipulation stip strategy strategize strike style
            subject submission submit subpoena subpoenas subsequent subrogation suit suggest sum summarize summarise
            summary summaries supplement supplemental supplementary supply support surgeon surveillance survey
            suspend table tax tech telephone tender term terms test testify testimony text texts theory third-party
            timeline title toll topic tort track training transaction transcript transcripts transfer transmit
            travel traveled treat treatment treating trial trials trustee trustees type update updates upload vendor
            vendors venue verdict verdicts verification verify version video view visit voicemail voluntary wage
            waiver warrant website webinar witness witnesses worker workup wrote zoom teams course lecture accident
            bench's bodily bone brain collision crash diligence disability drawing drawings fall fatal grocery
            highway intersection invoice load machine premises roof slip store stores traffic truck vehicle x-ray
            mri radiology orthopedic orthopaedic neurologist therapy cervical lumbar shoulder knee wrist hip ankle
            cranial thoracic spine spinal back neck apportionment biomechanics carrier's discrepancy discrepancies
            paragraphs working sender recipient footer disclaimer forwarded forward from sent dear regards sincerely
            iphone android outlook esq llp llc ltd corp plc pllc holdings sla spa reps rep deck loi nda ipo ip gc
            ceo cfo coo hr vp supreme superior federal appeals magistrate bankruptcy probate municipal second's
            mandamus certiorari habeas voir dire pro se bono rata amicus curiae ime lists charge charges explain
            show talk walk ask tell think look note finish begin catch chase come complain count cover decline
            deliver describe discover eat enjoy expect face feel fight fill flag focus forget get grab hope hurt
            join kill land lay learn lend light listen lose mention miss own pack pass pick pin play point pull push
            reach realize remember remind rewrite run sell set shoot shop sit sleep smile sort spell spot stand
            start stretch struggle study swap switch teach thank throw touch try untangle use vote wake wander warn
            wash watch wonder worry wrap yell amount bundle comply redo troubleshoot tweak tidy polish notarize
            scrub assemble fault faults courthouse courtroom waiting theme themes protocol boxes log logs idea ideas
            bus lane captain crew pilot passenger pedestrian bicycle cyclist motorcycle sidewalk parking stairs
            staircase demurrer disco garnishment paperwork supersedeas writ reconstruction reconstructionist
            economist surety estoppel arbitrator tortious negligent malpractice wrongful death survival contributory
            assumption spoliation sanctions relevance prejudice bifurcate sever consolidate intervene substitute
            dram plea arraignment bail sentencing probation indictment felony misdemeanor divorce alimony visitation
            paternity adoption guardianship trust will codicil heir heirs beneficiary beneficiaries executor
            administrator mortgage foreclosure zoning variance permits covenant buyer landlord tenant lessee lessor
            sublease rent eviction holdover chapter debtor creditor discharge preference adversary dischargeability
            trademark copyright infringement licensor licensee royalty royalties shareholder shareholders stock
            bylaws minutes resolutions subsidiary affiliate indenture securities offering prospectus antitrust
            hostile harassment retaliation discrimination termination severance overtime classification arbitrable
            union grievance collective bargaining supplier suppliers distributor distribution franchise franchisor
            warranty design labeling manufacturing regulator audits violation violations penalty penalties fine
            fines instrux jurisdiction removal domicile diversity controversy remittitur additur metro town village
            township borough precinct mayor council superintendent principal teacher student parent parents mother
            father brother sister uncle aunt cousin neighbor friend boss coworker supervisor foreman print system
            prompt json hours approved approve script alert
            """;

    /// What companies call themselves and deal in.
    private static final String TRADES = """
            accounting air airlines alliance allied american apartment apartments appliance appliances associates
            auto automotive aviation bakery beverage beverages brewing brothers builders building buildings cab
            capital care carpet cars casualty catering center centre central chemical chemicals church city clinic
            coffee college commercial communications community company computer concrete condominium condominiums
            construction consulting continental contracting contractors cooperative corporate crane cranes dairy
            dairies dental depot design designs development distribution distributors drilling drug eastern
            education electric electrical electronics elevator elevators energy engineering enterprise enterprises
            entertainment equipment european excavating express fabrication farm farms financial fitness flooring
            foods food freight fuel furniture garage gas glass global golf grain grocers grocery hardware harvest
            healthcare heating holdings home homes hospital hospitality hotel hotels imports independent industrial
            industries inn institute insurance investments iron jewelers kitchen laboratories labs landscaping
            laundry leasing life lines liquor logistics lumber machinery management manufacturing marine maritime
            market markets mart masonry materials mechanical media medicine metal metals mill mills mining mobile
            mortgage motor motors moving mutual national nationwide northern northwest nursing oil optical outdoor
            pacific packaging packing paint painting partners paving petroleum pharmaceutical pharmaceuticals
            pharmacy pipe pipeline pizza plastics plumbing poultry power printing products properties property
            publishing quarry rail railroad railway realty recycling refrigeration regional rental rentals resort
            resorts restaurant restaurants retail road roofing rubber salon sanitation savings school scooter
            scooters seafood security senior shipping shop shops society software solar solutions southern specialty
            sports staffing stadium station stations storage structural studio studios supermarket supplies supply
            surgical systems technologies technology telecom textile theatre theater tile timber tire tires tool
            tools towing town township toy toys transit transport transportation truck trucking trucks uniform
            universal university utilities utility valley vending ventures store stores bus nursery daycare gym
            dealership casino boat ferry marina ranch village vision warehouse waste western wholesale wireless
            works yacht
            """;
    // spotless:on

    private static final Set<String> PLAIN = read(FRAME, TRADES);
    private static final Set<String> BENT = read(WORK);

    private static final Set<String> NAMED_AFTER = read(TRADES);

    private EverydayWords() {}

    /// True for words by which people speak of a company: `grocery`, `store`, `roofing`.
    public static boolean isTrade(String folded) {
        return NAMED_AFTER.contains(folded);
    }

    /// @param folded a word as [Words#fold] gives it
    public static boolean knows(String folded) {
        if (PLAIN.contains(folded) || BENT.contains(folded)) {
            return true;
        }
        if (folded.endsWith("s") && PLAIN.contains(folded.substring(0, folded.length() - 1))) {
            return true;
        }
        for (var cut = 1; cut <= LONGEST_ENDING && folded.length() - cut >= SHORTEST_STEM; cut++) {
            var stem = folded.substring(0, folded.length() - cut);
            if (ENDINGS.contains(folded.substring(stem.length())) && isStem(stem)) {
                return true;
            }
        }
        return (folded.endsWith("ies") || folded.endsWith("ied"))
                && BENT.contains(folded.substring(0, folded.length() - 3) + "y");
    }

    /// `draft`, `argu` of argue, `plann` with the letter doubled.
    private static boolean isStem(String stem) {
        var last = stem.length() - 1;
        return BENT.contains(stem)
                || BENT.contains(stem + "e")
                || (stem.charAt(last) == stem.charAt(last - 1) && BENT.contains(stem.substring(0, last)));
    }

    private static Set<String> read(String... tables) {
        var words = new HashSet<String>();
        for (var table : tables) {
            for (var word : Words.of(table)) {
                words.add(word.folded());
            }
        }
        return Set.copyOf(words);
    }
}
