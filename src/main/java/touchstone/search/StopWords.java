package touchstone.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that a question is made of and that no answer is found by, in both languages; only left out of what is asked. */
final class StopWords {
    private static final Set<String> ALL =
            Arrays.stream("""
            a about all also am an and any are as at be because been but by can could did do does doing done for from
            get gets getting give go goes had has have he her here him his how i if in into is it its just let like
            may me might must my not of off on one or our out shall she should so some somebody someone somehow such
            than that the their them then there these they this those to too us very was we were what when where
            which while who whom whose why will with would you your yours please
            happens happen come comes coming long make makes take takes
            aber als alle alles am an auch auf aus bei beim bin bis bist da damit das dass dazu dein dem den denn der
            des dich die dies diese dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas
            euch für gegen gibt hab habe haben hat hatte hier ich ihm ihn ihnen ihr ihre im in ins ist ja jede jeder
            jedes jemand kann kein keine können könnte machen mache macht man mein meine mich mir mit muss müssen nach
            nicht noch nur ob oder sein seine sich sie sind so soll sollen sollte tue tun tut über um und uns unser
            unsere vom von vor wann warum was welche welcher welches wem wen wenn wer werden wie wieso will wir wird
            wo wurde würde zu zum zur bitte lange dauert dauern kommt kommen passiert
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean has(String word) {
        return ALL.contains(word);
    }
}
