package touchstone.writing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import touchstone.people.Department;
import touchstone.text.Choice;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.web.Problems;
import touchstone.web.Wording;

/** Options as most fields need them. */
public final class Options {
    private Options() {}

    /** Every constant of a closed list, its label in the messages under {@code <stem>.<key>}. */
    public static <E extends Enum<E> & Choice> List<Option> of(Class<E> type, String stem, Wording words) {
        return of(Arrays.asList(type.getEnumConstants()), stem, words, choice -> "");
    }

    /** Some constants, each with its sign. */
    public static <E extends Choice> List<Option> of(
            List<E> choices, String stem, Wording words, Function<E, String> sign) {
        return choices.stream()
                .map(choice -> new Option(
                        choice.key(), words.text(stem + "." + choice.key()), words.language(), "", sign.apply(choice)))
                .toList();
    }

    /** Things by their address, called by code and title. */
    public static List<Option> of(Collection<Named> things, Wording words) {
        return things.stream().map(named -> of(named, "", true, words)).toList();
    }

    /** One thing by its address, under a heading. */
    public static Option of(Named named, String group, boolean withCode, Wording words) {
        var title = named.titleIn(words.language());
        return new Option(
                named.address(),
                withCode ? named.address() + " " + title : title,
                named.titleLanguage(words.language()),
                group,
                "");
    }

    /** Departments by their slug. */
    public static List<Option> departments(List<Department> departments, Wording words) {
        return departments.stream()
                .map(department ->
                        new Option(department.slug(), department.titleIn(words.language()), words.language()))
                .toList();
    }

    /** A department that an old version names may be gone since; a form offers it all the same, as whatever stands in it. */
    public static void checkDepartments(Typed typed, List<Department> departments, Problems problems) {
        var known = departments.stream().map(Department::slug).toList();
        for (var field : List.of("department", "supporting"))
            if (!problems.names().contains(field) && !known.containsAll(typed.all(field)))
                problems.add(field, "problem.option");
    }

    /** The languages that a text may be written in. */
    public static List<Option> languages(Wording words) {
        return Arrays.stream(Language.values())
                .map(language -> new Option(language.tag(), words.text("language." + language.tag()), words.language()))
                .toList();
    }
}
