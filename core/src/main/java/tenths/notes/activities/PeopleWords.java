package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// The words by which lawyers speak of people without naming them: `w/ adjuster`, `OC`, `plf counsel`.
final class PeopleWords {
    // spotless:off
    static final PhraseTable<Audience> TABLE = read("""
            CLIENT: client, clients, clt, clts, cl, insured, insureds, insured driver, gc, client gc, general counsel, in-house counsel
            CLIENT: in house counsel, inhouse counsel, adjuster, adjusters, adj, claims rep, claim rep, claims representative, claims handler
            CLIENT: claims adjuster, claims examiner, claims analyst, claims specialist, claims manager, claims supervisor, carrier, insurer
            CLIENT: coverage counsel for carrier, client's, board, hr, hr director, ceo, cfo, coo, company rep, corporate rep, corporate representative
            CLIENT: risk manager, plant manager, claims, mandant, mandantin, mandanten, cliente
            OTHER_COUNSEL: oc, o/c, ocs, opposing counsel, opp counsel, opp. counsel, opposing attorney, opposing atty, opposing side, other side
            OTHER_COUNSEL: plf counsel, plf's counsel, pltf counsel, pltf's counsel, plaintiff counsel, plaintiff's counsel, plaintiffs' counsel
            OTHER_COUNSEL: plf atty, plf's atty, pltf atty, plaintiff atty, plaintiff attorney, plaintiff's attorney, plaintiff's atty, p's counsel
            OTHER_COUNSEL: pl counsel, pl's counsel, pl atty, defense counsel, def counsel, d's counsel, defendant's counsel, co-counsel, cocounsel
            OTHER_COUNSEL: local counsel, codefendant counsel, codefendant's counsel, co-defendant's counsel, co-defendant counsel, codef counsel
            OTHER_COUNSEL: co-def counsel, counsel, all counsel, counsel for, attorney for, attorneys for, atty for, claimant's counsel, adverse counsel
            OTHER_COUNSEL: claimant counsel, lender's counsel, lender counsel, buyer's counsel, seller's counsel, landlord's counsel, tenant's counsel
            OTHER_COUNSEL: coverage counsel, personal counsel, prior counsel, successor counsel, referring counsel, outside counsel, borrower's counsel, ausa, da
            OTHERS: court, court clerk, clerk, clerk's office, chambers, judge, judge's clerk, law clerk to judge, court reporter, reporter, mediator
            OTHERS: mediator's office, arbitrator, jams, aaa, title co, title company, escrow, escrow officer, vendor, e-discovery vendor, process server
            OTHERS: records custodian, custodian of records, records dept, provider, providers, police, officer, detective, investigator, pi, bailiff
            OTHERS: other carrier, plaintiff's carrier, opposing carrier, plaintiff's adjuster, codefendant's adjuster, other adjuster, lienholder
            OTHERS: lien holder, medicare, medicaid, cms, broker, lender, bank, surveyor, appraiser, accountant, cpa, county, city, agency, dmv
            OTHERS: secretary of state, interpreter, translator, videographer, copy service, landlord, tenant, buyer, seller, employer, hospital
            OTHERS: structured settlement broker, guardian ad litem, gal, trustee, receiver, governmental agency, state bar, recorder's office, court staff
            EXPERT: expert, experts, ime doctor, ime physician, ime dr, dr, doctor, treating physician, treater, physician, surgeon, engineer
            EXPERT: consultant, consulting expert, accident reconstructionist, reconstructionist, economist, life care planner, biomechanic, biomech
            WITNESS: witness, witnesses, eyewitness, fact witness, deponent
            WITHIN_FIRM: partner, associate, paralegal, legal assistant, team, trial team, case team, colleague, colleagues, co-worker, staff
            WITHIN_FIRM: internal, internally, in-office, intraoffice, intra-office, interoffice, our team, my associate, my partner, supervising attorney
            WITHIN_FIRM: my paralegal, law clerk, summer associate, docketing, senior partner
            """);
    // spotless:on

    private PeopleWords() {}

    private static PhraseTable<Audience> read(String rows) {
        var table = new PhraseTable<Audience>();
        for (var row : rows.lines().toList()) {
            var mark = row.indexOf(": ");
            for (var phrase : row.substring(mark + 2).split(", ")) {
                table.learn(phrase, Audience.valueOf(row.substring(0, mark)));
            }
        }
        return table;
    }
}
