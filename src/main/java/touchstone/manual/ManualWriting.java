package touchstone.manual;

import java.util.List;
import java.util.stream.Stream;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.text.TextFile;
import touchstone.thing.Named;
import touchstone.thing.Register;
import touchstone.web.Problems;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Option;
import touchstone.writing.Removal;
import touchstone.writing.Shape;
import touchstone.writing.Titled;
import touchstone.writing.Twin;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Writing the manual: the editors keep what is written, everybody else proposes. */
public final class ManualWriting implements Writable {
    private static final int LAST = 999;

    private final ManualStore pages;
    private final Titled titled;

    public ManualWriting(ManualStore pages, Register register) {
        this.pages = pages;
        this.titled = new Titled(ManualPage.KIND, register);
    }

    @Override
    public String kind() {
        return ManualPage.KIND;
    }

    @Override
    public String path() {
        return "/manual";
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        return Titled.fields(
                List.of(
                        Field.line("title"),
                        Field.prose("body").most(TextFile.MAX_BODY),
                        Field.of("order", Shape.NUMBER).most(LAST),
                        Field.of("translates", Shape.PICK, originals())
                                .optional()
                                .second()),
                words,
                fresh);
    }

    private List<Option> originals() {
        return pages.all().stream()
                .filter(page -> page.translates().isEmpty())
                .map(page -> new Option(page.slug(), page.title(), page.language()))
                .toList();
    }

    @Override
    public Typed usual() {
        int last = pages.all().stream().mapToInt(ManualPage::order).max().orElse(0);
        return Typed.NOTHING.with("order", Integer.toString(Math.min(LAST, last + 1)));
    }

    @Override
    public Typed read(String file, String address) {
        var page = ManualFile.read(TextFile.kept(address, file), address);
        return Titled.typed(page.title(), page.otherTitle(), page.language())
                .with("body", page.body())
                .with("order", Integer.toString(page.order()))
                .with("translates", pages.current(page.translates()));
    }

    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        if (typed.text("order").matches("0+")) problems.add("order", "problem.order");
        pages.find(typed.text("translates"))
                .filter(original -> original.language().tag().equals(typed.text("language")))
                .ifPresent(_ -> problems.add("translates", "problem.translates"));
    }

    @Override
    public Twin twin(Typed typed, String address) {
        return pages.find(address)
                .flatMap(page -> Stream.of(Language.values())
                        .filter(language -> language != page.language())
                        .flatMap(language -> pages.twin(page, language).stream())
                        .findFirst())
                .map(other -> new Twin(other.title(), other.path() + "/edit"))
                .orElseGet(() -> Writable.super.twin(typed, address));
    }

    @Override
    public Removal removal() {
        return ManualStore.REMOVAL;
    }

    @Override
    public void listed(Tx tx, Named thing, boolean listed) {
        pages.twinsChanged(tx, thing.ref().id());
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        var page = new ManualPage(
                "",
                titled.slug(tx, address, typed),
                Titled.language(typed),
                typed.text("title"),
                typed.text("other-title"),
                Integer.parseInt(typed.text("order")),
                typed.text("translates"),
                typed.text("body"),
                0);
        return pages.keep(tx, page, ManualFile.write(page), deed).path();
    }
}
