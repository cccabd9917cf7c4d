package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// Which words speak of which UTBMS litigation task, and how plainly: where the plainest words name two tasks, none is
/// told.
final class TaskWords {
    /// @param weight 1 for a hint that needs support, 6 for the name of a paper that belongs to one task only
    record Hint(String code, int weight) {}

    // spotless:off
    static final PhraseTable<Hint> TABLE = read("""
            L110 3: witness interview, interview*, witness statement, witness statements, police report
            L110 3: fact investigation, scene visit, site visit, incident report, accident report, scene photos
            L110 3: background check, asset search, recorded statement, factual investigation, statement of
            L120 3: case assessment, initial case assessment, case evaluation, coverage opinion, exposure
            L120 3: liability analysis, initial evaluation, statute of limitations, sol, litigation strategy
            L120 3: case strategy, coverage analysis, liability assessment, case analysis, coverage memo
            L130 2: expert, experts, ime, independent medical examination, consultant, retain expert, expert retention
            L130 2: expert cv, expert fee schedule
            L140 3: document database, file index, index documents, document management, organize documents
            L140 3: organise documents, case file
            L150 4: budget, litigation budget, case budget, litigation plan, budget report
            L160 4: settlement, settle*, mediation, mediations, demand letter, demand ltr, settlement agreement
            L160 4: mediator, settlement demand, settlement offer, offer, counteroffer, release of claims, release
            L160 4: settlement authority, mediation brief, mediation statement, opening demand, policy limits demand
            L160 4: settlement conference, settlement negotiations, reserve recommendation, settlement evaluation
            L210 4: complaint, compl, amended complaint, answer to complaint, answer to amended complaint
            L210 4: affirmative defenses, aff defs, counterclaim, cross-claim, crossclaim, third-party complaint
            L210 4: demurrer, motion to strike, pleading, pleadings, petition, draft answer, draft ans, answer draft
            L210 4: ans & aff defs, statement of claim, drafted answer, cross-complaint, reply to counterclaim
            L210 3: answer, ans
            L220 6: injunction, preliminary injunction, tro, temporary restraining order, injunctive relief
            L220 6: writ of attachment
            L230 5: cmc, case management conference, case management statement, cmc statement, status conference
            L230 5: status conf, pretrial conference, pretrial conf, pre-trial conference, ptc, scheduling conference
            L230 5: scheduling order, rule 16 conference, rule 26 conference, msc, mandatory settlement conference
            L230 5: case management order, scheduling conf, pre-trial conf
            L240 6: msj, msjs, xmsj, motion for summary judgment, summary judgment, summary adjudication, mtd
            L240 6: motion to dismiss, sj motion, judgment on the pleadings, dispositive motion, dispositive motions
            L240 6: opposition to msj, msj oppo, mot to dismiss, cross-motion for summary judgment
            L250 2: motion, motions, mtn, mtns
            L250 5: motion for leave, motion to continue, motion to amend, motion to consolidate, motion to intervene
            L250 5: motion to withdraw, motion to transfer, motion to sever, motion to bifurcate
            L250 5: motion for leave to amend, motion to substitute, motion to seal
            L260 6: class certification, class notice, class cert
            L310 5: rog, rogs, srogs, interrogatory, interrogatories, rfa, rfas, requests for admission
            L310 5: request for admission, written discovery, discovery responses, discovery requests
            L310 5: initial disclosures, responses to discovery, discovery answers, special interrogatories, interrogs
            L320 5: rfp, rfps, rfpd, requests for production, request for production, document production
            L320 5: document review, privilege log, priv log, production of documents, records subpoena, subpoena to
            L320 5: subp, subps, subp to, subpoena for records, subpoena duces tecum
            L320 3: production, productions, subpoena, subpoenas, medical records, med recs, treatment records
            L320 3: pharmacy records, employment records, custodian of records, records custodian, document requests
            L320 3: bates, records
            L330 5: depo, depos, deposition, depositions, ebt, ebts, deposed, depose*, pmk, pmq, deponent
            L340 6: expert depo, expert deposition, expert report, expert disclosure, expert disclosures
            L340 6: expert designation, expert witness disclosure, rebuttal report, expert discovery, deposition of dr
            L340 6: depo of dr, expert depos, expert depositions, rule 26 report
            L350 6: motion to compel, mtc, protective order, motion to quash, discovery dispute, discovery motion
            L350 6: motion for protective order, meet and confer, discovery sanctions, compel, idc
            L350 6: informal discovery conference
            L390 4: site inspection, vehicle inspection, property inspection, inspection of premises
            L390 4: inspection demand, site insp
            L410 6: trial witness, trial witnesses, witness prep for trial, direct examination
            L410 6: witness outlines for trial
            L420 6: expert trial testimony, trial testimony of dr, prep expert for trial, daubert
            L430 6: mil, mils, motion in limine, motions in limine, jury instructions, jury instruction, trial brief
            L430 6: witness list, verdict form, exhibit list, special verdict
            L440 6: trial prep, trial preparation, trial exhibits, opening statement, closing argument, voir dire
            L440 6: jury research, trial notebook, prep for trial, prepare for trial, trial binder, mock trial
            L440 6: trial outline, cross-examination, voir dire questions, preparing for trial
            L450 4: trial, jury trial, bench trial, evidentiary hearing, attend trial, jury selection
            L460 6: new trial, motion for new trial, jnov, post-trial motion, post-trial motions, post-trial
            L460 6: bill of costs, cost memo
            L470 5: enforcement of judgment, writ of execution, garnishment, judgment debtor, stay of execution
            L470 5: debtor exam, collect judgment
            L510 6: notice of appeal, appellate record, record on appeal, appeal bond, appellate motion, supersedeas
            L520 6: appellate brief, appeal brief, opening brief on appeal, respondent's brief, appellant's brief
            L520 6: appellee's brief, answering brief
            L530 6: oral argument
            """);
    // spotless:on

    private TaskWords() {}

    private static PhraseTable<Hint> read(String rows) {
        var table = new PhraseTable<Hint>();
        for (var row : rows.lines().toList()) {
            var mark = row.indexOf(": ");
            var head = row.substring(0, mark).split(" ", 2);
            var hint = new Hint(head[0], Integer.parseInt(head[1]));
            for (var phrase : row.substring(mark + 2).split(", ")) {
                table.learn(phrase, hint);
            }
        }
        return table;
    }
}
