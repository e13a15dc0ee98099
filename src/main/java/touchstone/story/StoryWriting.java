package touchstone.story;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.journey.GroupStore;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.standard.StandardStore;
import touchstone.text.Faults;
import touchstone.text.TextFile;
import touchstone.thing.Named;
import touchstone.thing.Register;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.May;
import touchstone.writing.Removal;
import touchstone.writing.Titled;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Telling a story, and telling it better: everybody may tell, the teller and the editors mend, everybody else proposes. */
public final class StoryWriting implements Writable {
    private final StoryStore stories;
    private final TellerStore tellers;
    private final StoryFields fields;
    private final GroupStore groups;
    private final Titled titled;
    private final Naming naming;
    private final Notices notices;

    public StoryWriting(
            StoryStore stories,
            TouchpointStore touchpoints,
            GroupStore groups,
            StandardStore standards,
            Register register,
            Notices notices) {
        this.stories = stories;
        this.tellers = stories.tellers();
        this.fields = new StoryFields(touchpoints, groups, standards);
        this.groups = groups;
        this.notices = notices;
        this.naming = new Naming(tellers, register, notices);
        this.titled = new Titled(Story.KIND, register);
    }

    @Override
    public String kind() {
        return Story.KIND;
    }

    @Override
    public String path() {
        return "/stories";
    }

    @Override
    public Right making() {
        return Right.MEMBER;
    }

    @Override
    public May may(Visitor visitor, Named thing) {
        if (visitor.isGuest()) return May.NOTHING;
        return own(visitor, thing).isPresent() || visitor.is(Role.EDITOR) ? May.KEEP : May.PROPOSE;
    }

    private Optional<TellerStore.Teller> own(Visitor visitor, Named thing) {
        return tellers.of(thing.ref().id()).filter(teller -> visitor.is(teller.personId()));
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        return fields.of(words, fresh);
    }

    @Override
    public List<Field> fields(Wording words, Visitor visitor, Named thing) {
        return own(visitor, thing)
                .map(teller -> fields.ofTeller(words, teller.named()))
                .orElseGet(() -> fields(words, false));
    }

    @Override
    public boolean isAboutPeople() {
        return true;
    }

    @Override
    public boolean asksOneByOne() {
        return true;
    }

    @Override
    public String alike() {
        return "/preview/alike";
    }

    @Override
    public String saved(String path, boolean fresh) {
        return path + (fresh ? "?done=told" : "?done=changed");
    }

    @Override
    public Removal removal() {
        return StoryKeeping.REMOVAL;
    }

    @Override
    public void listed(Tx tx, Named thing, boolean listed) {
        stories.list(tx, thing.ref().id(), listed);
    }

    @Override
    public Typed read(String file, String address) {
        var faults = new Faults();
        var typed = TextFile.parse(address, file, faults)
                .map(text -> StoryDraft.typed(StoryFile.read(text, address)))
                .orElseThrow(() -> new IllegalStateException("a revision that cannot be read: " + faults.list()));
        return typed.with("groups", groups.current(typed.all("groups")));
    }

    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        if (typed.text("verdict").equals(Verdict.DESIRED.key())
                && !typed.text("sense").isEmpty()) problems.add("sense", "problem.sense");
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        return address.isEmpty() ? tell(tx, typed, deed) : retell(tx, address, typed, deed);
    }

    private String tell(Tx tx, Typed typed, Deed deed) {
        var story = StoryDraft.story(typed, titled.slug(tx, "", typed), Optional.empty());
        boolean named = isNamed(typed, story.verdict());
        var kept = stories.keep(tx, story, StoryFile.write(story), named ? deed : deed.byNobody());
        tellers.keep(tx, kept.id(), new TellerStore.Teller(deed.by(), named));
        var shared = Notice.of(Reason.WATCHED, kept.ref(), deed.by())
                .news("told")
                .toWatchersOf(notices.around(tx, kept.ref()));
        notices.tell(tx, named ? shared : shared.unnamed());
        return kept.path();
    }

    /** Unless the teller wants otherwise, a desired story carries the name, and any other is told by a colleague. */
    private static boolean isNamed(Typed typed, Verdict verdict) {
        return switch (typed.text("teller")) {
            case "named" -> true;
            case "colleague" -> false;
            default -> verdict == Verdict.DESIRED;
        };
    }

    private String retell(Tx tx, String address, Typed typed, Deed deed) {
        var before = stories.find(tx, address).orElseThrow();
        var story = StoryDraft.story(typed, titled.slug(tx, address, typed), Optional.of(before));
        boolean own = tellers.isOf(tx, before.id(), deed.by());
        naming.retold(tx, before, story.verdict(), own ? typed.text(StoryFields.TELLER_NOW) : "");
        // Whose name stands on it is in no file: where nothing else was said, there is no new version.
        if (story.slug().equals(before.slug()) && StoryFile.write(story).equals(StoryFile.write(before)))
            return before.path();
        boolean hidden = own && !tellers.isNamed(tx, before.id());
        return stories.keep(tx, story, StoryFile.write(story), hidden ? deed.byNobody() : deed)
                .path();
    }
}
