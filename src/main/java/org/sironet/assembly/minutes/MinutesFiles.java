package org.sironet.assembly.minutes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.assembly.formats.Meta;
import org.sironet.assembly.formats.TextDocument;
import org.sironet.assembly.formats.Writing;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.kernel.Language;
import org.sironet.seal.Codes;
import org.sironet.seal.SealedDocuments;
import org.sironet.shell.Documents;
import org.sironet.shell.Frame;
import org.sironet.shell.QrCode;
import org.sironet.store.FileStore;
import org.sironet.store.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes as .pdf and .docx. Once approved, the printed form is made once, sealed, and the same bytes ever after. */
@Service
class MinutesFiles {

    private final Wording wording;
    private final Approvals approvals;
    private final Approving approving;
    private final Documents documents;
    private final SealedDocuments sealed;
    private final Codes codes;
    private final FileStore files;
    private final Installation installation;

    MinutesFiles(
            Wording wording,
            Approvals approvals,
            Approving approving,
            Documents documents,
            SealedDocuments sealed,
            Codes codes,
            FileStore files,
            Installation installation) {
        this.wording = wording;
        this.approvals = approvals;
        this.approving = approving;
        this.documents = documents;
        this.sealed = sealed;
        this.codes = codes;
        this.files = files;
        this.installation = installation;
    }

    @Transactional
    public byte[] pdf(Sitting sitting, Language language) {
        var approval = approvals.of(sitting.id());
        if (approval.isEmpty()) return print(sitting, language, Optional.empty());
        return approvals
                .printed(sitting.id(), language)
                .map(files::read)
                .orElseGet(() -> seal(sitting, language, approval.get()));
    }

    private byte[] seal(Sitting sitting, Language language, Approval approval) {
        var printed = print(sitting, language, Optional.of(approval));
        var file = files.keep(printed, "application/pdf");
        if (!approvals.keepPrint(sitting.id(), language, file))
            return files.read(approvals.printed(sitting.id(), language).orElseThrow());
        sealed.seal(printed, approving.title(sitting), approval.code());
        return printed;
    }

    private byte[] print(Sitting sitting, Language language, Optional<Approval> approval) {
        var model = new HashMap<String, Object>(Map.of(
                "title", approving.title(sitting).best(language).text(),
                "language", language.tag(),
                "direction", language.direction(),
                "sections",
                        wording.of(sitting, language).stream()
                                .map(MinutesPages::section)
                                .toList()));
        approval.ifPresent(each -> {
            model.put("approvedAt", each.at());
            model.put("code", Codes.written(each.code()));
            model.put("address", codes.address(each.code()));
            model.put("sha256", each.sha256());
            model.put("qr", QrCode.dataUri(codes.address(each.code())));
        });
        return documents.pdf("assembly/minutes/print", language, model);
    }

    byte[] docx(Sitting sitting, Language language, Frame frame) {
        var parts = wording.of(sitting, language).stream()
                .map(each -> new TextDocument.Part(false, each.heading(), lines(each.text())))
                .toList();
        var day = LocalDate.ofInstant(sitting.starts(), frame.zone());
        return Writing.docx(
                new TextDocument(approving.title(sitting).best(language).text(), parts),
                language,
                new Meta(
                        installation.url() + sitting.path() + "/minutes",
                        "minutes",
                        frame.network().text(),
                        installation.url().toString(),
                        day,
                        1,
                        day,
                        Language.ENGLISH));
    }

    private static List<TextDocument.Line> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(line -> new TextDocument.Line(Paragraph.Form.PLAIN, line))
                .toList();
    }
}
