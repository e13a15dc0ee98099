package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.discussion.Decision;
import touchstone.history.Revision;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Prose;
import touchstone.web.Visit;

/**
 * Where a standard stands in its life, in words.
 *
 * @param key of its state, for its sign
 * @param since which version holds, and since when; empty while none does
 * @param decided when it was decided to read so; empty where nothing was decided
 * @param review when it is looked at again; empty when that is not due
 * @param overdue whether that day has passed
 * @param asked who put it under review, when and why; empty while it is not
 * @param strain what speaks against it, in words; empty for nothing
 * @param ended why it was declined or retired; empty while it was not
 */
public record Standing(
        String key,
        String state,
        String since,
        String decided,
        String review,
        boolean overdue,
        String asked,
        List<String> strain,
        Optional<Ended> ended) {
    /** What was decided at its end, and why. */
    public record Ended(String sentence, Html reason, Language language) {}

    static Standing of(Handbook handbook, Visit visit, Frame frame, Standard standard) {
        var today = handbook.today();
        var decision = Optional.ofNullable(
                handbook.decisions().newest(List.of(standard.ref())).get(standard.ref()));
        var key = standard.state().key();
        boolean holds = standard.state().holds();
        boolean overdue = standard.overdue(today);
        var since = frame.text("standard.since", standard.version(), frame.date(standard.validFrom()));
        return new Standing(
                key,
                frame.text("standard.standing." + key),
                holds ? since : "",
                decision.map(one -> frame.text("standard.decided", frame.date(handbook.day(one.decidedAt()))))
                        .orElse(""),
                holds ? frame.text(review(overdue), frame.date(standard.reviewOn())) : "",
                overdue,
                handbook.whatIsNew()
                        .review(standard)
                        .map(one -> asked(handbook, frame, one))
                        .orElse(""),
                Strain.of(handbook, frame, List.of(standard.line())).getOrDefault(standard.code(), List.of()),
                decision.filter(_ -> ended(standard)).map(one -> why(handbook, visit, one)));
    }

    /** Before anybody had to say why, the program said itself what it did. */
    private static String asked(Handbook handbook, Frame frame, Revision review) {
        if (frame.words().has("history.reason." + review.reason().replace(' ', '-'))) return "";
        var day = frame.date(handbook.day(review.at()));
        return handbook.company()
                .person(review.by())
                .map(person -> frame.text("standard.asked.by", day, person.nameIn(frame.language()), review.reason()))
                .orElseGet(() -> frame.text("standard.asked", day, review.reason()));
    }

    private static boolean ended(Standard standard) {
        return standard.state() == StandardState.DECLINED || standard.state() == StandardState.RETIRED;
    }

    private static Ended why(Handbook handbook, Visit visit, Decision decision) {
        var mentions = handbook.talk().mentions();
        var prose = Prose.of(
                handbook.markdown(),
                handbook.things(),
                visit,
                List.of(decision.reason()),
                Prose.BELOW_FIELDS,
                slug -> mentions.link(slug, visit.language()));
        return new Ended(decision.sentence(), prose.html(decision.reason()), decision.language());
    }

    private static String review(boolean overdue) {
        return overdue ? "standard.review.overdue" : "standard.review.next";
    }
}
