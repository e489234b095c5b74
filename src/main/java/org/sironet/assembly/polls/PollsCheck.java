package org.sironet.assembly.polls;

import java.util.Iterator;
import java.util.Set;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.seal.PartCheck;

/** Counts every result again off-line, and asks whether the network has sealed the record that it rests on. */
public final class PollsCheck implements PartCheck {

    @Override
    public String name() {
        return PollsPart.NAME;
    }

    @Override
    public void check(Iterator<Object> lines, Set<String> documents) {
        while (lines.hasNext()) {
            var line = Fields.of(lines.next());
            var recount = new Recount(line.object("record"));
            var written = CanonicalJson.write(line.members().get("record"));
            if (!Records.sha256(written).equals(line.text("sha256")))
                throw new IllegalArgumentException(recount.name() + ": its record is not the one that was published");
            if (!documents.contains(line.text("sha256")))
                throw new IllegalArgumentException(recount.name() + ": the network has not sealed its record");
            recount.check();
        }
    }
}
