package touchstone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import touchstone.people.Visitor;

/** Where routes are registered: an address, and the act that answers it. */
public final class Routing {
    private final RoutesConfig javalin;
    private final Frames frames;
    private final Door door;
    private final List<Address> inventory = new ArrayList<>();

    /** One address of the product and what it asks. */
    public record Address(String method, String path, Right right) {}

    Routing(RoutesConfig javalin, Frames frames, Door door) {
        this.javalin = javalin;
        this.frames = frames;
        this.door = door;
    }

    /** Shows a page to readers; also answers HEAD, with the same headers and no body. */
    public Routing get(String path, Act act) {
        return get(path, Right.READER, act);
    }

    /** Shows a page to those with a right; also answers HEAD, with the same headers and no body. */
    public Routing get(String path, Right right, Act act) {
        inventory.add(new Address("GET", path, right));
        javalin.get(path, ctx -> answer(ctx, right, act));
        javalin.addHttpHandler(HandlerType.HEAD, path, ctx -> answer(ctx, right, act));
        return this;
    }

    /** Changes something, for those with a right. */
    public Routing post(String path, Right right, Act act) {
        inventory.add(new Address("POST", path, right));
        javalin.post(path, ctx -> answer(ctx, right, act));
        return this;
    }

    /** Opens an answer that stays open, for pages of our own alone; to open it is no visit. */
    public Routing stream(String path, Right right, Act act) {
        inventory.add(new Address("GET", path, right));
        javalin.get(path, ctx -> {
            if (Guards.isForeign(ctx)) throw new Guards.Foreign();
            answer(ctx, () -> new Visit(ctx, frames, door, door.glance(ctx)), right, act);
        });
        return this;
    }

    /** Every address of the product, in the order of registration. */
    public List<Address> inventory() {
        return Collections.unmodifiableList(inventory);
    }

    private void answer(Context ctx, Right right, Act act) {
        answer(ctx, () -> new Visit(ctx, frames, door), right, act);
    }

    private void answer(Context ctx, Supplier<Visit> coming, Right right, Act act) {
        try {
            var visit = coming.get();
            if (!door.lets(ctx, visit.visitor(), right)) refuse(visit.visitor());
            act.answer(visit);
        } catch (StackOverflowError | LinkageError error) {
            // Javalin hands errors of the machine past its exception handlers, and the visitor would see a blank page.
            throw new IllegalStateException(error);
        }
    }

    /** A guest may sign in; for a member without the right the address is not there. */
    private static void refuse(Visitor visitor) {
        if (visitor.isGuest()) throw new SignInFirst();
        throw new NotFound();
    }
}
