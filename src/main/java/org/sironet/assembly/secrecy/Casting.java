package org.sironet.assembly.secrecy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sealed ballots: committed before the answer, once for each right (A1, A2), and in groups (A3). */
@Service
class Casting implements DisposableBean {

    /** The ballots of so many voters at least go into an urn together, unless others do not come in time. */
    static final int ENOUGH = 5;

    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final PuttingIn puttingIn;
    private final TransactionTemplate transaction;
    private final Gathering gathering;

    @Autowired
    Casting(PuttingIn puttingIn, TransactionTemplate transaction) {
        this(puttingIn, transaction, ENOUGH, PATIENCE);
    }

    Casting(PuttingIn puttingIn, TransactionTemplate transaction, int enough, Duration patience) {
        this.puttingIn = puttingIn;
        this.transaction = transaction;
        this.gathering = new Gathering(enough, patience, this::write);
    }

    /** What somebody hands in; one answer for each ballot, in the same order. */
    List<Answer> cast(Bundle bundle) {
        return castAll(List.of(bundle)).getFirst();
    }

    /** Of several voters at once. */
    List<List<Answer>> castAll(List<Bundle> bundles) {
        try {
            var answers = new ArrayList<CompletableFuture<List<Answer>>>();
            for (var each : bundles) answers.add(answer(each));
            return answers.stream().map(CompletableFuture::join).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping", stopping);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    /** Who has voted already is told so at once: waiting with others, it would count as one of the group. */
    private CompletableFuture<List<Answer>> answer(Bundle bundle) throws InterruptedException {
        var before = puttingIn.before(bundle);
        var fresh = bundle.ballots().stream()
                .filter(each -> !before.containsKey(each.organisation()))
                .toList();
        if (fresh.isEmpty()) return CompletableFuture.completedFuture(answers(bundle, before, List.of()));
        return gathering.add(new Bundle(bundle.voter(), fresh)).thenApply(written -> answers(bundle, before, written));
    }

    private static List<Answer> answers(Bundle bundle, Map<OrganisationId, Answer> before, List<Answer> written) {
        var next = written.iterator();
        return bundle.ballots().stream()
                .map(each -> {
                    var known = before.get(each.organisation());
                    return known == null ? next.next() : known;
                })
                .toList();
    }

    /** When two processes are handed the same ballot at once, the second looks again and finds it taken. */
    private List<Answer> write(UUID poll, List<Handed> group) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(any -> puttingIn.put(poll, group)));
            } catch (DuplicateKeyException elsewhere) {
                if (attempt == ATTEMPTS) throw elsewhere;
            }
        }
    }

    @Override
    public void destroy() {
        gathering.close();
    }
}
