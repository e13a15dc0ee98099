package touchstone.discussion;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import touchstone.people.MentionStore;
import touchstone.thing.Access;
import touchstone.thing.Entry;
import touchstone.thing.Kind;
import touchstone.thing.Passage;
import touchstone.thing.Ref;

/** Threads as search and links see them: one entry each, with a passage for every post, so that a hit opens at the post. */
public final class ThreadKind implements Kind {
    private final ThreadStore threads;
    private final PostStore posts;
    private final MentionStore mentions;

    public ThreadKind(ThreadStore threads, PostStore posts, MentionStore mentions) {
        this.mentions = mentions;
        this.threads = threads;
        this.posts = posts;
    }

    @Override
    public String name() {
        return DiscussionThread.KIND;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        var found = threads.withIds(ids);
        var texts = posts.of(found.stream().map(DiscussionThread::id).toList()).stream()
                .collect(groupingBy(Post::threadId));
        var places = threads.places(
                found.stream().flatMap(thread -> thread.subject().stream()).toList());
        var access = threads.access(ids);
        return found.stream()
                .map(thread -> entry(
                        thread,
                        access.getOrDefault(thread.id(), Access.NOBODY),
                        texts.getOrDefault(thread.id(), List.of()),
                        thread.subject()
                                .map(ref -> places.getOrDefault(ref, List.of()))
                                .orElse(List.of())))
                .toList();
    }

    /** What they are about says where they belong and who may read them; whom they mention is found by name. */
    @Override
    public Collection<String> leaningOn(Collection<Ref> changed) {
        var found = new LinkedHashSet<>(threads.idsAbout(changed.stream()
                .filter(ref -> !ref.kind().equals(DiscussionThread.KIND))
                .toList()));
        found.addAll(posts.threadsMentioning(changed.stream()
                .filter(ref -> ref.kind().equals("person"))
                .map(Ref::id)
                .toList()));
        return found;
    }

    private Entry entry(DiscussionThread thread, Access access, List<Post> posts, List<ThreadStore.Place> places) {
        return new Entry(
                thread.named(access),
                Map.of(
                        "kind", List.of(DiscussionThread.KIND),
                        "touchpoint", values(places, ThreadStore.Place::code),
                        "phase", values(places, ThreadStore.Place::phase),
                        "language", List.of(thread.language().tag())),
                places.isEmpty() ? "" : places.getFirst().code(),
                posts.stream()
                        .map(this::passage)
                        .filter(passage -> !passage.text().isBlank())
                        .toList(),
                0.8);
    }

    private static List<String> values(List<ThreadStore.Place> places, Function<ThreadStore.Place, String> value) {
        Set<String> values = new LinkedHashSet<>();
        places.forEach(place -> values.add(value.apply(place)));
        return List.copyOf(values);
    }

    private Passage passage(Post post) {
        return new Passage(Post.link(post.id()), mentions.plain(post.body(), post.language()), post.language());
    }
}
