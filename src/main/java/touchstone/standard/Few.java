package touchstone.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.web.Wording;
import touchstone.writing.Typed;

/** Few rules are kept better than many (invariant 8): a warning where there would be many, never a block. */
public final class Few {
    private Few() {}

    /**
     * One sentence for each place where too many would bind.
     *
     * @param holding what holds today
     * @param address of the standard that is written, empty for a new one
     */
    static List<String> notes(List<StandardLine> holding, Typed typed, String address, Wording words) {
        var notes = new ArrayList<String>();
        if (!isBinding(typed.text("rule"))) return notes;
        var others = holding.stream()
                .filter(line -> line.rule().binding() && !line.code().equals(address))
                .toList();
        for (var touchpoint : typed.all("touchpoints")) {
            long all = 1 + others.stream().filter(line -> line.at(touchpoint)).count();
            if (all > Standard.FEW_AT_A_TOUCHPOINT) notes.add(words.text("standard.many.touchpoint", touchpoint, all));
        }
        long basics = 1 + others.stream().filter(StandardLine::companyWide).count();
        if (typed.text("scope").equals(Scope.COMPANY.key()) && basics > Standard.FEW_OF_THE_COMPANY)
            notes.add(words.text("standard.many.company", basics));
        return notes;
    }

    /** One sentence for each place where a standard that binds is one of too many. */
    public static List<String> here(List<StandardLine> holding, Standard standard, Wording words) {
        var notes = new ArrayList<String>();
        if (!standard.rule().binding() || !standard.state().holds()) return notes;
        var binding = holding.stream().filter(line -> line.rule().binding()).toList();
        for (var touchpoint : standard.touchpoints()) {
            long all = binding.stream().filter(line -> line.at(touchpoint)).count();
            if (all > Standard.FEW_AT_A_TOUCHPOINT) notes.add(words.text("standard.few.touchpoint", touchpoint, all));
        }
        long basics = binding.stream().filter(StandardLine::companyWide).count();
        if (standard.scope() == Scope.COMPANY && basics > Standard.FEW_OF_THE_COMPANY)
            notes.add(words.text("standard.few.company", basics));
        return notes;
    }

    private static boolean isBinding(String rule) {
        return Arrays.stream(Rule.values()).anyMatch(any -> any.key().equals(rule) && any.binding());
    }
}
