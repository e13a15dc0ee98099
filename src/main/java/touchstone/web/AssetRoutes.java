package touchstone.web;

/** Style sheet, script and pictures under the hash of their content, kept by browsers for ever. */
final class AssetRoutes implements Routes {
    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/assets/{hash}/{name}", Right.ANYONE, this::serve);
    }

    private void serve(Visit visit) {
        visit.sendForEver(assets.find(visit.path("hash"), visit.path("name")).orElseThrow(NotFound::new));
    }
}
