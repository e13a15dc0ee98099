package touchstone.account;

import java.util.List;
import touchstone.people.PartLine;
import touchstone.web.Form;
import touchstone.web.Problems;

/**
 * What somebody typed about a department, a team or an offering.
 *
 * @param people who is in a team, by slug
 */
public record PartDraft(String title, String titleDe, List<String> people) {
    private static final int LONGEST = 80;

    /** A blank form. */
    static final PartDraft BLANK = new PartDraft("", "", List.of());

    static PartDraft from(Form form) {
        return new PartDraft(form.line("title"), form.line("title-de"), form.all("people"));
    }

    /** @param others whose titles are taken */
    Problems problems(List<PartLine> others) {
        var problems = new Problems();
        if (title.isEmpty()) problems.add("title", "account.name.missing");
        if (title.length() > LONGEST) problems.add("title", "account.name.long", LONGEST);
        if (titleDe.length() > LONGEST) problems.add("title-de", "account.name.long", LONGEST);
        if (others.stream().anyMatch(other -> other.title().equalsIgnoreCase(title)))
            problems.add("title", "company.title.taken");
        return problems;
    }
}
