package touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import touchstone.db.Tx;
import touchstone.text.Faults;
import touchstone.text.YamlFile;

/** Brings the example company to life: who of its people knows which standard. */
final class LifeStore {
    private static final String FILE = "sample/life.yaml";

    private LifeStore() {}

    /** Keeps what the program's own file says, in the act that brings in the starter. */
    static void keep(Tx tx) {
        var faults = new Faults();
        var file = YamlFile.parse(FILE, Sources.text("/content/" + FILE).getBytes(UTF_8), faults)
                .orElseThrow(() -> new IllegalStateException("the example's life has faults: " + faults.list()));
        file.text("kind");
        for (var item : file.items("acknowledged")) acknowledge(tx, item.list("standards"), item.list("all-but"));
        file.done(faults);
        if (faults.any()) throw new IllegalStateException("the example's life has faults: " + faults.list());
    }

    private static void acknowledge(Tx tx, List<String> standards, List<String> without) {
        tx.handle()
                .createUpdate("""
                        insert into acknowledgement (standard_id, version, person_id, at)
                        select s.id, s.version, p.id, :at
                          from standard s, person p
                         where s.code in (<standards>) and s.origin = 'starter' and p.slug not in (<without>)
                        """)
                .bind("at", tx.at().toString())
                .bindList("standards", standards)
                .bindList("without", without)
                .execute();
    }
}
