package tenths.notes.activities;

import tenths.notes.words.PhraseTable;

/// The words by which lawyers speak of people without naming them: `w/ adjuster`, `OC`, `plf counsel`.
final class PeopleWords {
    // spotless:off
    static final PhraseTable<Audience> TABLE = read("""
            CLIENT: client, clients, clt, clts, cl, insured, insureds, insured driver, gc, client gc, general counsel
            CLIENT: in-house counsel, in house counsel, inhouse counsel, adjuster, adjusters, adj, claims rep
            CLIENT: claim rep, claims representative, claims handler, claims adjuster, claims examiner, claims analyst
            CLIENT: claims specialist, claims manager, claims supervisor, carrier, insurer
            CLIENT: coverage counsel for carrier, client's, board, hr, hr director, ceo, cfo, coo, company rep
            CLIENT: corporate rep, corporate representative, risk manager, plant manager, claims, mandant, mandantin
            CLIENT: mandanten, cliente
            OTHER_COUNSEL: oc, o/c, ocs, opposing counsel, opp counsel, opp. counsel, opposing attorney, opposing atty
            OTHER_COUNSEL: opposing side, other side, plf counsel, plf's counsel, pltf counsel, pltf's counsel
            OTHER_COUNSEL: plaintiff counsel, plaintiff's counsel, plaintiffs' counsel, plf atty, plf's atty
            OTHER_COUNSEL: pltf atty, plaintiff atty, plaintiff attorney, plaintiff's attorney, plaintiff's atty
            OTHER_COUNSEL: p's counsel, pl counsel, pl's counsel, pl atty, defense counsel, def counsel, d's counsel
            OTHER_COUNSEL: defendant's counsel, co-counsel, cocounsel, local counsel, codefendant counsel
            OTHER_COUNSEL: codefendant's counsel, co-defendant's counsel, co-defendant counsel, codef counsel
            OTHER_COUNSEL: co-def counsel, counsel, all counsel, counsel for, attorney for, attorneys for, atty for
            OTHER_COUNSEL: claimant's counsel, adverse counsel, claimant counsel, lender's counsel, lender counsel
            OTHER_COUNSEL: buyer's counsel, seller's counsel, landlord's counsel, tenant's counsel, coverage counsel
            OTHER_COUNSEL: personal counsel, prior counsel, successor counsel, referring counsel, outside counsel
            OTHER_COUNSEL: borrower's counsel, ausa, da
            OTHERS: court, court clerk, clerk, clerk's office, chambers, judge, judge's clerk, law clerk to judge
            OTHERS: court reporter, reporter, mediator, mediator's office, arbitrator, jams, aaa, title co
            OTHERS: title company, escrow, escrow officer, vendor, e-discovery vendor, process server
            OTHERS: records custodian, custodian of records, records dept, provider, providers, police, officer
            OTHERS: detective, investigator, pi, bailiff, other carrier, plaintiff's carrier, opposing carrier
            OTHERS: plaintiff's adjuster, codefendant's adjuster, other adjuster, lienholder, lien holder, medicare
            OTHERS: medicaid, cms, broker, lender, bank, surveyor, appraiser, accountant, cpa, county, city, agency
            OTHERS: dmv, secretary of state, interpreter, translator, videographer, copy service, landlord, tenant
            OTHERS: buyer, seller, employer, hospital, structured settlement broker, guardian ad litem, gal, trustee
            OTHERS: receiver, governmental agency, state bar, recorder's office, court staff
            EXPERT: expert, experts, ime doctor, ime physician, ime dr, dr, doctor, treating physician, treater
            EXPERT: physician, surgeon, engineer, consultant, consulting expert, accident reconstructionist
            EXPERT: reconstructionist, economist, life care planner, biomechanic, biomech
            WITNESS: witness, witnesses, eyewitness, fact witness, deponent
            WITHIN_FIRM: partner, associate, paralegal, legal assistant, team, trial team, case team, colleague
            WITHIN_FIRM: colleagues, co-worker, staff, internal, internally, in-office, intraoffice, intra-office
            WITHIN_FIRM: interoffice, our team, my associate, my partner, supervising attorney, my paralegal
            WITHIN_FIRM: law clerk, summer associate, docketing, senior partner
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
