package org.sironet.assembly.polls;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sironet.assembly.polls.page.PollPage;
import org.sironet.network.Cells;
import org.sironet.shell.Frame;

/** A result as a table: the figures, then each public vote. */
final class VotesCsv {

    private VotesCsv() {}

    static void write(List<PollPage.VoteLine> votes, PollPage.Outcome outcome, Frame frame, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var table = CsvWriter.builder().build(writer)) {
            table.writeRecord(
                    frame.text("poll.votes-member"), frame.text("poll.votes-vote"), frame.text("poll.receipt"));
            for (var vote : votes)
                table.writeRecord(Cells.guarded(vote.organisation()), Cells.guarded(vote.choice()), vote.receipt());
            for (var bar : outcome.bars()) table.writeRecord("", bar.label(), Integer.toString(bar.votes()));
            for (var name : outcome.elected()) table.writeRecord("", Cells.guarded(name), frame.text("poll.elected"));
        }
    }
}
