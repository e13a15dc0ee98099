package touchstone.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.history.Deed;
import touchstone.people.CompanyStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Problems.Problem;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Further;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Shape;
import touchstone.writing.Typed;

/** A proposed standard comes into force, or the decision itself makes one (invariants 5 and 6). */
final class NewStandard implements Effect {
    private static final String PREFIX = "new-standard-";

    private final Life life;
    private final StandardWriting writing;
    private final TouchpointStore touchpoints;
    private final CompanyStore company;

    NewStandard(Life life, StandardWriting writing, TouchpointStore touchpoints, CompanyStore company) {
        this.life = life;
        this.writing = writing;
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
                Field.of(PREFIX + "rule", Shape.PICK, rules(words)),
                Field.prose(PREFIX + "why"),
                Field.prose(PREFIX + "text"),
                Field.prose(PREFIX + "leeway"),
                Field.prose(PREFIX + "check"),
                Field.of(PREFIX + "department", Shape.PICK, Options.departments(company.departments(), words)),
                Field.of(PREFIX + "keeper", Shape.PICK, people(words)));
    }

    /** Whoever decides it keeps it, unless somebody else is named: then that stands in the form to be seen. */
    @Override
    public Further further(
            Visitor visitor, Wording words, DiscussionThread thread, Optional<Named> subject, Typed typed) {
        var keeper = visitor.person().map(Person::slug).orElse("");
        var named = typed.text(PREFIX + "keeper").isEmpty() ? typed.with(PREFIX + "keeper", keeper) : typed;
        return Further.of(fields(words, thread, subject), named, words);
    }

    /** An extra has a price, so that it is proposed by its own form. */
    private static List<Option> rules(Wording words) {
        return Options.of(Rule.class, "standard.rule", words).stream()
                .filter(option -> !option.value().equals(Rule.EXTRA.key()))
                .toList();
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
        var wrong = life.refusedReview(ruling);
        if (wrong.isPresent()) return wrong.get();
        var subject = life.of(tx, ruling);
        if (subject.isEmpty()) return make(tx, ruling);
        if (subject.get().state() != StandardState.PROPOSED) return Life.refused("ruling.new.not-proposed");
        var standard = subject.get().inForceFrom(life.today()).reviewedOn(life.review(ruling));
        return life.keep(tx, standard, ruling, true);
    }

    private Result make(Tx tx, Ruling ruling) {
        var more = ruling.more();
        if (!isWhole(more)) return Life.refused("ruling.new.incomplete", Standard.TITLE_LIMIT);
        var typed = Typed.NOTHING
                .with("scope", Scope.DEPARTMENT.key())
                .with("review-on", life.review(ruling).toString())
                .with("language", ruling.language().tag())
                .with("touchpoints", place(ruling));
        for (var name : List.of("title", "rule", "why", "text", "leeway", "check", "department", "keeper"))
            typed = typed.with(name, more.text(PREFIX + name));
        var deed = Deed.here(ruling.sentence(), ruling.by().id(), true);
        var made = writing.enter(tx, typed, deed);
        return life.keep(tx, made.inForceFrom(life.today()), ruling, true);
    }

    /** Whether everything is there that a standard in force needs (invariant 5). */
    private boolean isWhole(Typed more) {
        boolean filled = List.of("title", "why", "text", "leeway", "check").stream()
                .noneMatch(name -> more.text(PREFIX + name).isBlank());
        return filled
                && more.text(PREFIX + "title").length() <= Standard.TITLE_LIMIT
                && Arrays.stream(Rule.values())
                        .anyMatch(rule -> rule != Rule.EXTRA && rule.key().equals(more.text(PREFIX + "rule")))
                && company.departments().stream().anyMatch(one -> one.slug().equals(more.text(PREFIX + "department")))
                && (more.text(PREFIX + "keeper").isEmpty()
                        || company.people().stream()
                                .anyMatch(person -> person.slug().equals(more.text(PREFIX + "keeper"))));
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
