package touchstone.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Things;
import touchstone.web.Visit;

/**
 * The touchpoints by which a list can be narrowed down.
 *
 * @param chosen the code, empty for none
 */
public record TouchpointChoice(String chosen, List<One> all) {
    /** One of them, with how much there is. */
    public record One(String code, String title, Language language, int number) {}

    /** @param numbers by code, in the order of the journey */
    static TouchpointChoice of(Things things, Visit visit, Map<String, Integer> numbers) {
        var named = things.at(visit.visitor(), numbers.keySet());
        var all = new ArrayList<One>();
        numbers.forEach((code, number) -> Optional.ofNullable(named.get(code))
                .ifPresent(thing -> all.add(new One(
                        code, thing.titleIn(visit.language()), thing.titleLanguage(visit.language()), number))));
        return new TouchpointChoice(asked(visit), all);
    }

    /** The code in the address; anything else is none. */
    static String asked(Visit visit) {
        var code = visit.query("touchpoint").strip();
        return code.matches("[A-Z][0-9]{1,2}") ? code : "";
    }

    public boolean is(One one) {
        return one.code().equals(chosen);
    }
}
