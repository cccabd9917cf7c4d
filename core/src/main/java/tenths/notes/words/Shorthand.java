package tenths.notes.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lawyers' abbreviations and the words they stand for: one table for reading notes and for writing them out in full.
///
/// The words are those of a narrative; an abbreviation of several signs (`t/c`, `f/u`) is written as it is typed.
public final class Shorthand {
    // spotless:off
    private static final Map<String, String> WORDS = read("""
            aff = affidavit
            aff defs = affirmative defenses
            affs = affidavits
            agmt = agreement
            amdt = amendment
            ans = answer
            appt = appointment
            apts = apartments
            arb = arbitration
            assoc = associate
            atty = attorney
            c/c = conference call
            cc = conference call
            cert = certification
            ckl = checklist
            cl = client
            clt = client
            cmc = case management conference
            co = company
            compl = complaint
            conf = conference
            confs = conferences
            corr = correspondence
            cplt = complaint
            ct = court
            ctr = contract
            dcmt = document
            decl = declaration
            decs = declarations
            def = defendant
            defs = defendants
            depo = deposition
            depos = depositions
            dep = deposition
            deps = depositions
            dft = draft
            dfts = drafts
            disc = discovery
            dismsl = dismissal
            doc = document
            docs = documents
            drft = draft
            drftd = drafted
            ebt = examination before trial
            ebts = examinations before trial
            eml = email
            emls = emails
            exam = examination
            exh = exhibit
            exhs = exhibits
            exp = expert
            ext = extension
            exts = extensions
            f/u = follow up
            fup = follow up
            hrg = hearing
            hrgs = hearings
            ime = independent medical examination
            info = information
            inj = injury
            ins = insurance
            insp = inspection
            interrog = interrogatory
            interrogs = interrogatories
            jmt = judgment
            jx = jurisdiction
            lit = litigation
            lm = left message
            lmtcb = left message to call back
            ltr = letter
            ltrs = letters
            lv msg = left voicemail message
            lvm = left voicemail message
            m&c = meet and confer
            med = medical
            meds = medical records
            mgmt = management
            mil = motion in limine
            mils = motions in limine
            mkt = market
            mot = motion
            msc = mandatory settlement conference
            msg = message
            msj = motion for summary judgment
            msjs = motions for summary judgment
            mtc = motion to compel
            mtd = motion to dismiss
            mtg = meeting
            mtgs = meetings
            mtn = motion
            mtns = motions
            nego = negotiation
            obj = objection
            objs = objections
            o/c = opposing counsel
            oc = opposing counsel
            opp = opposition
            oppo = opposition
            osc = order to show cause
            p/c = phone call
            pc = phone call
            plf = plaintiff
            plfs = plaintiffs
            pltf = plaintiff
            pltfs = plaintiffs
            pl = plaintiff
            pls = plaintiffs
            pmk = person most knowledgeable
            pmq = person most qualified
            prelim = preliminary
            prep = prepare
            prepd = prepared
            ptc = pretrial conference
            re = regarding
            rec = recommendation
            recd = received
            rcvd = received
            recs = records
            rep = representative
            req = request
            reqs = requests
            resch = research
            resp = response
            resps = responses
            rev = review
            revd = reviewed
            revw = review
            rfa = request for admission
            rfas = requests for admission
            rfi = request for information
            rfp = request for production
            rfps = requests for production
            rfpd = request for production of documents
            rog = interrogatory
            rogs = interrogatories
            rpd = request for production of documents
            rpt = report
            rpts = reports
            rsch = research
            rvs = revise
            rvsd = revised
            rvw = review
            rvwd = reviewed
            sched = schedule
            settl = settlement
            sj = summary judgment
            sol = statute of limitations
            spk = speak
            srogs = special interrogatories
            stip = stipulation
            stips = stipulations
            stmt = statement
            stmts = statements
            subp = subpoena
            subps = subpoenas
            summ = summary
            supp = supplemental
            t/c = telephone conference
            tc = telephone conference
            tcs = telephone conferences
            tcf = telephone call from
            tct = telephone call to
            tcw = telephone conference with
            tel = telephone
            tel conf = telephone conference
            tpc = third-party complaint
            tro = temporary restraining order
            trx = transcript
            txt = text message
            v/m = voicemail
            vm = voicemail
            vms = voicemails
            w = with
            w/ = with
            w/o = without
            wit = witness
            wits = witnesses
            wkg = working
            xfer = transfer
            xmsj = cross-motion for summary judgment
            x-exam = cross-examination
            """);
    // spotless:on

    private Shorthand() {}

    /// Every abbreviation with its words, in the order of the alphabet.
    public static Map<String, String> all() {
        return WORDS;
    }

    /// The words in full.
    ///
    /// @param abbreviation in lower case, as it is typed: `t/c`, `rogs`
    public static Optional<String> words(String abbreviation) {
        return Optional.ofNullable(WORDS.get(abbreviation));
    }

    public static boolean knows(String abbreviation) {
        return WORDS.containsKey(abbreviation);
    }

    private static Map<String, String> read(String table) {
        var words = new LinkedHashMap<String, String>();
        for (var row : table.lines().toList()) {
            var cells = row.split(" = ", 2);
            if (words.put(cells[0], cells[1]) != null) {
                throw new IllegalStateException(cells[0] + " stands twice in the table of abbreviations");
            }
        }
        return Collections.unmodifiableMap(words);
    }
}
