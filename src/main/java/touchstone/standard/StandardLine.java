package touchstone.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/** A standard as lists show it; {@code touchpoints} are codes, {@code department}, {@code groups} and {@code keeper} slugs. */
public record StandardLine(
        String id,
        String code,
        Language language,
        String title,
        String otherTitle,
        StandardState state,
        Rule rule,
        Optional<Price> price,
        Scope scope,
        String department,
        List<String> touchpoints,
        List<String> groups,
        int rank,
        int version,
        LocalDate validFrom,
        LocalDate reviewOn,
        String keeper) {
    public String path() {
        return "/standards/" + code;
    }

    public Named named() {
        return new Named(new Ref(Standard.KIND, id), code, title, otherTitle, language, path(), Access.EVERYONE);
    }

    public boolean at(String touchpoint) {
        return touchpoints.contains(touchpoint);
    }

    public boolean companyWide() {
        return scope == Scope.COMPANY;
    }

    public boolean overdue(LocalDate today) {
        return state == StandardState.IN_FORCE && reviewOn.isBefore(today);
    }
}
