package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// The words for what lawyers do and the things they do it to. `draft*` stands for all forms of the verb.
final class WorkWords {
    // spotless:off
    static final PhraseTable<Sense> TABLE = read("""
            CONFER: call*, phone*, telephone*, telecon, telcon, t/c, tc, tcs, tcw, tct, tcf, tel, p/c, c/c, conf call
            CONFER: conference call, telephone conference, telephone call, telephone interview, phone call, tel conf
            CONFER: video conference, video call, zoom, zoom call, conf, confs, confer*, conferred, conferring
            CONFER: conference, conferences, teleconference, teleconferences, mtg, mtgs, meeting, meetings, meet, met
            CONFER: met with, meet and confer, met and conferred, m&c, huddle, one on one, email*, e-mail*, eml, emls
            CONFER: emld, correspond*, correspondence, corr, correspondences, text w/, text with, text to, texted
            CONFER: texts w, texts with, text message, text messages, text exchange, txt, txts, spoke, spoken, speak
            CONFER: speaking, spoke with, talked, talking, talks w, talk w, talk with, talk to, discuss*, discussion
            CONFER: discussions, chat*, chatted, chatting, on with, on the phone, was on w, consult*, consultation
            CONFER: consultations, advise*, inform*, interview*, negotiate*, negotiation, negotiations, voicemail*, vm
            CONFER: vms, v/m, lvm, lm, lmtcb, left message, left msg, lv msg, lvg msg, left vm, left voicemail, msg
            CONFER: msgs, message, messages, reply to, replied, replying, respond to email, responded to email
            CONFER: respond to emails, returned call, f/u, follow up, followed up, following up, follow-up, fup
            CONFER: intvw, intvws, intvwd, intv, told, telling
            CONFER: rang, rings, ringing, rang up, ring up, wrote to, write to, writing to, on the line, sat down with
            CONFER: sat down w, spoke to, telefonata, telefonat mit, correo, mail to, mailed, sprach mit, heard from
            CONFER: debrief*, update* client, update* adjuster, update* carrier, update* insured, update* gc
            CONFER: update* clt, update* opposing counsel, strategy session, strategize*, brainstorm*, telefonat
            CONFER: anruf, anrufe, besprechung, llamada, appel, called re, réunion, reunión, entretien, courriel
            CONFER: rücksprache, em, ems, o/c w, office conf, office conference
            DRAFT: redid, redo, redoing, redone, rédaction, entwurf, redacción, redactando
            DRAFT: draft*, drft, drftd, dft, dfts, dftd, drafted and revised, prepare and revise, write, writes
            DRAFT: writing, wrote, written, revise*, revision, revisions, rvs, rvsd, rvsg, review and revise
            DRAFT: reviewed and revised, rev and revise, rev/revise, rev & rev, reviewing and revising, rvw & rev
            DRAFT: rvw and revise, rev and edit, review and edit, reviewed and edited, edit*, redline*, redlining
            DRAFT: finalize*, finalise*, finalized, prepare and finalize, prepare and file, prepared and filed
            DRAFT: prepare and serve, compose*, dictated, redraft*, answered, answering, respond to, responding to
            DRAFT: responded to, responds to, amend*, cite-check*, cite check*, proof*, proofread, proofreading, fix*
            DRAFT: update*, polish*, worked up, mark up, marked up, outline brief, supplement*, put together, work up
            DRAFT: turn draft, entwurf
            REVIEW: review*, rev, revd, revg, rvw, rvwd, revw, revws, rvwg, read, reads, reading, re-read, analyze*
            REVIEW: analyse*, analysis, evaluate*, evaluation, assess*, examine*, study, studied, studying
            REVIEW: inspect documents, look at, looked at, looking at, go through, went through, going through
            REVIEW: receive and review, received and reviewed, rec'd, rcvd, receipt of, received, summarize*
            REVIEW: summarise*, digest*, compare*, comparing, watch*, consider*, check*, verify*, identify*, redact*
            REVIEW: durchsicht, revisar, peruse*, perusing, perusal, going over, went over, go over, gone over
            REVIEW: prüfung
            RESEARCH: research*, resch, rsch, lgl research, legal research, westlaw, lexis, shepardize*, cases on
            RESEARCH: case law, literature search, resrch*, recherche, recherches, investigación
            PREPARE: prep, preps, prepping, prepped, prepare*, prepd, preparation, preparing, plan*, planning, planned
            PREPARE: get ready, getting ready, got ready, trial prep, depo prep, deposition prep, hearing prep
            PREPARE: mediation prep, witness prep, outline*, outlining, strategy, practice argument, moot
            PREPARE: vorbereitung, préparant, preparando
            ATTEND: attend*, attendance, appear*, appearance, appearances, argue*, argued, deposed, depose*, deposing
            ATTEND: defend depo, defend deposition, defended deposition, defended depo, defending deposition
            ATTEND: took depo, take depo, taking depo, took deposition, take deposition, taking deposition
            ATTEND: conduct deposition, conducted deposition, second chair*, sat in, in court, in trial, at trial
            ATTEND: at mediation, at hearing, at the hearing, try case, tried case, observe*
            MANAGE: organize*, organise*, index*, indexing, file away, bates, bates label*, bates-label*, bates stamp*
            MANAGE: scan*, scanned, upload*, download*, compile*, assemble*, assembling, binder, binders, collate*
            MANAGE: calendared, calendaring, docketed, docketing, e-file*, efile*, e-filed, efiled, filing docs, copy*
            MANAGE: copying, printed, printing, tabbed, tab exhibits, catalog*, code documents, load documents
            MANAGE: loaded documents, input*, data entry, file maintenance, tab, tabbing, label*, labeling
            MANAGE: labeled, labelling, labelled, sort, sorted, sorting, trial notebook, trial notebooks, notebook
            MANAGE: notebooks, hole-punch*, hole punch*, away in, in folders, into folders, in the folders
            MANAGE: saved to file, in the folder, photocopy*, photocopied, photocopying, filed away, filing away
            MANAGE: archive*, archiving
            MANAGE: paginate*, paginating, stamping, burned, moved to, convert*, punching
            MANAGE: alphabetize*, alphabetise*, shelve*, shelving, re-file*, refile*
            TRAVEL: travel*, travelled, travelling, drive, drove, driving, drive time, flight, flew, fly to, train to
            TRAVEL: trvl, tvl, trav, en route, commute*
            SEND: send, sends, sent, sending, forward*, transmit*, transmitted, transmitting, transmittal, circulate*
            SEND: deliver*, submit*, submitted, submitting, request*, ask*, notify*, provide*
            EVENT: depo, depos, dep, deposition, depositions, ebt, ebts, hearing, hearings, hrg, hrgs, mediation
            EVENT: mediations, trial, court, courthouse, court appearance, oral argument, arbitration, arb, cmc
            EVENT: case management conference, status conference, status conf, status hearing, pretrial conference
            EVENT: pretrial conf, pre-trial conference, pre-trial conf, ptc, scheduling conference, scheduling conf
            EVENT: settlement conference, settlement conf, mandatory settlement conference, msc, discovery conference
            EVENT: rule 16 conf, rule 26 conf, rule 16, walk-through, walkthrough
            EVENT: discovery conf, case conference, initial conference, rule 16 conference, rule 26 conference
            EVENT: inspection, inspections, site inspection, site visit, site insp, scene visit, view of scene, ime
            EVENT: master calendar, morning calendar, afternoon calendar, law and motion
            EVENT: voir dire, jury selection, calendar call, motion hearing, motion calendar, docket call, prove-up
            EVENT: closing, board meeting, ex parte, trial call, examination under oath, euo
            PAPER: motion, motions, mtn, mtns, mot, msj, msjs, mtd, mtc, mil, mils, xmsj, brief, briefs, briefing
            PAPER: memo, memos, motion in limine, motions in limine, motion to compel, motion to dismiss
            PAPER: motion to strike, motion for summary judgment, memorandum, memoranda, letter, letters, ltr, ltrs
            PAPER: complaint, compl, answer, answers, ans, response, responses, resp, resps, reply, replies
            PAPER: opposition, oppo, opp, rog, rogs, interrogatory, interrogatories, srogs, interrogs, rfp, rfps, rfa
            PAPER: rfas, rfpd, requests for production, request for production, requests for admission
            PAPER: request for admission, discovery requests, discovery responses, demand letter, demand ltr
            PAPER: status report, status reports, report, reports, rpt, rpts, stip, stips, stipulation, stipulations
            PAPER: order, proposed order, subpoena, subpoenas, subp, subps, declaration, decl, declarations, affidavit
            PAPER: aff, affidavits, agreement, agreements, agmt, contract draft, release, amendment, addendum, notice
            PAPER: notices, notice of deposition, notice of depo, depo notice, depo notices, deposition notice
            PAPER: hearing notice, notice of hearing, jury instructions, verdict form, trial brief, mediation brief
            PAPER: mediation statement, cmc statement, witness list, exhibit list, initial disclosures, disclosure
            PAPER: disclosures, affirmative defenses, aff defs, objections, objs, objection, depo summary
            PAPER: depo summaries, deposition summary, deposition summaries, summary, summaries, summ
            PAPER: outline of argument, budget, case plan, litigation plan, checklist, ckl, chart, timeline
            PAPER: chronology, privilege log, priv log, easement, lease, deed, will, policy draft, cover letter
            PAPER: settlement agreement, petition, demurrer, pleading, pleadings, counterclaim, cross-claim
            PAPER: bill of costs, writ, appeal, opinion letter, coverage opinion, coverage memo, form, forms
            PAPER: position statement, posn stmt, position stmt, skeleton, skeleton argument
            PAPER: opening statement, closing argument, questions, instrs, exhibits
            EVIDENCE: records, recs, med recs, medical records, meds, photos, photographs, pictures, video, footage
            EVIDENCE: production, productions, transcript, transcripts, trx, docs, documents, discovery, cv
            EVIDENCE: fee schedule, fee sched, policy, policies, file materials, police report, incident report
            EVIDENCE: x-rays, mri, invoices, contract, contracts, contract docs, exhibit, bills, medical bills, ruling
            EVIDENCE: decision, verdict, data, surveillance, complaint filed, guidelines, drawings, plans and specs
            EVIDENCE: manuals
            TOPIC: re, regarding, about, concerning, wg, wrt, rel to, relating to, in connection with, w/r/t
            TOPIC: on the subject of
            ASIDE: cle, webinar, seminar, lunch, dinner, breakfast, coffee, golf, training, bd, business development
            ASIDE: happy hour, networking, should read, should say
            THEIRS: plaintiff, plaintiffs, plf, plfs, pltf, pltfs, opposing, opponent, opponents, their, pl's, oc's
            THEIRS: adversary
            """);
    // spotless:on

    private WorkWords() {}

    private static PhraseTable<Sense> read(String rows) {
        var table = new PhraseTable<Sense>();
        for (var row : rows.lines().toList()) {
            var mark = row.indexOf(": ");
            for (var phrase : row.substring(mark + 2).split(", ")) {
                table.learn(phrase, Sense.valueOf(row.substring(0, mark)));
            }
        }
        return table;
    }
}
