package tenths.guidelines.rules;

import java.util.List;

/// The rules that outside counsel guidelines are known to hold, each with how it can be found. Every one has a kind.
///
/// @param code of the rule and of its kind
/// @param found D from the data of a line, T from its words, X across lines, days, people or bills, L by judgment
/// @param title what guidelines call it
public record Catalogue(String code, String found, String title) {
    // spotless:off
    public static final List<Catalogue> ALL = """
            INV-01 D Submission frequency
            INV-02 D Invoice late after the last service date
            INV-03 D Final invoice after the file closes
            INV-04 D Line too old
            INV-05 D Invoice date in the future
            INV-06 D Line date outside billing period
            INV-07 X Billing periods overlap or work back-filled into a billed period
            INV-08 D Duplicate invoice number
            INV-09 D One matter per invoice
            INV-10 D Wrong currency
            INV-11 X Invoice exceeds approved budget, by phase or task
            INV-12 X Budget missing by day n
            INV-13 X Appeal window
            INV-14 X No resubmission of a block-billed or returned line without change
            INV-15 D PDF or receipts required
            INV-16 D Zero or negative invoice without reason
            TIM-01 D Increment
            TIM-02 X Minimum entry padding
            TIM-03 D Large single entry
            TIM-04 X Daily hours cap per timekeeper on one matter
            TIM-05 X Daily hours cap over all matters and clients
            TIM-06 X Monthly hours of one timekeeper
            TIM-07 D Weekend or holiday work
            TIM-08 L Block billing: several tasks in one entry
            TIM-09 T Joined by semicolon, "and", "also" with different verbs
            TIM-10 T Allotted time in text does not add up
            TIM-11 T Vague narrative
            TIM-12 L No purpose or subject
            TIM-13 T Party not named in a communication
            TIM-14 D Narrative length
            TIM-15 X Same text copied across days
            TIM-16 X Duplicate entry
            TIM-17 X Two people, same event, different hours
            TIM-18 X Estimated or round time
            TIM-19 D Time logged long after work
            TIM-20 D Task or activity code missing or not allowed
            TIM-21 L Code does not fit the narrative
            TIM-22 L Privileged, offensive or private content in narrative
            STF-01 D Timekeeper not approved
            STF-02 D Rate above agreed
            STF-03 D Rate changed without notice
            STF-04 D Retroactive rate
            STF-05 D Blended or capped rate not applied
            STF-06 X More than n attorneys on an event
            STF-07 T Approver must be named in the text
            STF-08 X Staff count on a matter
            STF-09 X Partner does junior work
            STF-10 T Attorney does paralegal work
            STF-11 T Paralegal does clerical work
            STF-12 D Clerk, law student, summer associate
            STF-13 T Training, getting up to speed, transfer of file
            STF-14 X New-matter review cap
            STF-15 T Supervision of juniors
            COM-01 D In-firm conference
            COM-02 X In-firm share of invoice
            COM-03 X Both sides of a call billed
            COM-04 T Voicemail, attempted call, scheduling call
            COM-05 T Calls and letters with court staff
            COM-06 T Transmittal letters and emails
            COM-07 T Status report billed
            COM-08 X Many tiny emails
            COM-09 L Review cap on correspondence
            ADM-01 T Opening, closing, organising files; mail
            ADM-02 T Copying, scanning, printing, Bates, binders
            ADM-03 T Calendar, docketing, scheduling, arranging reporter
            ADM-04 T Filing, service, deliveries, pickup
            ADM-05 T Proofreading, typing, word processing
            ADM-06 T Conflict check
            ADM-07 T Docket review
            ADM-08 T Billing: invoice preparation, budget preparation, e-billing, appeals
            ADM-09 T Engagement letter
            ADM-10 T Vendor bill handling
            ADM-11 T Chronologies, transcript loading, redacting by lawyers
            ADM-12 T Seminars, continuing education, treatises
            ADM-13 T Form documents at full time
            RES-01 X Research over limit without approval
            RES-02 T Research topic missing
            RES-03 L Basic or settled law
            RES-04 X Repeated research
            RES-05 X Drafting churn
            RES-06 X Document bill needs copy
            RES-07 T Page count missing in review
            RES-08 L Motion filed without permission
            RES-09 X Expert, investigator, mediator hired without permission
            TRV-01 X Local travel not payable
            TRV-02 D Long travel at half rate or half time
            TRV-03 T Travel on its own line
            TRV-04 T Miles stated; unstated miles count as local; attendance with no travel says "no travel"
            TRV-05 X Working while travelling billed twice
            TRV-06 L Airfare class
            TRV-07 D Mileage rate
            TRV-08 X Meals cap
            TRV-09 D Hotel, car class
            EXP-01 D Expense needs pre-approval above amount
            EXP-02 D In-house copy rate
            EXP-03 D Page count missing
            EXP-04 DT Overhead expense
            EXP-05 X Mark-up on vendor cost
            EXP-06 D Receipt missing
            EXP-07 X Duplicate expense
            EXP-08 D Expense above unit price agreed
            EXP-09 D Large costs paid by carrier direct
            EXP-10 T Date or vendor missing
            EXP-11 D Expense code missing or E124
            EXP-12 T Surcharges: premium time, overtime, rush, interest, late fee
            AMT-01 D Line arithmetic
            AMT-02 D Agreed discount missing
            AMT-03 X Flat or stage fee exceeded or billed with hours
            AMT-04 X Fee cap for task
            AMT-05 L Hours expected for document type
            AMT-06 X Split between carriers or insureds
            AMT-07 X Trust funds applied to a matter without authority
            """.lines().map(Catalogue::of).toList();
    // spotless:on

    private static Catalogue of(String line) {
        var words = line.split(" ", 3);
        return new Catalogue(words[0], words[1], words[2]);
    }
}
