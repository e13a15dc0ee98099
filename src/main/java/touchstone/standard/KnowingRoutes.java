package touchstone.standard;

import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Drafts;
import touchstone.writing.PrivacyHints;

/** What readers answer to a standard, and its keeper's reminder. */
public final class KnowingRoutes implements Routes {
    private static final int MOST_QUESTION = 2_000;

    private final StandardStore standards;
    private final Acknowledgements acknowledgements;
    private final Acknowledgements.Reminding reminding;
    private final WhatIsNew whatIsNew;
    private final Asking asking;
    private final Drafts drafts;

    public KnowingRoutes(
            StandardStore standards,
            Acknowledgements acknowledgements,
            Acknowledgements.Reminding reminding,
            WhatIsNew whatIsNew,
            Asking asking,
            Drafts drafts) {
        this.standards = standards;
        this.acknowledgements = acknowledgements;
        this.reminding = reminding;
        this.whatIsNew = whatIsNew;
        this.asking = asking;
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        routing.post("/standards/{code}/acknowledgement", Right.MEMBER, this::acknowledge);
        routing.post("/standards/{code}/question", Right.MEMBER, this::ask);
        routing.post("/standards/{code}/reminder", Right.MEMBER, this::remind);
    }

    private Standard standard(Visit visit) {
        return standards.find(visit.path("code")).orElseThrow(NotFound::new);
    }

    private void acknowledge(Visit visit) {
        var standard = standard(visit);
        int version = number(visit.form().line("version"));
        switch (acknowledgements.acknowledge(visit.person(), standard, version)) {
            case Acknowledgements.Acknowledging.Kept() -> visit.goTo(standard.path() + "#known");
            case Acknowledgements.Acknowledging.Newer(Standard newer) -> showNewer(visit, newer);
            case Acknowledgements.Acknowledging.NotAsked() -> throw new NotFound();
        }
    }

    private void showNewer(Visit visit, Standard standard) {
        int known = acknowledgements
                .store()
                .newest(standard.id(), visit.person().id())
                .map(AcknowledgementStore.Known::version)
                .orElse(0);
        var named = standard.named();
        var page = new NewerPage(
                visit.frame(Section.HANDBOOK, standard.code()),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                standard.path(),
                standard.version(),
                whatIsNew.since(standard, known, visit.words()));
        visit.ownOnly();
        visit.show(409, templates -> templates.standardNewer(page));
    }

    /** "I have a question": it becomes a talk about the standard, and whoever keeps it is told. */
    private void ask(Visit visit) {
        var standard = standard(visit);
        var question = visit.form().text("question").strip();
        var problems = new Problems();
        if (question.isEmpty()) problems.add("question", "problem.empty");
        if (question.length() > MOST_QUESTION) problems.add("question", "problem.long", MOST_QUESTION);
        var hints = asking.hints(visit);
        if (problems.any() || !hints.pass()) {
            showAgain(visit, standard, question, problems, hints);
            return;
        }
        visit.goTo(asking.ask(visit.person(), standard, visit.language(), question));
    }

    private void showAgain(Visit visit, Standard standard, String question, Problems problems, PrivacyHints hints) {
        var named = standard.named();
        var page = new QuestionPage(
                visit.frame(Section.HANDBOOK, standard.code()),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                standard.path(),
                question,
                problems.of("question", visit.words()),
                hints,
                drafts.small(visit, standard.path() + "/question", true));
        visit.ownOnly();
        visit.show(422, templates -> templates.standardQuestion(page));
    }

    private void remind(Visit visit) {
        var standard = standard(visit);
        if (!acknowledgements.remind(visit.visitor(), standard, reminding)) throw new NotFound();
        visit.goTo(standard.path() + "#known");
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
