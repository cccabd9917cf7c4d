package tenths.notes.words;

import java.util.HashSet;
import java.util.Set;

/// First names that are common enough to tell a person from a company, and that alone say little about who is meant.
public final class GivenNames {
    // spotless:off
    private static final Set<String> ALL = read("""
            aaron abby abdul abigail adam adriana agnes ahmed aisha alan albert alejandra alejandro alex alexander
            alexandra alfred ali alice alicia alison allen alma amanda amber amina amy ana andre andrea andrew angel
            angela anil anita ann anna anne annie anthony antonio april arjun arthur ashley audrey barbara beatriz
            becky ben benjamin bernard beth betty bill billy bob bonnie brad brandon brenda brian brianna bruce
            bryan cameron carl carla carlos carmen carol caroline cassandra catherine cathy cecilia charles
            charlotte cheryl chloe chris christina christine christopher cindy claire clara claudia connie craig
            crystal cynthia daisy dale dan dana daniel daniela danny darren dave david dawn deborah debra deepak
            denise dennis derek diana diane diego dmitri dolores donald donna doris dorothy doug douglas duane dylan
            earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen
            emily emma enrique eric erica erik erin esther ethan eugene eva evelyn faith fatima felix fernando fiona
            florence frances francis francisco frank fred gabriel gail gary gene george gerald gina giovanni gladys
            glen gloria gordon grace greg gregory guillermo gwen hannah harold harriet harry harvey hassan heather
            hector heidi helen helena henry herbert holly howard hugo ian ibrahim ingrid irene isaac isabel ivan
            jack jackie jacob jacqueline jake james jamie jane janet janice jared jason javier jay jean jeff jeffrey
            jenna jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joe joel john johnny
            jon jonathan jordan jorge jose joseph josh joshua joy joyce juan juanita judith judy julia julian julie
            justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly
            kristen kurt kyle lakshmi larry latoya laura lauren laurie lawrence leah lee leo leon leonard leslie
            lewis lillian linda lisa liz lloyd lois lori lorraine lou louis louise lucas lucia lucy luis luke luz
            lydia lynn madison manuel marc marco marcus margaret marge maria marian marie marilyn mario marion mark
            marlene martha martin marvin mary matt matthew maureen maurice max megan mei melanie melissa melvin
            mercedes michael michele michelle miguel mike mildred milton mimi mitchell mohammed molly monica morris
            muhammad myra nadia nancy naomi natalie nathan neil nelson nicholas nick nicole nina nora norma norman
            oliver olivia omar oscar pam pamela pat patricia patrick paul paula pedro peggy penny peter phil philip
            phillip phyllis priya rachel rafael raj ralph ramon raul ray raymond rebecca regina renee rhonda ricardo
            richard rick rita rob robert roberta roberto robin rodney roger roland ron ronald rosa rosemary roy
            ruben russell ruth ryan sally salvador sam samantha samuel sana sandra sanjay sara sarah scott sean
            sergio seth shannon sharon shawn sheila shirley simon sofia sonia sophia stacy stanley stella stephanie
            stephen steve steven stuart sue susan suzanne sylvia tamara tammy tanya ted teresa terri terry theodore
            theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis tyler valerie vanessa vera
            vernon veronica vicki victor victoria vijay vince vincent viola violet virginia vivian walter wanda
            warren wayne wendy wesley whitney will william willie xavier yolanda yusuf yvonne zachary zoe imani ravi
            arturo bettina otto klaus hans jan lars sven ole
            """);
    // spotless:on

    private GivenNames() {}

    /// @param folded a word as [Words#fold] gives it
    public static boolean knows(String folded) {
        return ALL.contains(folded);
    }

    private static Set<String> read(String table) {
        var names = new HashSet<String>();
        Words.of(table).forEach(word -> names.add(word.folded()));
        return Set.copyOf(names);
    }
}
