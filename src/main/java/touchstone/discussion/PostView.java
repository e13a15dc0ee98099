package touchstone.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.people.Visitor;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Prose;

/**
 * A post as the page of its thread shows it.
 *
 * @param stance what its author thinks, in the sign beside it
 * @param edited when it was mended, in words; empty for never
 * @param own whether the visitor wrote it and may change it
 */
public record PostView(
        String id,
        String anchor,
        String path,
        String who,
        String slug,
        LocalDate date,
        String when,
        Html text,
        Language language,
        boolean failed,
        boolean answer,
        boolean withdrawn,
        Optional<Stance> stance,
        String edited,
        boolean own) {
    static List<PostView> of(
            Forum forum, Frame frame, Visitor visitor, List<Post> posts, Map<String, Stance> stances, Prose prose) {
        return posts.stream()
                .map(post -> {
                    var day = forum.day(post.at());
                    return new PostView(
                            post.id(),
                            post.anchor(),
                            Post.link(post.id()),
                            post.by().nameIn(frame.language()),
                            post.by().slug(),
                            day,
                            frame.date(day),
                            prose.html(post.body()),
                            post.language(),
                            prose.failed(post.body()),
                            post.isAnswer(),
                            post.isWithdrawn(),
                            Optional.ofNullable(stances.get(post.by().id())),
                            post.editedAt()
                                    .map(at -> frame.text("discussion.mended", frame.date(forum.day(at))))
                                    .orElse(""),
                            visitor.is(post.by().id()) && !post.isWithdrawn());
                })
                .toList();
    }
}
