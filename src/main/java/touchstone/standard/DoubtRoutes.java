package touchstone.standard;

import java.util.List;
import touchstone.db.Database;
import touchstone.history.Deed;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.CompanyStore;
import touchstone.people.MentionStore;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.Drafts;
import touchstone.writing.PrivacyHints;

/** Readers doubt a standard; whoever keeps it, or an editor, has looked, or puts it under review. */
public final class DoubtRoutes implements Routes {
    private final Database db;
    private final StandardStore standards;
    private final FlagStore flags;
    private final MentionStore mentions;
    private final CompanyStore company;
    private final Notices notices;
    private final Answering answering;
    private final Drafts drafts;

    public DoubtRoutes(
            Database db,
            StandardStore standards,
            FlagStore flags,
            MentionStore mentions,
            CompanyStore company,
            Notices notices,
            Answering answering,
            Drafts drafts) {
        this.db = db;
        this.standards = standards;
        this.flags = flags;
        this.mentions = mentions;
        this.company = company;
        this.notices = notices;
        this.answering = answering;
        this.drafts = drafts;
    }

    @Override
    public void register(Routing routing) {
        routing.post("/standards/{code}/flag", Right.MEMBER, this::doubt);
        routing.post("/standards/{code}/flag/{id}", Right.MEMBER, this::settle);
        routing.post("/standards/{code}/review", Right.MEMBER, this::review);
    }

    /** Whether somebody answers doubts about a standard. */
    public static boolean mayAnswer(Visitor visitor, Standard standard) {
        return visitor.is(Role.EDITOR) || Acknowledgements.keeps(visitor, standard);
    }

    private Standard standard(Visit visit) {
        return standards.find(visit.path("code")).orElseThrow(NotFound::new);
    }

    private void doubt(Visit visit) {
        var standard = standard(visit);
        if (!standard.state().holds()) throw new NotFound();
        var sentence = visit.form().line("sentence");
        var problems = new Problems();
        if (sentence.isEmpty()) problems.add("sentence", "problem.empty");
        if (sentence.length() > Flag.MOST) problems.add("sentence", "problem.long", Flag.MOST);
        var hints = PrivacyHints.ofTalk(visit.form(), mentions, company, visit.words());
        if (problems.any() || !hints.pass()) {
            show(visit, standard, sentence, problems, hints);
            return;
        }
        var person = visit.person();
        db.write(tx -> {
            for (var before : flags.lower(tx, standard.id(), person.id()))
                notices.withdraw(tx, standard.ref(), Flag.link(before));
            var flag = flags.raise(tx, standard.id(), person.id(), sentence);
            notices.tell(
                    tx,
                    Notice.of(Reason.DOUBT, standard.ref(), person.id())
                            .to(answering.on(standard.ref()))
                            .saying(sentence)
                            .at(Flag.link(flag)));
            return true;
        });
        visit.goTo(standard.path() + "#doubts");
    }

    private void show(Visit visit, Standard standard, String sentence, Problems problems, PrivacyHints hints) {
        var page = page(visit, standard, "flag", sentence, problems.of("sentence", visit.words()), hints);
        visit.ownOnly();
        visit.show(422, templates -> templates.standardDoubt(page));
    }

    /** @param act the last part of the address of the form */
    private DoubtPage page(
            Visit visit, Standard standard, String act, String sentence, List<String> problems, PrivacyHints hints) {
        var named = standard.named();
        return new DoubtPage(
                visit.frame(Section.HANDBOOK, standard.code()),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                standard.path(),
                sentence,
                problems,
                hints,
                drafts.small(visit, standard.path() + "/" + act, true));
    }

    private void settle(Visit visit) {
        var standard = standard(visit);
        if (!mayAnswer(visit.visitor(), standard)) throw new NotYours();
        boolean settled = db.write(tx -> {
            var id = visit.path("id");
            var flag = flags.settle(tx, standard.id(), id);
            if (flag.isEmpty()) return false;
            notices.withdraw(tx, standard.ref(), Flag.link(id));
            notices.answer(
                    tx,
                    Notice.of(
                                    Reason.DOUBT_ANSWERED,
                                    standard.ref(),
                                    visit.person().id())
                            .news("looked")
                            .to(flag.get().by()));
            return true;
        });
        if (!settled) throw new NotFound();
        visit.goTo(standard.path() + "#doubts");
    }

    /** It is looked at, and holds until that is done; only a decision ends it. Whoever asks for that says why. */
    private void review(Visit visit) {
        var read = standard(visit);
        if (!mayAnswer(visit.visitor(), read)) throw new NotYours();
        if (!read.state().holds()) throw new NotFound();
        var why = visit.form().line("why");
        var problems = new Problems();
        if (why.isEmpty()) problems.add("why", "problem.empty");
        if (why.length() > Flag.MOST) problems.add("why", "problem.long", Flag.MOST);
        var hints = PrivacyHints.ofTalk(visit.form(), mentions, company, visit.words());
        if (problems.any() || !hints.pass()) {
            var page = page(visit, read, "review", why, problems.of("why", visit.words()), hints);
            visit.ownOnly();
            visit.show(422, templates -> templates.standardReview(page));
            return;
        }
        boolean done = db.write(tx -> {
            var standard = standards.find(tx, read.code()).orElseThrow();
            if (standard.state() != StandardState.IN_FORCE) return standard.state() == StandardState.UNDER_REVIEW;
            var changed = standard.in(StandardState.UNDER_REVIEW);
            standards.keep(
                    tx,
                    changed,
                    StandardFile.write(changed),
                    Deed.here(why, visit.person().id(), false));
            return true;
        });
        if (!done) throw new NotFound();
        visit.goTo(read.path() + "#state");
    }
}
