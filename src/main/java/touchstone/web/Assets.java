package touchstone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Style sheet, script and pictures, joined at the start and served under the hash of their content. */
final class Assets {
    private static final List<String> LAYERS =
            List.of("tokens", "reset", "base", "layout", "component", "feature", "print");

    private final boolean dev;
    private volatile Map<String, Asset> byPath;
    private volatile Map<String, String> paths;

    Assets(boolean dev) {
        this.dev = dev;
        this.byPath = Map.of();
        this.paths = Map.of();
        load();
    }

    /** The address of an asset by its name: {@code touchstone.css}, {@code touchstone.js}, {@code favicon.svg}. */
    String path(String name) {
        if (dev) load();
        return Optional.ofNullable(paths.get(name)).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    }

    /** The asset at an address, which is its hash and its name. */
    Optional<Asset> find(String hash, String name) {
        return Optional.ofNullable(byPath.get(hash + "/" + name));
    }

    private void load() {
        var assets = new HashMap<String, Asset>();
        var names = new HashMap<String, String>();
        var worker = Asset.of("live-worker.js", file("worker", "live.js"));
        for (var asset : List.of(
                worker,
                Asset.of("touchstone.css", styles(Folder.read("css", dev))),
                Asset.of("touchstone.js", scripts(worker, Folder.read("js", dev))),
                Asset.of("favicon.svg", file("icon", "favicon.svg")))) {
            assets.put(asset.hash() + "/" + asset.name(), asset);
            names.put(asset.name(), asset.path());
        }
        byPath = Map.copyOf(assets);
        paths = Map.copyOf(names);
    }

    private byte[] file(String folder, String name) {
        return Folder.read(folder, dev).getOrDefault(name, new byte[0]);
    }

    /** A file's layer is its folder, or its own name when it lies in none; layers stand in the order of authority. */
    private static byte[] styles(SortedMap<String, byte[]> files) {
        var joined = new StringBuilder("@layer " + String.join(", ", LAYERS) + ";\n");
        for (var layer : LAYERS)
            files.forEach((path, text) -> {
                if (path.startsWith(layer + "/") || path.equals(layer + ".css"))
                    joined.append("@layer ")
                            .append(layer)
                            .append(" {\n")
                            .append(text(text))
                            .append("}\n");
            });
        return joined.toString().getBytes(UTF_8);
    }

    /** Each script in a block of its own, so that their names do not meet; those of one folder share theirs. All know their worker. */
    private static byte[] scripts(Asset worker, SortedMap<String, byte[]> files) {
        var blocks = new TreeMap<String, StringBuilder>();
        files.forEach((path, text) ->
                blocks.computeIfAbsent(block(path), any -> new StringBuilder()).append(text(text)));
        var joined = new StringBuilder("const LIVE_WORKER = \"" + worker.path() + "\";\n");
        blocks.values().forEach(block -> joined.append("{\n").append(block).append("}\n"));
        return joined.toString().getBytes(UTF_8);
    }

    private static String block(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
