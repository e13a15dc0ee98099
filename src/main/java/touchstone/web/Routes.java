package touchstone.web;

/** The addresses of one part of the product. */
@FunctionalInterface
public interface Routes {
    void register(Routing routing);
}
