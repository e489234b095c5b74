package org.sironet.network.applications;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.network.applications.page.AttachmentLine;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.sironet.store.ContentHash;
import org.sironet.store.FileStore;
import org.sironet.store.FileTooLarge;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with an application: PDF and pictures, known by their content, never shown as active content. */
@Service
class Attachments {

    static final int MEGABYTES = 10;
    private static final int MOST = 20;

    private final Correspondence correspondence;
    private final FileStore files;

    Attachments(Correspondence correspondence, FileStore files) {
        this.correspondence = correspondence;
        this.files = files;
    }

    /** Notes in the form what is wrong with the file, before anything else is done. */
    void check(MultipartFile file, String field, Form form) {
        try (var content = new BufferedInputStream(file.getInputStream())) {
            if (mediaType(content).isEmpty()) form.refuse(field, "error.file-kind", name(file));
            else if (file.getSize() > MEGABYTES * 1024L * 1024L)
                form.refuse(field, "error.file-too-large", name(file), MEGABYTES);
        } catch (IOException broken) {
            form.refuse(field, "error.file-broken");
        }
    }

    /** Keeps the file, or notes in the form why not. */
    @Transactional
    public void keep(ApplicationId application, @Nullable UUID message, MultipartFile file, String field, Form form) {
        try (var content = new BufferedInputStream(file.getInputStream())) {
            if (correspondence.attachments(application).size() >= MOST)
                form.refuse(field, "error.too-many-files", MOST);
            else
                mediaType(content)
                        .ifPresentOrElse(
                                type -> keep(application, message, name(file), type, content, field, form),
                                () -> form.refuse(field, "error.file-kind", name(file)));
        } catch (IOException broken) {
            form.refuse(field, "error.file-broken");
        }
    }

    private void keep(
            ApplicationId application,
            @Nullable UUID message,
            String name,
            String type,
            InputStream content,
            String field,
            Form form) {
        try {
            correspondence.attach(application, message, name, files.put(content, type, MEGABYTES * 1024L * 1024L));
        } catch (FileTooLarge tooLarge) {
            form.refuse(field, "error.file-too-large", name, MEGABYTES);
        } catch (IOException broken) {
            form.refuse(field, "error.file-broken");
        }
    }

    void remove(ApplicationId application, UUID attachment) {
        correspondence.remove(application, attachment);
    }

    List<AttachmentLine> of(ApplicationId application, @Nullable UUID message) {
        return correspondence.attachments(application).stream()
                .filter(attachment -> Objects.equals(attachment.message(), message))
                .map(attachment -> new AttachmentLine(
                        attachment.id().toString(), attachment.name(), (attachment.size() + 1023) / 1024))
                .toList();
    }

    /** As a download, whatever it is. */
    ResponseEntity<InputStreamResource> download(ApplicationId application, UUID id) {
        var attachment = correspondence.attachment(application, id).orElseThrow(Refusal::notFound);
        var content = files.open(ContentHash.of(attachment.hash())).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .body(new InputStreamResource(content));
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return name.isEmpty() ? "attachment" : name.substring(0, Math.min(name.length(), 120));
    }

    /** By the first bytes: what a name or a browser claims is not believed. */
    static Optional<String> mediaType(InputStream content) throws IOException {
        content.mark(16);
        var head = content.readNBytes(12);
        content.reset();
        var text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) return Optional.of("application/pdf");
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of("image/png");
        if (text.startsWith("\u00ff\u00d8\u00ff")) return Optional.of("image/jpeg");
        if (text.startsWith("GIF8")) return Optional.of("image/gif");
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return Optional.of("image/webp");
        return Optional.empty();
    }
}
