package touchstone.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rendered text: clean markup, cut at the places of its wiki links, which are filled in for every page anew. */
public final class Rendered {
    private final List<String> markup;
    private final List<Place> places;
    private final List<Heading> headings;
    private final boolean failed;

    /**
     * The place of a wiki link: the address that it names, the writer's own words or none, the target as written, and
     * whether it stands in a quote.
     */
    record Place(String target, String ownWords, String written, boolean quoted) {
        Place(String target, String ownWords, String written) {
            this(target, ownWords, written, false);
        }

        Place inQuote() {
            return new Place(target, ownWords, written, true);
        }

        /** What to show where there is no title. */
        String words() {
            return ownWords.isEmpty() ? written : ownWords;
        }

        /** The same for texts without links, where the signs of a slug would only disturb. */
        String spoken() {
            if (WikiLink.isMention(target)) return written;
            return ownWords.isEmpty() ? written.replace('-', ' ') : ownWords;
        }
    }

    /** @param markup one piece more than there are places, which stand between them */
    Rendered(List<String> markup, List<Place> places, List<Heading> headings, boolean failed) {
        if (markup.size() != places.size() + 1) throw new IllegalArgumentException("pieces and places do not fit");
        this.markup = List.copyOf(markup);
        this.places = List.copyOf(places);
        this.headings = List.copyOf(headings);
        this.failed = failed;
    }

    /** The addresses that its wiki links name. */
    public Set<String> targets() {
        return places.stream()
                .map(Place::target)
                .filter(target -> !WikiLink.isMention(target))
                .collect(toUnmodifiableSet());
    }

    /**
     * The slugs of the people and teams that it turns to as {@code @slug}; some may be nobody's. A quote turns to nobody:
     * whom it names was told when it was said.
     */
    public Set<String> mentions() {
        return places.stream()
                .filter(place -> !place.quoted())
                .map(Place::target)
                .filter(WikiLink::isMention)
                .map(target -> target.substring(1))
                .collect(toUnmodifiableSet());
    }

    /** The markup with each wiki link as what is at its address now, or shown as missing. */
    public Html fill(Function<String, Optional<Link>> links, Missing words) {
        if (places.isEmpty()) return new Html(markup.getFirst());
        var out = new StringBuilder(weight() + places.size() * 80);
        for (int i = 0; i < places.size(); i++) {
            out.append(markup.get(i));
            var place = places.get(i);
            links.apply(place.target())
                    .ifPresentOrElse(link -> found(out, place, link), () -> missing(out, place, words));
        }
        return new Html(out.append(markup.getLast()).toString());
    }

    /** Whether the text could not be rendered in time; its markup is then the source as it was typed. */
    public boolean failed() {
        return failed;
    }

    public List<Heading> headings() {
        return headings;
    }

    /** About how many characters it holds. */
    int weight() {
        return markup.stream().mapToInt(String::length).sum();
    }

    private static void found(StringBuilder out, Place place, Link link) {
        if (link.path().isEmpty()) {
            out.append("<span class=\"mention\" lang=\"")
                    .append(link.language().tag())
                    .append("\">");
            out.append(Escape.html(link.title())).append("</span>");
            return;
        }
        out.append("<a href=\"").append(Escape.html(link.path())).append('"');
        if (place.ownWords().isEmpty())
            out.append(" lang=\"").append(link.language().tag()).append('"');
        var words = place.ownWords().isEmpty() ? link.title() : place.ownWords();
        out.append('>').append(Escape.html(words)).append("</a>");
    }

    private static void missing(StringBuilder out, Place place, Missing words) {
        // A sign that means nobody is a sign.
        if (WikiLink.isMention(place.target())) {
            out.append(Escape.html(place.written()));
            return;
        }
        out.append("<span class=\"missing-link\" title=\"")
                .append(Escape.html(words.explanation()))
                .append("\">")
                .append(Escape.html(place.words()))
                .append(" <span class=\"missing-sign\">(")
                .append(Escape.html(words.sign()))
                .append(")</span></span>");
    }
}
