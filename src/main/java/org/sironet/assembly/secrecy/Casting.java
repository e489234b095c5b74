package org.sironet.assembly.secrecy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sealed ballots: committed before the answer, once for each right (A1, A2), and in groups (A3). */
@Service
class Casting implements DisposableBean {

    /** So many at least go into an urn together, unless others do not come within {@link #PATIENCE}. */
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

    /** Those of one voter go into the urn together. */
    List<Answer> cast(List<Handed> handed) {
        try {
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (var each : handed) answers.add(gathering.add(each));
            return answers.stream().map(CompletableFuture::join).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping", stopping);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
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
