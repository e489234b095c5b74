package org.sironet.assembly.amendments;

import java.util.Optional;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextPrints;
import org.sironet.assembly.texts.Versions;
import org.sironet.kernel.Language;
import org.sironet.seal.Codes;
import org.sironet.seal.SealedDocuments;
import org.sironet.store.FileStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The printed form of a sealed text, one for each language: made when it is first asked for, so that a server without
 * fonts can still seal; sealed itself, and the same bytes ever after.
 */
@Service
class SealedPrints {

    private final SealedTexts sealed;
    private final TextPrints prints;
    private final Versions versions;
    private final SealedDocuments documents;
    private final Codes codes;
    private final FileStore files;

    SealedPrints(
            SealedTexts sealed,
            TextPrints prints,
            Versions versions,
            SealedDocuments documents,
            Codes codes,
            FileStore files) {
        this.sealed = sealed;
        this.prints = prints;
        this.versions = versions;
        this.documents = documents;
        this.codes = codes;
        this.files = files;
    }

    /** Empty when this version was never sealed. */
    @Transactional
    public Optional<byte[]> pdf(Text text, int version, Language language) {
        return sealed.find(text.id(), version)
                .map(found -> sealed.printed(text.id(), version, language)
                        .map(files::read)
                        .orElseGet(() -> print(text, found, language)));
    }

    private byte[] print(Text text, SealedText found, Language language) {
        var provisions = versions.get(text.id(), found.version());
        var seal = new TextPrints.Seal(
                Codes.written(found.code()), codes.address(found.code()), found.sha256(), found.result(), found.at());
        var printed = prints.pdf(text, found.version(), provisions, language, Optional.of(seal));
        var file = files.keep(printed, "application/pdf");
        if (!sealed.keepPrint(text.id(), found.version(), language, file))
            return files.read(
                    sealed.printed(text.id(), found.version(), language).orElseThrow());
        documents.seal(printed, Sealing.title(provisions), found.code());
        return printed;
    }
}
