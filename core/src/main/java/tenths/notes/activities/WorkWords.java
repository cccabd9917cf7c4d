package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// The words for what lawyers do and the things they do it to. `draft*` stands for all forms of the verb.
final class WorkWords {
    // spotless:off
    static final PhraseTable<Sense> TABLE = read("""
            CONFER: call*, phone*, telephone*, telecon, telcon, t/c, tc, tcs, tcw, tct, tcf, tel, p/c, c/c, conf call, conference call
            CONFER: telephone conference, telephone call, telephone interview, phone call, tel conf, video conference, video call, zoom, zoom call
            CONFER: conf, confs, confer*, conferred, conferring, conference, conferences, teleconference, teleconferences, mtg, mtgs
            CONFER: meeting, meetings, meet, met, met with, meet and confer, met and conferred, m&c, huddle, one on one
            CONFER: email*, e-mail*, eml, emls, emld, correspond*, correspondence, corr, correspondences, text w/, text with, text to
            CONFER: texted, texts w, texts with, text message, text messages, text exchange, txt, txts
            CONFER: spoke, spoken, speak, speaking, spoke with, talked, talking, talks w, talk w, talk with, talk to, discuss*, discussion, discussions, chat*, chatted
            CONFER: chatting, on with, on the phone, was on w, consult*, consultation, consultations, advise*, inform*, interview*
            CONFER: negotiate*, negotiation, negotiations, voicemail*, vm, vms, v/m, lvm, lm, lmtcb, left message, left msg, lv msg, lvg msg
            CONFER: left vm, left voicemail, msg, msgs, message, messages, reply to, replied, replying, respond to email, responded to email
            CONFER: respond to emails, returned call, f/u, follow up, followed up, following up, follow-up, fup, debrief*
            CONFER: update* client, update* adjuster, update* carrier, update* insured, update* gc, update* clt, update* opposing counsel
            CONFER: strategy session, strategize*, brainstorm*, telefonat, anruf, anrufe, besprechung, llamada, appel, called re
            DRAFT: draft*, drft, drftd, dft, dfts, dftd, drafted and revised, prepare and revise, write, writes, writing, wrote, written
            DRAFT: revise*, revision, revisions, rvs, rvsd, rvsg, review and revise, reviewed and revised, rev and revise, rev/revise, rev & rev
            DRAFT: reviewing and revising, rvw & rev, rvw and revise, rev and edit, review and edit, reviewed and edited, edit*, redline*
            DRAFT: redlining, finalize*, finalise*, finalized, prepare and finalize, prepare and file, prepared and filed, prepare and serve
            DRAFT: compose*, dictated, redraft*, answered, answering, respond to, responding to, responded to, responds to, amend*, cite-check*, cite check*, proof*, proofread, proofreading, fix*, update*
            DRAFT: polish*, worked up, mark up, marked up, outline brief, supplement*, put together, work up, turn draft, entwurf
            REVIEW: review*, rev, revd, revg, rvw, rvwd, revw, revws, rvwg, read, reads, reading, re-read, analyze*, analyse*, analysis
            REVIEW: evaluate*, evaluation, assess*, examine*, study, studied, studying, inspect documents, look at, looked at, looking at
            REVIEW: go through, went through, going through, receive and review, received and reviewed, rec'd, rcvd, receipt of, received
            REVIEW: summarize*, summarise*, digest*, compare*, comparing, watch*, consider*, check*, verify*, identify*, redact*
            REVIEW: durchsicht, revisar
            RESEARCH: research*, resch, rsch, lgl research, legal research, westlaw, lexis, shepardize*, cases on, case law
            PREPARE: prep, preps, prepping, prepped, prepare*, prepd, preparation, preparing, plan*, planning, planned, get ready
            PREPARE: getting ready, got ready, trial prep, depo prep, deposition prep, hearing prep, mediation prep, witness prep, outline*
            PREPARE: outlining, strategy, practice argument, moot
            ATTEND: attend*, attendance, appear*, appearance, appearances, argue*, argued, deposed, depose*, deposing, defend depo
            ATTEND: defend deposition, defended deposition, defended depo, defending deposition, took depo, take depo, taking depo
            ATTEND: took deposition, take deposition, taking deposition, conduct deposition, conducted deposition, second chair*, sat in
            ATTEND: in court, in trial, at trial, at mediation, at hearing, at the hearing, try case, tried case, observe*
            MANAGE: organize*, organise*, index*, indexing, file away, bates, bates label*, bates-label*, bates stamp*, scan*, scanned
            MANAGE: upload*, download*, compile*, assemble*, assembling, binder, binders, collate*, calendared, calendaring, docketed, docketing
            MANAGE: e-file*, efile*, e-filed, efiled, filing docs, copy*, copying, printed, printing, tabbed, tab exhibits, catalog*, code documents
            MANAGE: load documents, loaded documents, input*, data entry, file maintenance
            TRAVEL: travel*, travelled, travelling, drive, drove, driving, drive time, flight, flew, fly to, train to, en route, commute*
            SEND: send, sends, sent, sending, forward*, transmit*, transmitted, transmitting, transmittal, circulate*, deliver*, submit*
            SEND: submitted, submitting, request*, ask*, notify*, provide*
            EVENT: depo, depos, dep, deposition, depositions, ebt, ebts, hearing, hearings, hrg, hrgs, mediation, mediations, trial
            EVENT: court, courthouse, court appearance, oral argument, arbitration, arb, cmc, case management conference, status conference, status conf
            EVENT: status hearing, pretrial conference, pretrial conf, pre-trial conference, pre-trial conf, ptc, scheduling conference
            EVENT: scheduling conf, settlement conference, settlement conf, mandatory settlement conference, msc, discovery conference
            EVENT: discovery conf, case conference, initial conference, rule 16 conference, rule 26 conference, inspection, inspections
            EVENT: site inspection, site visit, site insp, scene visit, view of scene, ime, voir dire, jury selection, calendar call
            EVENT: motion hearing, motion calendar, docket call, prove-up, closing, board meeting, ex parte, trial call, examination under oath, euo
            PAPER: motion, motions, mtn, mtns, mot, msj, msjs, mtd, mtc, mil, mils, xmsj, brief, briefs, briefing, memo, memos
            PAPER: motion in limine, motions in limine, motion to compel, motion to dismiss, motion to strike, motion for summary judgment
            PAPER: memorandum, memoranda, letter, letters, ltr, ltrs, complaint, compl, answer, answers, ans, response, responses, resp
            PAPER: resps, reply, replies, opposition, oppo, opp, rog, rogs, interrogatory, interrogatories, srogs, interrogs, rfp, rfps
            PAPER: rfa, rfas, rfpd, requests for production, request for production, requests for admission, request for admission
            PAPER: discovery requests, discovery responses, demand letter, demand ltr, status report, status reports, report, reports, rpt, rpts
            PAPER: stip, stips, stipulation, stipulations, order, proposed order, subpoena, subpoenas, subp, subps, declaration, decl
            PAPER: declarations, affidavit, aff, affidavits, agreement, agreements, agmt, contract draft, release, amendment, addendum
            PAPER: notice, notices, notice of deposition, notice of depo, depo notice, depo notices, deposition notice, hearing notice, notice of hearing
            PAPER: jury instructions, verdict form, trial brief, mediation brief, mediation statement, cmc statement, witness list
            PAPER: exhibit list, initial disclosures, disclosure, disclosures, affirmative defenses, aff defs, objections, objs, objection
            PAPER: depo summary, depo summaries, deposition summary, deposition summaries, summary, summaries, summ, outline of argument
            PAPER: budget, case plan, litigation plan, checklist, ckl, chart, timeline, chronology, privilege log, priv log, easement
            PAPER: lease, deed, will, policy draft, cover letter, settlement agreement, petition, demurrer, pleading, pleadings, counterclaim
            PAPER: cross-claim, bill of costs, writ, appeal, opinion letter, coverage opinion, coverage memo, form, forms, opening statement
            PAPER: closing argument, questions, instrs, exhibits
            EVIDENCE: records, recs, med recs, medical records, meds, photos, photographs, pictures, video, footage, production, productions, transcript
            EVIDENCE: transcripts, trx, docs, documents, discovery, cv, fee schedule, fee sched, policy, policies, file materials, police report
            EVIDENCE: incident report, x-rays, mri, invoices, contract, contracts, contract docs, exhibit, bills, medical bills, ruling
            EVIDENCE: decision, verdict, data, surveillance, complaint filed, guidelines, drawings, plans and specs, manuals
            TOPIC: re, regarding, about, concerning, wg, wrt, rel to, relating to, in connection with, w/r/t, on the subject of
            ASIDE: cle, webinar, seminar, lunch, dinner, breakfast, coffee, golf, training, bd, business development, happy hour, networking
            THEIRS: plaintiff, plaintiffs, plf, plfs, pltf, pltfs, opposing, opponent, opponents, their, pl's, oc's, adversary
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
