package org.sironet.assembly.amendments;

import java.util.Optional;
import java.util.function.Supplier;
import org.sironet.assembly.texts.FileForm;
import org.sironet.assembly.texts.SealedFiles;
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
 * The files of a sealed text, for each language and form: written when first asked for, so that a server without
 * fonts can still seal; sealed themselves, and the same bytes ever after.
 */
@Service
class SealedPrints implements SealedFiles {

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

    /** Print says how it was adopted and can be checked; other forms are the text alone. */
    @Override
    @Transactional
    public Optional<byte[]> file(Text text, int version, Language language, FileForm form, Supplier<byte[]> written) {
        return sealed.find(text.id(), version)
                .map(found -> sealed.written(text.id(), version, language, form)
                        .map(files::read)
                        .orElseGet(() -> kept(
                                found,
                                language,
                                form,
                                form == FileForm.PDF ? print(text, found, language) : written.get())));
    }

    private byte[] kept(SealedText found, Language language, FileForm form, byte[] written) {
        var file = files.keep(written, form.type());
        if (!sealed.keep(found.text(), found.version(), language, form, file))
            return files.read(sealed.written(found.text(), found.version(), language, form)
                    .orElseThrow());
        documents.seal(written, Sealing.title(versions.get(found.text(), found.version())), found.code());
        return written;
    }

    private byte[] print(Text text, SealedText found, Language language) {
        var provisions = versions.get(text.id(), found.version());
        var seal = new TextPrints.Seal(
                Codes.written(found.code()),
                codes.address(found.code()),
                found.sha256(),
                found.result(),
                found.at(),
                found.bindsLater() ? found.bindsFrom() : null);
        return prints.pdf(text, found.version(), provisions, language, Optional.of(seal));
    }
}
