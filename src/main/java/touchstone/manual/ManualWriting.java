package touchstone.manual;

import java.util.List;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.people.Visitor;
import touchstone.text.Language;
import touchstone.text.Slug;
import touchstone.text.TextFile;
import touchstone.thing.Named;
import touchstone.thing.Register;
import touchstone.web.Form;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.May;
import touchstone.writing.Option;
import touchstone.writing.Options;
import touchstone.writing.Shape;
import touchstone.writing.Typed;
import touchstone.writing.Writable;

/** Writing the manual: the editors keep what is written, everybody else proposes. */
public final class ManualWriting implements Writable {
    private static final int LAST = 999;

    private final ManualStore pages;
    private final Register register;

    public ManualWriting(ManualStore pages, Register register) {
        this.pages = pages;
        this.register = register;
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
    public Right making() {
        return Right.EDITOR;
    }

    @Override
    public May may(Visitor visitor, Named thing) {
        return May.ofEditors(visitor);
    }

    @Override
    public List<Field> fields(Wording words, boolean fresh) {
        return List.of(
                Field.line("title"),
                Field.prose("body").most(TextFile.MAX_BODY),
                Field.of("order", Shape.NUMBER).most(LAST),
                Field.of("translates", Shape.PICK, originals()).optional().second(),
                Field.line("other-title").optional().second(),
                Field.of("language", Shape.PICK, Options.languages(words)).second());
    }

    private List<Option> originals() {
        return pages.all().stream()
                .filter(page -> page.translates().isEmpty())
                .map(page -> new Option(page.slug(), page.title(), page.language()))
                .toList();
    }

    @Override
    public Typed blank(Form asked, Language ui) {
        int last = pages.all().stream().mapToInt(ManualPage::order).max().orElse(0);
        return Typed.NOTHING
                .with("order", Integer.toString(Math.min(LAST, last + 1)))
                .with(Writable.super.blank(asked, ui));
    }

    @Override
    public Typed read(String file, String address) {
        var page = ManualFile.read(TextFile.kept(address, file), address);
        return Typed.NOTHING
                .with("title", page.title())
                .with("body", page.body())
                .with("order", Integer.toString(page.order()))
                .with("translates", page.translates())
                .with("other-title", page.otherTitle())
                .with("language", page.language().tag());
    }

    @Override
    public void check(Typed typed, Visitor visitor, Problems problems) {
        if (typed.text("order").matches("0+")) problems.add("order", "problem.order");
        pages.find(typed.text("translates"))
                .filter(original -> original.language().tag().equals(typed.text("language")))
                .ifPresent(_ -> problems.add("translates", "problem.translates"));
    }

    @Override
    public String keep(Tx tx, String address, Typed typed, Deed deed) {
        var slug = address.isEmpty()
                ? register.free(tx, ManualPage.KIND, Slug.of(typed.text("title")))
                        .text()
                : address;
        var page = new ManualPage(
                "",
                slug,
                Language.of(typed.text("language")).orElse(Language.EN),
                typed.text("title"),
                typed.text("other-title"),
                Integer.parseInt(typed.text("order")),
                typed.text("translates"),
                typed.text("body"),
                0);
        return pages.keep(tx, page, ManualFile.write(page), deed).path();
    }
}
