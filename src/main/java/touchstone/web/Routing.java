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
        var address = new Address("GET", path, right);
        inventory.add(address);
        javalin.get(path, ctx -> answer(ctx, address, act));
        javalin.addHttpHandler(HandlerType.HEAD, path, ctx -> answer(ctx, address, act));
        return this;
    }

    /** Changes something, for those with a right. */
    public Routing post(String path, Right right, Act act) {
        var address = new Address("POST", path, right);
        inventory.add(address);
        javalin.post(path, ctx -> answer(ctx, address, act));
        return this;
    }

    /** Opens an answer that stays open, for pages of our own alone; to open it is no visit. */
    public Routing stream(String path, Right right, Act act) {
        var address = new Address("GET", path, right);
        inventory.add(address);
        javalin.get(path, ctx -> {
            if (Guards.isForeign(ctx)) throw new Guards.Foreign();
            answer(ctx, () -> new Visit(ctx, frames, door, door.glance(ctx)), address, act);
        });
        return this;
    }

    /** Every address of the product, in the order of registration. */
    public List<Address> inventory() {
        return Collections.unmodifiableList(inventory);
    }

    private void answer(Context ctx, Address address, Act act) {
        answer(ctx, () -> new Visit(ctx, frames, door), address, act);
    }

    private void answer(Context ctx, Supplier<Visit> coming, Address address, Act act) {
        try {
            var visit = coming.get();
            try {
                if (!door.lets(ctx, visit.visitor(), address.right())) throw refused(visit.visitor());
                act.answer(visit);
            } catch (NotYours notYours) {
                door.refused(ctx, visit.visitor(), address.method() + " " + address.path());
                throw notYours;
            }
        } catch (StackOverflowError | LinkageError error) {
            // Javalin hands errors of the machine past its exception handlers, and the visitor would see a blank page.
            throw new IllegalStateException(error);
        }
    }

    /** A guest may sign in; for a member without the right the address is not there. */
    private static RuntimeException refused(Visitor visitor) {
        return visitor.isGuest() ? new SignInFirst() : new NotYours();
    }
}
