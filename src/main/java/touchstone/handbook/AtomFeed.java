package touchstone.handbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.XMLOutputter;
import touchstone.text.Language;

/**
 * Writes news as an Atom feed, each entry in its own language.
 *
 * @param author who speaks: the company
 * @param self the path of the feed itself, which is its name for ever
 * @param page the path of the page that it goes with
 * @param base where this installation is, without a slash at the end; all links begin with it
 */
record AtomFeed(String base, String self, String page, String author, String title, Language language) {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    byte[] of(List<News> news) {
        var feed = new Feed("atom_1.0");
        feed.setId(base + self);
        feed.setTitle(clean(title));
        feed.setUpdated(
                date(news.isEmpty() ? Instant.EPOCH : news.getFirst().kept().last()));
        feed.setAlternateLinks(List.of(link("alternate", base + page)));
        feed.setOtherLinks(List.of(link("self", base + self)));
        feed.setAuthors(List.<SyndPerson>of(person()));
        feed.setEntries(news.stream().map(this::entry).toList());
        return written(feed, news);
    }

    private Person person() {
        var person = new Person();
        person.setName(clean(author));
        return person;
    }

    private Entry entry(News one) {
        var entry = new Entry();
        entry.setId("urn:uuid:" + one.named().ref().id());
        entry.setTitle(clean(one.title()));
        entry.setPublished(date(one.kept().first()));
        entry.setUpdated(date(one.kept().last()));
        entry.setAlternateLinks(List.of(link("alternate", base + one.named().path())));
        var kind = new Category();
        kind.setTerm(one.named().ref().kind());
        entry.setCategories(List.of(kind));
        var summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(clean(one.summary()));
        entry.setSummary(summary);
        return entry;
    }

    /** The library knows no languages of entries, so they are set on what it made. */
    private byte[] written(Feed feed, List<News> news) {
        var document = document(feed);
        var root = document.getRootElement();
        lang(root, language);
        var entries = root.getChildren("entry", ATOM);
        for (int i = 0; i < entries.size(); i++)
            lang(entries.get(i), news.get(i).named().language());
        return new XMLOutputter().outputString(document).getBytes(UTF_8);
    }

    private static void lang(Element element, Language language) {
        element.setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
    }

    private static Document document(Feed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Link link(String relation, String address) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    @SuppressWarnings("JavaUtilDate") // The library wants it.
    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** Some characters cannot stand in XML at all, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
