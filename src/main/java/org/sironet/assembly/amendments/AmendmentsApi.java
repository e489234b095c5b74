package org.sironet.assembly.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.WordingJson;
import org.sironet.journal.CanonicalJson;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Amendments, the order of voting, and seals for programs. */
@RestController
class AmendmentsApi {

    /** @param changes as the record keeps them: whole paragraphs by language, and what comes, goes and moves */
    record AmendmentAnswer(
            int number,
            String state,
            Map<String, String> title,
            Map<String, String> reason,
            String organisation,
            Instant tabledAt,
            int base,
            boolean corrects,
            List<String> supporters,
            @Nullable Object changes) {}

    /** @param falls for each number, those that fall when it is adopted */
    record OrderAnswer(
            List<Integer> order,
            Map<Integer, List<Integer>> falls,
            @Nullable String reason) {}

    /** What was sealed, under which hash and code. */
    record SealAnswer(
            int version,
            int sequence,
            String sha256,
            @Nullable String previous,
            String code,
            String result,
            Instant at,
            Instant bindsFrom) {

        static SealAnswer of(SealedText sealed) {
            return new SealAnswer(
                    sealed.version(),
                    sealed.sequence(),
                    sealed.sha256(),
                    sealed.previous(),
                    sealed.code(),
                    sealed.result(),
                    sealed.at(),
                    sealed.bindsFrom());
        }
    }

    private final Amendments amendments;
    private final Balloting balloting;
    private final Orders orders;
    private final SealedTexts sealed;
    private final Tabling tabling;

    AmendmentsApi(Amendments amendments, Balloting balloting, Orders orders, SealedTexts sealed, Tabling tabling) {
        this.amendments = amendments;
        this.balloting = balloting;
        this.orders = orders;
        this.sealed = sealed;
        this.tabling = tabling;
    }

    @GetMapping("/api/texts/{text}/amendments")
    List<AmendmentAnswer> index(Reader reader) {
        return amendments.of(reader.text().id()).stream()
                .map(AmendmentsApi::answer)
                .toList();
    }

    @GetMapping("/api/texts/{text}/amendments/{number}")
    AmendmentAnswer show(@PathVariable int number, Reader reader) {
        return amendments
                .find(reader.text().id(), number)
                .map(AmendmentsApi::answer)
                .orElseThrow(Refusal::notFound);
    }

    static AmendmentAnswer answer(Amendment amendment) {
        return new AmendmentAnswer(
                amendment.number(),
                amendment.state().word(),
                amendment.title().byTag(),
                amendment.reason().byTag(),
                amendment.organisation().toString(),
                amendment.tabledAt(),
                amendment.base(),
                amendment.corrects(),
                amendment.supporters().stream().map(OrganisationId::toString).toList(),
                CanonicalJson.read(WordingJson.write(amendment.changes())));
    }

    @GetMapping("/api/texts/{text}/voting-order")
    OrderAnswer order(Reader reader) {
        var ballot = balloting.of(reader.text());
        return new OrderAnswer(
                ballot.order().stream().map(Amendment::number).toList(),
                ballot.falling(),
                orders.latest(reader.text().id()).map(Orders.Order::reason).orElse(null));
    }

    @PostMapping("/api/texts/{text}/amendments/{number}/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void support(@PathVariable int number, Delegate delegate, Reader reader) {
        tabling.support(reader.text(), number, delegate);
    }

    @DeleteMapping("/api/texts/{text}/amendments/{number}/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupport(@PathVariable int number, Delegate delegate, Reader reader) {
        tabling.unsupport(reader.text(), number, delegate);
    }

    /** The latest first. */
    @GetMapping("/api/texts/{text}/seals")
    List<SealAnswer> seals(Reader reader) {
        return sealed.of(reader.text().id()).stream().map(SealAnswer::of).toList();
    }
}
