package touchstone.writing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import touchstone.people.CompanyStore;
import touchstone.people.Department;
import touchstone.people.Person;
import touchstone.search.SearchIndex;
import touchstone.search.Suggestion;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/**
 * What could be meant while somebody types in a text: things after {@code [[}, people after {@code @}.
 *
 * <p>{@code GET /completions?sign=&q=}: a list of at most eight options; each says in {@code data-text} what takes the
 * place of the sign and the letters typed after it.
 */
public final class CompletionRoutes implements Routes {
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{1,2}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SearchIndex index;
    private final CompanyStore company;

    public CompletionRoutes(SearchIndex index, CompanyStore company) {
        this.index = index;
        this.company = company;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/completions", Right.MEMBER, this::completions);
    }

    private void completions(Visit visit) {
        var typed = visit.query("q").strip();
        var letters = typed.substring(0, Math.min(LONGEST, typed.length()));
        var found =
                switch (visit.query("sign")) {
                    case "[[" -> things(visit, letters);
                    case "@" -> people(visit, words(letters));
                    default -> List.<Completion>of();
                };
        visit.show(templates -> templates.writingCompletions(found));
    }

    private List<Completion> things(Visit visit, String letters) {
        return index.suggestions(letters, visit.visitor(), visit.language()).stream()
                .map(suggestion -> of(suggestion, visit))
                .toList();
    }

    private static Completion of(Suggestion suggestion, Visit visit) {
        var address = suggestion.address();
        return new Completion(
                "[[" + address + "]]",
                CODE.matcher(address).matches() ? address : "",
                suggestion.title(),
                suggestion.language(),
                visit.text("kind." + suggestion.kind()));
    }

    private List<Completion> people(Visit visit, List<String> words) {
        if (words.isEmpty()) return List.of();
        var departments = company.departments().stream()
                .collect(Collectors.toMap(Department::slug, department -> department.titleIn(visit.language())));
        return company.people().stream()
                .filter(person -> begins(person, words))
                .sorted((one, other) ->
                        one.nameIn(visit.language()).compareToIgnoreCase(other.nameIn(visit.language())))
                .limit(MOST)
                .map(person -> {
                    var name = person.nameIn(visit.language());
                    var department = departments.getOrDefault(person.department(), "");
                    return new Completion("@" + person.slug(), "", name, visit.language(), department);
                })
                .toList();
    }

    /** Whether each word that was typed begins a word of the name, in one language or the other. */
    private static boolean begins(Person person, List<String> typed) {
        var name = words(person.name() + " " + person.nameDe());
        return typed.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** The words of a text in lower case and without marks. */
    private static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
