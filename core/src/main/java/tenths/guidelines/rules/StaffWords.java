package tenths.guidelines.rules;

import java.util.List;
import tenths.guidelines.rules.NamedWork.Told;

/// Kinds of work that a client leaves to the firm because of who does it.
final class StaffWords {
    static final RuleKind CLERKING = new Told(
                    "STF-11 Clerical work by a paralegal",
                    "A paralegal's time is paid for legal work only.",
                    "which is clerical work by a paralegal",
                    List.of(
                            "^scan",
                            "scan file",
                            "^copy",
                            "photocopy",
                            "^print",
                            "^fax",
                            "^calendar",
                            "^docket",
                            "^schedule",
                            "^file",
                            "e-file",
                            "bates",
                            "exhibit binder",
                            "prepare * binder",
                            "^mail",
                            "^deliver",
                            "organize file",
                            "open file",
                            "close file",
                            "index tab"),
                    List.of("copy of", "scan of", "schedule of", "file motion", "file * motion", "file review"))
            .kind("", List.of("PARALG", "PL", "LA"));
    static final RuleKind TRAINING = new Told(
                    "STF-13 Training and getting up to speed",
                    "Learning the file after a change of people, and training, is the firm's cost.",
                    "which is the firm's own learning",
                    List.of(
                            "become familiar",
                            "familiarize",
                            "get up to speed",
                            "getting up to speed",
                            "up to speed",
                            "reassignment",
                            "transfer of file",
                            "transfer file",
                            "file transfer",
                            "train associate",
                            "train paralegal",
                            "training of",
                            "orientation",
                            "shadow"),
                    List.of("familiarize jury", "shadow * vehicle"))
            .unpaid();
    static final RuleKind SUPERVISION = new Told(
                    "STF-15 Supervision",
                    "Giving work to juniors and supervising them is looked at.",
                    "which is supervision",
                    List.of(
                            "assign task",
                            "assign * to paralegal",
                            "assign * to associate",
                            "delegate",
                            "supervise",
                            "oversee associate",
                            "oversee paralegal",
                            "instruct paralegal",
                            "instruct associate",
                            "instruct secretary",
                            "review * work product"),
                    List.of("negligent supervision", "failure to supervise", "duty to supervise"))
            .asked("What did the senior add to the work?");

    private StaffWords() {}
}
