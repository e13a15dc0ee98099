package touchstone.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import touchstone.people.CompanyStore;
import touchstone.text.Markdown;
import touchstone.thing.Named;
import touchstone.thing.Things;
import touchstone.web.Moved;
import touchstone.web.NotFound;
import touchstone.web.Prose;
import touchstone.web.Visit;
import touchstone.writing.Drafts;
import touchstone.writing.PrivacyHints;

/**
 * Everything that the pages of discussions and decisions stand on.
 *
 * @param proposed what proposed changes would change
 * @param doubted what readers doubt
 * @param exported notes that a visitor took the log of decisions out of the house
 * @param links writes a path as an address that leaves the house
 */
public record Forum(
        ThreadStores stores,
        Talking talking,
        Deciding deciding,
        Renaming renaming,
        Things things,
        Markdown markdown,
        CompanyStore company,
        Drafts drafts,
        Proposed proposed,
        Doubted doubted,
        Consumer<Visit> exported,
        UnaryOperator<String> links,
        Clock clock) {
    ThreadStore threads() {
        return stores.threads();
    }

    ThreadListStore lists() {
        return stores.lists();
    }

    TitleStore titles() {
        return stores.titles();
    }

    PostStore posts() {
        return stores.posts();
    }

    PositionStore positions() {
        return stores.positions();
    }

    DecisionStore decisions() {
        return stores.decisions();
    }

    DecisionLogStore log() {
        return stores.log();
    }

    /** Today, where the company is. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(company.zone()));
    }

    LocalDate day(Instant at) {
        return at.atZone(company.zone()).toLocalDate();
    }

    /**
     * The thread at the address, if the visitor may read it. Whoever looks at a page of it under a former address is led to
     * the same page under the current one; what was typed there is taken.
     */
    ThreadLine thread(Visit visit) {
        var line = things.at(visit.visitor(), DiscussionThread.KIND, visit.path("slug"))
                .flatMap(named -> threads().line(named.ref().id()))
                .orElseThrow(NotFound::new);
        if (visit.isLook() && !line.thread().slug().equals(visit.path("slug")))
            throw new Moved(moved(visit.here(), line.thread()));
        return line;
    }

    private static String moved(String here, DiscussionThread thread) {
        int query = here.indexOf('?');
        var path = query < 0 ? here : here.substring(0, query);
        int below = path.indexOf('/', "/discussions/".length());
        return thread.path() + (below < 0 ? "" : path.substring(below)) + here.substring(path.length());
    }

    /** What a thread is about, as the visitor may know it. */
    Optional<Named> subject(Visit visit, DiscussionThread thread) {
        return thread.subject().flatMap(ref -> things.named(visit.visitor(), List.of(ref)).values().stream()
                .findFirst());
    }

    /** What is to be decided in a thread, by the visitor. */
    Deciding.Matter matter(Visit visit, ThreadLine line) {
        var thread = line.thread();
        return new Deciding.Matter(visit.person(), thread, subject(visit, thread), line.allPositions(), visit.words());
    }

    /** All texts of a page, rendered together. */
    Prose prose(Visit visit, Collection<String> sources) {
        return Prose.of(markdown, things, visit, sources, Talking.DEMOTE, slug -> stores.mentions()
                .link(slug, visit.language()));
    }

    /** What a posted form could tell of somebody; nothing yet in one that was only opened. */
    PrivacyHints hints(Visit visit) {
        var form = visit.form();
        return form.fields().isEmpty()
                ? PrivacyHints.none(visit.words())
                : PrivacyHints.ofTalk(form, stores.mentions(), company, visit.words());
    }
}
