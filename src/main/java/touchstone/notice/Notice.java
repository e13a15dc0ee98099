package touchstone.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import touchstone.text.Markdown;
import touchstone.thing.Ref;

/**
 * What an act has to tell, and to whom. Begins with {@link #of} and is told by {@link Notices#tell}.
 *
 * @param thing whose page it leads to, and that one must be able to read to hear of it
 * @param actor the id of whoever acts, who is never told; empty for the program
 * @param named whether the receivers learn who acts
 * @param about what follows the path of the thing and leads to the very place, such as {@code #post-17}; empty for its page
 * @param excerpt a few plain words of what was said; empty for none
 * @param news what is new, see {@link #news(String)}; empty where reason and excerpt say it
 * @param waits whether it waits for the receivers
 * @param people the ids of those whom it concerns directly
 * @param watched whoever wants to hear of one of these is told too; a department is one of them, see {@link #DEPARTMENT}
 */
public record Notice(
        Reason reason,
        Ref thing,
        String actor,
        boolean named,
        String about,
        String excerpt,
        String news,
        boolean waits,
        Set<String> people,
        Set<Ref> watched) {
    /** The kind of the ref of a department that is watched. */
    public static final String DEPARTMENT = "department";

    private static final int LONGEST = 280;

    public Notice {
        if (!about.isEmpty() && !about.matches("[?#][A-Za-z0-9=&#._~-]{1,120}"))
            throw new IllegalArgumentException("about goes on behind a path: " + about);
        excerpt = shortened(excerpt.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        people = Set.copyOf(people);
        watched = Set.copyOf(watched);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    /** Something about a thing, done by a person, that nobody is told yet. */
    public static Notice of(Reason reason, Ref thing, String actor) {
        return new Notice(reason, thing, actor, true, "", "", "", reason.waits(), Set.of(), Set.of());
    }

    /** The ref under which a department is watched. */
    public static Ref department(String id) {
        return new Ref(DEPARTMENT, id);
    }

    /** Leads to a place on the page of the thing. */
    public Notice at(String about) {
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, people, watched);
    }

    /** Quotes the beginning of what was said in Markdown, in plain words; the names of those it mentions are put in when it is shown. */
    public Notice saying(String markdown) {
        var excerpt = Markdown.excerpt(markdown, LONGEST);
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, people, watched);
    }

    /**
     * Says what is new in words of the reader's language: a key of the messages below {@code notice.news}, and for some a day
     * behind a space.
     */
    public Notice news(String news) {
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, people, watched);
    }

    /** Does not say who acts; nothing that is kept says so either. */
    public Notice unnamed() {
        return new Notice(reason, thing, actor, false, about, excerpt, news, waits, people, watched);
    }

    /** Waits for the receivers, or not, whatever is usual for the reason. */
    public Notice waiting(boolean waits) {
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, people, watched);
    }

    /** Is for these people too, by their ids. */
    public Notice to(Collection<String> personIds) {
        var all = new LinkedHashSet<>(people);
        personIds.stream().filter(id -> !id.isEmpty()).forEach(all::add);
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, all, watched);
    }

    /** Is for none of these people, by their ids. */
    Notice besides(Collection<String> personIds) {
        var all = new LinkedHashSet<>(people);
        all.removeAll(personIds);
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, all, watched);
    }

    /** Is for this person too. */
    public Notice to(String personId) {
        return to(List.of(personId));
    }

    /** Is for whoever watches one of these too: the thing, its thread, its touchpoint, its department. */
    public Notice toWatchersOf(Ref... refs) {
        var all = new LinkedHashSet<>(watched);
        all.addAll(List.of(refs));
        return new Notice(reason, thing, actor, named, about, excerpt, news, waits, people, all);
    }
}
