package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.standard.DoubtRoutes;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.web.Frame;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Unsaved;

/**
 * What members can do where a standard may be no longer true; outside of what all readers see.
 *
 * @param standing what readers doubt, for whoever answers
 * @param answers whether the visitor keeps it or is an editor
 * @param mayReview whether it can be put under review
 * @param unsaved what is known of a doubt typed before
 * @param reviewing the same of why it is put under review
 */
public record Doubts(
        Frame frame,
        String path,
        List<Doubt> standing,
        boolean answers,
        boolean mayReview,
        Unsaved unsaved,
        Unsaved reviewing) {
    /** One doubt, and where it is settled. */
    public record Doubt(String id, String sentence, String date, String path) {}

    /** What a form here says of privacy before anything was typed. */
    public PrivacyHints hints() {
        return PrivacyHints.none(frame.words());
    }

    static Optional<Doubts> of(Handbook handbook, Visit visit, Standard standard) {
        if (visit.visitor().isGuest() || !standard.state().holds()) return Optional.empty();
        var frame = StandardPage.frame(visit, standard);
        var standing = handbook.flags().standing().getOrDefault(standard.id(), List.of()).stream()
                .map(flag -> new Doubt(
                        flag.id(),
                        flag.sentence(),
                        frame.date(handbook.day(flag.at())),
                        standard.path() + "/flag/" + flag.id()))
                .toList();
        boolean answers = DoubtRoutes.mayAnswer(visit.visitor(), standard);
        return Optional.of(new Doubts(
                frame,
                standard.path(),
                standing,
                answers,
                answers && standard.state() == StandardState.IN_FORCE,
                handbook.drafts().small(visit, standard.path() + "/flag", false),
                handbook.drafts().small(visit, standard.path() + "/review", false)));
    }
}
