package org.sironet.seal;

import java.util.List;
import java.util.Map;
import org.sironet.journal.Chain;
import org.sironet.journal.Head;
import org.sironet.shell.Listing;
import org.sironet.shell.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the network publishes so that others can hold it to its word: its keys, and the heads of its journal. */
@RestController
class PublishedController {

    private final SigningKeys keys;
    private final Chain chain;

    PublishedController(SigningKeys keys, Chain chain) {
        this.keys = keys;
        this.chain = chain;
    }

    @OpenToAll
    @GetMapping(path = "/verify/keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<? extends Map<String, ?>> keys() {
        return keys.ring().keys().stream().map(NetworkKey::json).toList();
    }

    @OpenToAll
    @GetMapping(path = "/verify/heads.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<Map<String, Object>> heads(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        return Listing.of(most -> chain.headsAfter(after, most), limit, Head::number, "/verify/heads.json")
                .map(Head::json);
    }
}
