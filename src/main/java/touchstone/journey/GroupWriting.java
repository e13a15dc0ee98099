package touchstone.journey;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.text.Choice;
import touchstone.text.TextFile;
import touchstone.thing.Register;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Options;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Titled;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Describing a customer group: the editors keep what is written, everybody else proposes. */
public final class GroupWriting implements Writable {
    private static final int ALL = 100;

    private final GroupStore groups;
    private final Titled titled;

    public GroupWriting(GroupStore groups, Register register) {
        this.groups = groups;
        this.titled = new Titled(CustomerGroup.KIND, register);
    }

    @Override
    public String kind() {
        return CustomerGroup.KIND;
    }

    @Override
    public String path() {
        return "/groups";
    }

    @Override
    public String home() {
        return "/journey";
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        return Titled.fields(
                List.of(
                        Field.line("title"),
                        Field.prose("needs"),
                        Field.of("type", Shape.PICK, Options.of(GroupType.class, "group-type", words)),
                        Field.of("weight", Shape.NUMBER).most(ALL)),
                words,
                fresh);
    }

    @Override
    public Typed usual() {
        return Typed.NOTHING.with("type", GroupType.SEGMENT.key()).with("weight", "0");
    }

    @Override
    public Typed read(String file, String address) {
        var group = GroupFile.read(TextFile.kept(address, file), address);
        return Titled.typed(group.title(), group.otherTitle(), group.language())
                .with("needs", group.needs())
                .with("type", group.type().key())
                .with("weight", Integer.toString(percent(group)));
    }

    private static int percent(CustomerGroup group) {
        return (int) Math.round(group.weight() * ALL);
    }

    @Override
    public Removal removal() {
        return GroupStore.REMOVAL;
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        var before = groups.find(tx, address);
        var group = new CustomerGroup(
                "",
                titled.slug(tx, address, typed),
                Titled.language(typed),
                typed.text("title"),
                typed.text("other-title"),
                Choice.of(GroupType.class, typed.text("type")),
                weight(Integer.parseInt(typed.text("weight")), before),
                typed.text("needs"),
                0);
        return groups.keep(tx, group, GroupFile.write(group), deed).path();
    }

    /** A file may be more exact than the form, which must not round what nobody changed. */
    private static double weight(int percent, Optional<CustomerGroup> before) {
        return before.filter(group -> percent(group) == percent)
                .map(CustomerGroup::weight)
                .orElse((double) percent / ALL);
    }
}
