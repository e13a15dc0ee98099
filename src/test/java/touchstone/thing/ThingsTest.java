package touchstone.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.db.Database;
import touchstone.history.Deed;
import touchstone.history.RevisionStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.testing.TestSite;
import touchstone.text.Language;

/** Names, addresses, links, and the one authorisation function. */
class ThingsTest {
    private static final Visitor ANA = new Visitor(Optional.of(new Person("ana", "ana", "Ana", "", "", false, true)));
    private static final Visitor BEN = new Visitor(Optional.of(new Person("ben", "ben", "Ben", "", "", false, true)));

    @TempDir
    private Path folder;

    private Database db;
    private Register register;
    private Things things;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("touchstone.db"), TestSite.AS_OF);
        var names = new NamedStore(db);
        register = new Register(names, new RevisionStore(db));
        things = new Things(names, List.of(new Nothing("touchpoint"), new Nothing("story")));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whoMayReadIsDecidedByOpennessAndOwnership() {
        var anas = new Access(false, "ana");

        assertThat(Things.mayRead(Visitor.GUEST, Access.EVERYONE)).isTrue();
        assertThat(Things.mayRead(Visitor.GUEST, Access.NOBODY)).isFalse();
        assertThat(Things.mayRead(Visitor.GUEST, anas)).isFalse();
        assertThat(Things.mayRead(BEN, anas)).isFalse();
        assertThat(Things.mayRead(ANA, anas)).isTrue();
        assertThat(Things.mayRead(ANA, Access.NOBODY)).isFalse();
    }

    @Test
    void whatMayNotBeReadIsNeitherNamedNorFoundNorLinked() {
        var open = enter("story", "open", Access.EVERYONE, "secret");
        var secret = enter("story", "secret", new Access(false, "ana"), "open");

        assertThat(things.named(BEN, List.of(open, secret))).containsOnlyKeys(open);
        assertThat(things.at(BEN, Set.of("open", "secret"))).containsOnlyKeys("open");
        assertThat(things.at(BEN, "story", "secret")).isEmpty();
        assertThat(things.linkingTo(BEN, open, 10)).isEmpty();

        assertThat(things.named(ANA, List.of(open, secret))).containsOnlyKeys(open, secret);
        assertThat(things.linkingTo(ANA, open, 10)).extracting(Named::address).containsExactly("secret");
    }

    @Test
    void anAddressThatAThingHadBeforeStillLeadsToIt() {
        var ref = enter("story", "first-name", Access.EVERYONE);
        rename(ref, "second-name");
        enter("story", "linking", Access.EVERYONE, "first-name");

        assertThat(things.at(Visitor.GUEST, "story", "first-name").orElseThrow().address())
                .isEqualTo("second-name");
        assertThat(things.linkingTo(Visitor.GUEST, ref, 10))
                .extracting(Named::address)
                .containsExactly("linking");
    }

    @Test
    void ofTwoThingsWithOneAddressALinkMeansTheFirstKind() {
        enter("story", "N2", Access.EVERYONE);
        enter("touchpoint", "N2", Access.EVERYONE);

        assertThat(things.at(Visitor.GUEST, Set.of("N2")).get("N2"))
                .extracting(named -> named.ref().kind())
                .isEqualTo("touchpoint");
    }

    @Test
    void manyNamesCostOneStatement() {
        var refs = java.util.stream.IntStream.range(0, 50)
                .mapToObj(number -> enter("story", "story-no-" + number, Access.EVERYONE))
                .toList();
        long before = db.statements();
        assertThat(things.named(Visitor.GUEST, refs)).hasSize(50);
        assertThat(db.statements() - before).isEqualTo(1);
    }

    @Test
    void titlesShowInTheLanguageOfThePageWhereTheyExist() {
        var both = new Named(new Ref("story", "1"), "a", "Title", "Titel", Language.EN, "/a", Access.EVERYONE);
        var one = new Named(new Ref("story", "1"), "a", "Title", "", Language.EN, "/a", Access.EVERYONE);

        assertThat(both.titleIn(Language.DE)).isEqualTo("Titel");
        assertThat(both.titleLanguage(Language.DE)).isEqualTo(Language.DE);
        assertThat(one.titleIn(Language.DE)).isEqualTo("Title");
        assertThat(one.titleLanguage(Language.DE)).isEqualTo(Language.EN);
    }

    private Ref enter(String kind, String address, Access access, String... links) {
        return db.write(tx -> {
            var next = register.next(tx, kind, address);
            var ref = new Ref(kind, next.id());
            var named = new Named(ref, address, address, "", Language.EN, "/" + address, access);
            register.enter(tx, new Register.Entered(named, Set.of(links), next.revision(), "", Deed.of("", "a test")));
            return ref;
        });
    }

    private void rename(Ref ref, String address) {
        db.write(tx -> {
            var named = new Named(ref, address, address, "", Language.EN, "/" + address, Access.EVERYONE);
            register.enter(tx, new Register.Entered(named, Set.of(), 2, "", Deed.of("", "a test")));
            return true;
        });
    }

    private record Nothing(String name) implements Kind {
        @Override
        public List<Entry> entries(Collection<String> ids) {
            return List.of();
        }
    }
}
