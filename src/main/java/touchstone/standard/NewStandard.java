package touchstone.standard;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.history.Deed;
import touchstone.people.CompanyStore;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Problems.Problem;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Shape;
import touchstone.writing.Typed;

/** A proposed standard comes into force, or the decision itself makes one (invariants 5 and 6). */
final class NewStandard implements Effect {
    private static final String PREFIX = "new-standard-";

    private final Life life;
    private final StandardWriting writing;
    private final StandardStore standards;
    private final TouchpointStore touchpoints;
    private final CompanyStore company;

    NewStandard(
            Life life,
            StandardWriting writing,
            StandardStore standards,
            TouchpointStore touchpoints,
            CompanyStore company) {
        this.life = life;
        this.writing = writing;
        this.standards = standards;
        this.touchpoints = touchpoints;
        this.company = company;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.NEW_STANDARD;
    }

    @Override
    public List<Field> fields(Wording words, DiscussionThread thread, Optional<Named> subject) {
        if (life.of(subject).isPresent()) return List.of();
        return List.of(
                Field.line(PREFIX + "title").most(Standard.TITLE_LIMIT),
                Field.of(PREFIX + "rule", Shape.PICK, Options.of(Rule.class, "standard.rule", words)),
                Field.prose(PREFIX + "why"),
                Field.prose(PREFIX + "text"),
                Field.prose(PREFIX + "leeway"),
                Field.prose(PREFIX + "check"),
                Field.of(PREFIX + "department", Shape.PICK, Options.departments(company.departments(), words)),
                Field.of(PREFIX + "keeper", Shape.PICK, people(words)).optional());
    }

    private List<Option> people(Wording words) {
        return company.people().stream()
                .map(person -> new Option(person.slug(), person.nameIn(words.language()), words.language()))
                .toList();
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        return life.of(subject)
                        .filter(standard -> standard.state() != StandardState.PROPOSED)
                        .isPresent()
                ? Optional.of(Life.problem("ruling.new.not-proposed"))
                : Optional.empty();
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var wrong = life.wrongReview(ruling);
        if (wrong.isPresent()) return new Result.Refused(wrong.get());
        var subject = life.of(tx, ruling);
        if (subject.isEmpty()) return make(tx, ruling);
        if (subject.get().state() != StandardState.PROPOSED) return Life.refused("ruling.new.not-proposed");
        var standard = subject.get().inForceFrom(life.today()).reviewedOn(life.review(ruling));
        return life.keep(tx, standard, ruling, true);
    }

    private Result make(Tx tx, Ruling ruling) {
        var more = ruling.more();
        var rule = more.text(PREFIX + "rule");
        if (rule.equals(Rule.EXTRA.key())) return Life.refused("ruling.new.extra");
        var typed = Typed.NOTHING
                .with("scope", Scope.DEPARTMENT.key())
                .with("review-on", life.review(ruling).toString())
                .with("language", ruling.language().tag())
                .with("touchpoints", place(ruling));
        for (var name : List.of("title", "rule", "why", "text", "leeway", "check", "department", "keeper"))
            typed = typed.with(name, more.text(PREFIX + name));
        var path = writing.keep(
                tx, "", typed, Deed.here(ruling.sentence(), ruling.by().id(), true));
        var made =
                standards.find(tx, path.substring(writing.path().length() + 1)).orElseThrow();
        return life.keep(tx, made.inForceFrom(life.today()), ruling, true);
    }

    private List<String> place(Ruling ruling) {
        return ruling.subject()
                .filter(ref -> ref.kind().equals(Touchpoint.KIND))
                .flatMap(ref -> touchpoints.lines().stream()
                        .filter(line -> line.id().equals(ref.id()))
                        .findFirst())
                .map(line -> List.of(line.code()))
                .orElse(List.of());
    }
}
