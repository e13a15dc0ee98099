package touchstone.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import touchstone.db.ChangeLog;
import touchstone.people.MentionStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.thing.Things;
import touchstone.web.Mine;
import touchstone.web.Visit;
import touchstone.web.Wording;

/** What people were told, as far as they may read it at the moment of asking. */
public final class Inbox {
    /** Of these it is known beside the notices whether they still wait. */
    private static final Set<Reason> KNOWN =
            Set.of(Reason.ACKNOWLEDGE, Reason.REMINDER, Reason.PROPOSAL, Reason.CREDIT);

    private static final int MOST_PEOPLE = 10_000;

    private final Notices notices;
    private final Things things;
    private final MentionStore mentions;
    private final ChangeLog changes;
    // What one marks as read changes nothing for others, so it is in no log: a number of one's own counts it.
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Cache<At, Mine> mine =
            Caffeine.newBuilder().maximumSize(MOST_PEOPLE).build();

    private record At(String personId, long position, long version) {}

    private record Asked(At at, Language language, LocalDate day) {}

    /** A notice with the thing that it leads to. */
    public record Told(NoticeStore.Line line, Named named) {
        /** Where it leads. */
        String path() {
            return named.path() + line.about();
        }
    }

    public Inbox(Notices notices, Things things, MentionStore mentions, ChangeLog changes) {
        this.mentions = mentions;
        this.notices = notices;
        this.things = things;
        this.changes = changes;
        notices.follow(person -> versions.merge(person, 1L, Long::sum));
    }

    Notices notices() {
        return notices;
    }

    Things things() {
        return things;
    }

    /** What the frame shows; kept until something changes. */
    public Mine mine(Visitor visitor) {
        return visitor.person().map(person -> mine(visitor, person)).orElse(Mine.NOTHING);
    }

    private Mine mine(Visitor visitor, Person person) {
        return mine.get(at(person), missing -> {
            var unread = readable(visitor, notices.store().unread(person.id(), Mine.MOST + 1));
            var news = new HashSet<Ref>();
            unread.forEach(told -> news.add(told.line().thing()));
            return new Mine(unread.size(), Set.copyOf(news), notices.watches().of(person.id()));
        });
    }

    private At at(Person person) {
        return new At(person.id(), changes.head(), versions.getOrDefault(person.id(), 0L));
    }

    /** The same waits for somebody until something changes or a new day begins; so it is found once for many visits. */
    public Waiting remembered(Waiting waiting, Supplier<LocalDate> today) {
        Cache<Asked, List<Waiting.Line>> lines =
                Caffeine.newBuilder().maximumSize(MOST_PEOPLE).build();
        return visit -> lines.get(
                new Asked(at(visit.person()), visit.language(), today.get()), _ -> List.copyOf(waiting.of(visit)));
    }

    /** Of some notices of a visitor those whose thing the visitor may read now. */
    List<Told> readable(Visitor visitor, Collection<NoticeStore.Line> lines) {
        var refs = lines.stream().map(NoticeStore.Line::thing).distinct().toList();
        var named = things.named(visitor, refs);
        var readable = new ArrayList<Told>();
        for (var line : lines) {
            var thing = named.get(line.thing());
            if (thing != null) readable.add(new Told(line, thing));
        }
        return readable;
    }

    /** The words of a notice, with the names of those whom they mention. */
    String said(Told told, Wording words) {
        return Words.said(told.line(), mentions.named(told.line().excerpt(), words.language()), words);
    }

    /** What waits for a visitor because somebody asked; whether something is still to be acknowledged or decided is said by whoever knows. */
    public List<Waiting.Line> asked(Visit visit) {
        return waiting(visit.visitor()).stream()
                .map(told -> new Waiting.Line(
                        Words.reason(told.line(), visit.words()),
                        told.named().codedIn(visit.language()),
                        told.named().titleLanguage(visit.language()),
                        told.path(),
                        told.named().dataRef()))
                .toList();
    }

    private List<Told> waiting(Visitor visitor) {
        return visitor.person()
                .map(person -> readable(visitor, notices.store().waiting(person.id(), KNOWN)))
                .orElse(List.of());
    }

    /** Whether something else knows if it still waits, whatever was read. */
    static boolean isKnown(NoticeStore.Line line) {
        return KNOWN.contains(line.reason());
    }

    /** The things that a visitor wants to hear of and may read; what was said last comes first. */
    public List<Named> followed(Visitor visitor) {
        var watched = mine(visitor).watched();
        var wanted = watched.keySet().stream()
                .filter(ref -> watched.getOrDefault(ref, false))
                .toList();
        var named = things.named(visitor, wanted);
        return wanted.stream()
                .flatMap(ref -> Optional.ofNullable(named.get(ref)).stream())
                .toList();
    }
}
