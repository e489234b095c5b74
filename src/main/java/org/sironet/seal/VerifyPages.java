package org.sironet.seal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Chain;
import org.sironet.kernel.Multilingual;
import org.sironet.seal.page.VerifyPage;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Puts what was found about a code or a file into words. */
@Component
class VerifyPages {

    private final Codes codes;
    private final SigningKeys keys;
    private final Chain chain;

    VerifyPages(Codes codes, SigningKeys keys, Chain chain) {
        this.codes = codes;
        this.keys = keys;
        this.chain = chain;
    }

    VerifyPage page(Frame frame, @Nullable Confirmation confirmation, Uploads.@Nullable Answer upload) {
        return new VerifyPage(
                confirmation == null ? null : code(frame, confirmation),
                upload == null ? null : file(frame, upload),
                keys.ring().current().map(NetworkKey::id).orElse(null),
                head(frame).orElse(null));
    }

    Optional<VerifyPage.LatestHead> head(Frame frame) {
        return chain.last()
                .map(head -> new VerifyPage.LatestHead(
                        frame.number(head.number()),
                        frame.number(head.entries()),
                        frame.moment(head.at()),
                        head.at().toString(),
                        HexFormat.of().formatHex(head.hash())));
    }

    private VerifyPage.Code code(Frame frame, Confirmation confirmation) {
        var revocation = confirmation.revocation();
        var successor = revocation == null ? null : revocation.successor();
        return new VerifyPage.Code(
                Codes.written(confirmation.code()),
                kind(frame, confirmation.kind()),
                text(frame.best(confirmation.statement())),
                confirmation.statement().others(frame.language()).stream()
                        .map(VerifyPages::text)
                        .toList(),
                frame.date(confirmation.validFrom()),
                frame.moment(confirmation.issuedAt()),
                confirmation.key(),
                codes.genuine(confirmation),
                revocation == null ? null : frame.date(revocation.at()),
                revocation == null ? null : revocation.reason(),
                successor == null ? null : Codes.written(successor),
                "/verify/" + Codes.written(confirmation.code()),
                frame.viewer().is(Viewer.Role.SECRETARIAT));
    }

    private static String kind(Frame frame, String kind) {
        return frame.has("code.kind." + kind) ? frame.text("code.kind." + kind) : kind;
    }

    private static VerifyPage.Text text(Multilingual.Version version) {
        return new VerifyPage.Text(
                version.text(), version.language().tag(), version.language().direction());
    }

    private static VerifyPage.File file(Frame frame, Uploads.Answer answer) {
        return switch (answer) {
            case Uploads.Answer.Issued it -> issued(frame, it);
            case Uploads.Answer.OurBundle it -> bundle(frame, "good", "verify.bundle-ours", it.check());
            case Uploads.Answer.StrangersBundle it -> bundle(frame, "bad", "verify.bundle-strangers", it.check());
            case Uploads.Answer.ChangedBundle it -> plain(frame, "bad", "verify.bundle-changed", it.what());
            case Uploads.Answer.Unknown it -> plain(frame, "bad", "verify.file-unknown", null);
        };
    }

    private static VerifyPage.File plain(Frame frame, String tone, String key, @Nullable String detail) {
        return new VerifyPage.File(
                tone, frame.text(key), frame.text(key + "-explained"), detail, null, null, List.of());
    }

    private static VerifyPage.File issued(Frame frame, Uploads.Answer.Issued it) {
        var revoked = it.code().map(Confirmation::revocation).isPresent();
        var key = revoked ? "verify.file-revoked" : "verify.file-issued";
        var code = it.document().code();
        return new VerifyPage.File(
                revoked ? "bad" : "good",
                frame.text(key),
                frame.text(key + "-explained"),
                null,
                text(frame.best(it.document().title())),
                code == null ? null : Codes.written(code),
                List.of(
                        new VerifyPage.Fact(
                                frame.text("verify.sealed-at"),
                                frame.moment(it.document().sealedAt()),
                                false),
                        new VerifyPage.Fact(
                                frame.text("verify.fingerprint"),
                                HexFormat.of().formatHex(it.document().sha256()),
                                true)));
    }

    private static VerifyPage.File bundle(Frame frame, String tone, String key, BundleCheck.Verdict.Sound check) {
        var manifest = check.manifest();
        return new VerifyPage.File(
                tone,
                frame.text(key),
                frame.text(key + "-explained"),
                check.notes().isEmpty() ? null : String.join("; ", check.notes()),
                text(frame.best(manifest.network())),
                null,
                List.of(
                        new VerifyPage.Fact(frame.text("verify.made-at"), frame.moment(manifest.madeAt()), false),
                        new VerifyPage.Fact(frame.text("verify.entries"), frame.number(manifest.entries()), false),
                        new VerifyPage.Fact(
                                frame.text("verify.key"), check.key().id(), true)));
    }
}
