package touchstone.discussion;

import java.util.stream.Collectors;
import touchstone.people.Person;
import touchstone.web.Problems.Problem;
import touchstone.web.Visit;

/**
 * Who decides about a thing, by name: whoever may not decide learns whom to ask.
 *
 * @param keeper empty for nobody, also where nobody has been entrusted with it yet
 * @param departments empty for none
 */
record InCharge(Visit visit, String keeper, String departments) {
    static InCharge of(Forum forum, Visit visit, DiscussionThread thread) {
        var charge = forum.deciding().charge(thread);
        return new InCharge(
                visit,
                charge.proposed() ? "" : keeper(forum, visit, charge),
                forum.company().departments().stream()
                        .filter(one -> charge.departments().contains(one.slug()))
                        .map(one -> one.titleIn(visit.language()))
                        .collect(Collectors.joining(", ")));
    }

    /** What somebody is called who answers for a thing; empty for nobody in particular. */
    static String keeper(Forum forum, Visit visit, Charge charge) {
        return forum.company().people().stream()
                .filter(person -> person.slug().equals(charge.keeper()))
                .map((Person person) -> person.nameIn(visit.language()))
                .findFirst()
                .orElse("");
    }

    /** Why somebody may not decide, with the names of those who may. */
    String refusal(Problem problem) {
        if (!problem.key().equals(Charge.NOT_YOURS))
            return visit.text(problem.key(), problem.values().toArray());
        if (!keeper.isEmpty())
            return departments.isEmpty()
                    ? visit.text("decision.not-yours.keeper", keeper)
                    : visit.text("decision.not-yours.both", keeper, departments);
        return departments.isEmpty()
                ? visit.text("decision.not-yours.editors")
                : visit.text("decision.not-yours.department", departments);
    }
}
