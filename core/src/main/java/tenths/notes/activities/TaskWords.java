package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// Which words speak of which UTBMS litigation task, and how plainly: where the plainest words name two tasks, none is
/// told.
final class TaskWords {
    /// @param weight 1 for a hint that needs support, 6 for the name of a paper that belongs to one task only
    record Hint(String code, int weight) {}

    // spotless:off
    static final PhraseTable<Hint> TABLE = read("""
            L110 3: witness interview, interview*, witness statement, witness statements, police report, fact investigation, scene visit, site visit
            L110 3: incident report, accident report, scene photos, background check, asset search, recorded statement, factual investigation, statement of
            L120 3: case assessment, initial case assessment, case evaluation, coverage opinion, exposure, liability analysis, initial evaluation
            L120 3: statute of limitations, sol, litigation strategy, case strategy, coverage analysis, liability assessment, case analysis, coverage memo
            L130 2: expert, experts, ime, independent medical examination, consultant, retain expert, expert retention, expert cv, expert fee schedule
            L140 3: document database, file index, index documents, document management, organize documents, organise documents, case file
            L150 4: budget, litigation budget, case budget, litigation plan, budget report
            L160 4: settlement, settle*, mediation, mediations, demand letter, demand ltr, settlement agreement, mediator, settlement demand
            L160 4: settlement offer, offer, counteroffer, release of claims, release, settlement authority, mediation brief, mediation statement
            L160 4: opening demand, policy limits demand, settlement conference, settlement negotiations, reserve recommendation, settlement evaluation
            L210 4: complaint, compl, amended complaint, answer to complaint, answer to amended complaint, affirmative defenses, aff defs, counterclaim
            L210 4: cross-claim, crossclaim, third-party complaint, demurrer, motion to strike, pleading, pleadings, petition, draft answer
            L210 4: draft ans, answer draft, ans & aff defs, statement of claim, drafted answer, cross-complaint, reply to counterclaim
            L210 3: answer, ans
            L220 6: injunction, preliminary injunction, tro, temporary restraining order, injunctive relief, writ of attachment
            L230 5: cmc, case management conference, case management statement, cmc statement, status conference, status conf, pretrial conference
            L230 5: pretrial conf, pre-trial conference, ptc, scheduling conference, scheduling order, rule 16 conference, rule 26 conference
            L230 5: msc, mandatory settlement conference, case management order, scheduling conf, pre-trial conf
            L240 6: msj, msjs, xmsj, motion for summary judgment, summary judgment, summary adjudication, mtd, motion to dismiss, sj motion
            L240 6: judgment on the pleadings, dispositive motion, dispositive motions, opposition to msj, msj oppo, mot to dismiss, cross-motion for summary judgment
            L250 2: motion, motions, mtn, mtns
            L250 5: motion for leave, motion to continue, motion to amend, motion to consolidate, motion to intervene, motion to withdraw
            L250 5: motion to transfer, motion to sever, motion to bifurcate, motion for leave to amend, motion to substitute, motion to seal
            L260 6: class certification, class notice, class cert
            L310 5: rog, rogs, srogs, interrogatory, interrogatories, rfa, rfas, requests for admission, request for admission, written discovery
            L310 5: discovery responses, discovery requests, initial disclosures, responses to discovery, discovery answers, special interrogatories, interrogs
            L320 5: rfp, rfps, rfpd, requests for production, request for production, document production, document review, privilege log
            L320 5: priv log, production of documents, records subpoena, subpoena to, subp, subps, subp to, subpoena for records, subpoena duces tecum
            L320 3: production, productions, subpoena, subpoenas, medical records, med recs, treatment records, pharmacy records, employment records
            L320 3: custodian of records, records custodian, document requests, bates, records
            L330 5: depo, depos, deposition, depositions, ebt, ebts, deposed, depose*, pmk, pmq, deponent
            L340 6: expert depo, expert deposition, expert report, expert disclosure, expert disclosures, expert designation, expert witness disclosure
            L340 6: rebuttal report, expert discovery, deposition of dr, depo of dr, expert depos, expert depositions, rule 26 report
            L350 6: motion to compel, mtc, protective order, motion to quash, discovery dispute, discovery motion, motion for protective order
            L350 6: meet and confer, discovery sanctions, compel, idc, informal discovery conference
            L390 4: site inspection, vehicle inspection, property inspection, inspection of premises, inspection demand, site insp
            L410 6: trial witness, trial witnesses, witness prep for trial, direct examination, witness outlines for trial
            L420 6: expert trial testimony, trial testimony of dr, prep expert for trial, daubert
            L430 6: mil, mils, motion in limine, motions in limine, jury instructions, jury instruction, trial brief, witness list, verdict form
            L430 6: exhibit list, special verdict
            L440 6: trial prep, trial preparation, trial exhibits, opening statement, closing argument, voir dire, jury research, trial notebook
            L440 6: prep for trial, prepare for trial, trial binder, mock trial, trial outline, cross-examination, voir dire questions, preparing for trial
            L450 4: trial, jury trial, bench trial, evidentiary hearing, attend trial, jury selection
            L460 6: new trial, motion for new trial, jnov, post-trial motion, post-trial motions, post-trial, bill of costs, cost memo
            L470 5: enforcement of judgment, writ of execution, garnishment, judgment debtor, stay of execution, debtor exam, collect judgment
            L510 6: notice of appeal, appellate record, record on appeal, appeal bond, appellate motion, supersedeas
            L520 6: appellate brief, appeal brief, opening brief on appeal, respondent's brief, appellant's brief, appellee's brief, answering brief
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
