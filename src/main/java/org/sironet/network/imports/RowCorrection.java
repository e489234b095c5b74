package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.function.IntFunction;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** Corrects the cells of one row and checks it again. */
@Component
class RowCorrection {

    private final ImportRows rows;
    private final Entries entries;
    private final ImportCheck check;

    RowCorrection(ImportRows rows, Entries entries, ImportCheck check) {
        this.rows = rows;
        this.entries = entries;
        this.check = check;
    }

    /** @param typed the new text of a column that is used; what is ignored stays as it was read */
    Entries.Checked correct(Import one, int number, IntFunction<String> typed) {
        var row = rows.find(one.id(), number).orElseThrow(Refusal::notFound);
        var cells = new ArrayList<String>();
        for (var at = 0; at < one.columns().size(); at++)
            cells.add(used(one, at) ? bounded(typed.apply(at)) : row.row().cell(at));
        rows.correct(one.id(), number, cells);
        check.check(one, number);
        return entries.find(one.id(), number).orElseThrow();
    }

    static boolean used(Import one, int at) {
        return one.columns().get(at).target() != Target.IGNORED;
    }

    /** A little more than a cell may have, so that the check can say that it is too long. */
    private static String bounded(String typed) {
        var text = typed.replace("\r\n", "\n").replace('\u0000', '\ufffd');
        return text.length() <= Limits.CELL + 1 ? text : text.substring(0, Limits.CELL + 1);
    }
}
