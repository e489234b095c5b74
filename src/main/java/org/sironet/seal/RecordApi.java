package org.sironet.seal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Chain;
import org.sironet.journal.SealedEntry;
import org.sironet.shell.Listing;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record for programs: codes for everybody, the journal for who may see the whole record. */
@RestController
class RecordApi {

    /** What a code confirms. {@code genuine}: whether the network's signature fits. */
    record CodeAnswer(
            String code,
            String kind,
            Map<String, String> statement,
            Instant validFrom,
            Instant issuedAt,
            boolean genuine,
            @Nullable Revoked revoked) {}

    /** Why a code holds no longer. */
    record Revoked(Instant at, String reason, @Nullable String supersededBy) {}

    /** An entry in its place in the chain. */
    record JournalEntry(long position, String hash, Map<?, ?> entry) {

        static JournalEntry of(SealedEntry sealed) {
            return new JournalEntry(
                    sealed.position(), java.util.HexFormat.of().formatHex(sealed.hash()), sealed.entry());
        }
    }

    private final Codes codes;
    private final Chain chain;
    private final Attempts attempts;

    RecordApi(Codes codes, Chain chain, Attempts attempts) {
        this.codes = codes;
        this.chain = chain;
        this.attempts = attempts;
    }

    @OpenToAll
    @GetMapping("/api/verify/{code}")
    CodeAnswer code(@PathVariable String code, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!attempts.allowed(address)) throw Refusal.tooMany("refused.too-many");
        var found = CodeFormat.read(code).flatMap(codes::find);
        if (found.isEmpty()) attempts.wrong(address);
        return found.map(this::answer).orElseThrow(Refusal::notFound);
    }

    private CodeAnswer answer(Confirmation found) {
        var revocation = found.revocation();
        return new CodeAnswer(
                Codes.written(found.code()),
                found.kind(),
                found.statement().byTag(),
                found.validFrom(),
                found.issuedAt(),
                codes.genuine(found),
                revocation == null ? null : new Revoked(revocation.at(), revocation.reason(), revocation.successor()));
    }

    /** Oldest first; an entry appears when it is sealed, within a second. */
    @GetMapping("/api/journal")
    Listing<JournalEntry> journal(
            RecordKeeper keeper,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return Listing.of(most -> chain.entriesAfter(after, most), limit, SealedEntry::position, "/api/journal")
                .map(JournalEntry::of);
    }
}
