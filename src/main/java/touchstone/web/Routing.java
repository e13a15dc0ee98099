package touchstone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where routes are registered: an address, and the act that answers it. */
public final class Routing {
    private final RoutesConfig javalin;
    private final Frames frames;
    private final List<String> inventory = new ArrayList<>();

    Routing(RoutesConfig javalin, Frames frames) {
        this.javalin = javalin;
        this.frames = frames;
    }

    /** Shows a page; also answers HEAD, with the same headers and no body. */
    public Routing get(String path, Act act) {
        inventory.add("GET " + path);
        javalin.get(path, ctx -> answer(ctx, act));
        javalin.addHttpHandler(HandlerType.HEAD, path, ctx -> answer(ctx, act));
        return this;
    }

    /** Changes something. */
    public Routing post(String path, Act act) {
        inventory.add("POST " + path);
        javalin.post(path, ctx -> answer(ctx, act));
        return this;
    }

    /** Every address of the product with its method, in the order of registration. */
    public List<String> inventory() {
        return Collections.unmodifiableList(inventory);
    }

    private void answer(Context ctx, Act act) {
        try {
            act.answer(new Visit(ctx, frames));
        } catch (StackOverflowError | LinkageError error) {
            // Javalin hands errors of the machine past its exception handlers, and the visitor would see a blank page.
            throw new IllegalStateException(error);
        }
    }
}
