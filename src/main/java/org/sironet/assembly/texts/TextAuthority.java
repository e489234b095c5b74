package org.sironet.assembly.texts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.sironet.shell.Viewer.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Authorities over one text, the one that the address names. */
public final class TextAuthority {

    private TextAuthority() {}

    /** Somebody who may read the text: everybody, once it is no longer being drafted. */
    public record Reader(Text text, boolean edits, boolean presides) implements Authority {}

    /** The secretariat, or somebody whom it has named for this text. */
    public record Editor(PersonId person, Text text) implements Authority {}

    /** The presiding officer of this text; the secretariat in their name, which its entry says. */
    public record Presiding(PersonId person, Text text, Basis basis) implements Authority {}

    /** Gives handlers these authorities. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Reader> textReader(Texts texts, Offices offices, Phases phases) {
            return new AuthorityParameter<>(Reader.class, (viewer, request) -> {
                var text = text(texts, request);
                var edits = edits(viewer, text, offices);
                var hidden = phases.now(text) == Phase.DRAFTING && text.sealed() == null;
                var member = viewer.signedIn()
                        .filter(person -> !person.organisations().isEmpty())
                        .isPresent();
                var presides = presides(viewer, text, offices);
                if (hidden && !edits && !member && !presides) throw Refusal.notFound();
                return new Reader(text, edits, presides);
            });
        }

        @Bean
        AuthorityParameter<Editor> textEditor(Texts texts, Offices offices) {
            return new AuthorityParameter<>(Editor.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn);
                var text = text(texts, request);
                if (!edits(viewer, text, offices)) throw Refusal.forbidden("refused.text-editor");
                return new Editor(person.id(), text);
            });
        }

        @Bean
        AuthorityParameter<Presiding> textPresiding(Texts texts, Offices offices) {
            return new AuthorityParameter<>(Presiding.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn);
                var text = text(texts, request);
                if (offices.holds(text.id(), person.id(), Offices.Office.PRESIDING))
                    return new Presiding(person.id(), text, Basis.office("presiding-officer"));
                if (viewer.is(Role.SECRETARIAT))
                    return new Presiding(person.id(), text, Basis.onBehalf("presiding-officer"));
                throw Refusal.forbidden("refused.text-presiding");
            });
        }

        private static boolean edits(Viewer viewer, Text text, Offices offices) {
            return viewer.is(Role.SECRETARIAT)
                    || viewer.signedIn()
                            .filter(person -> offices.holds(text.id(), person.id(), Offices.Office.EDITOR))
                            .isPresent();
        }

        private static boolean presides(Viewer viewer, Text text, Offices offices) {
            return viewer.is(Role.SECRETARIAT)
                    || viewer.signedIn()
                            .filter(person -> offices.holds(text.id(), person.id(), Offices.Office.PRESIDING))
                            .isPresent();
        }

        private static Text text(Texts texts, NativeWebRequest request) {
            var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            if (servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    && variables.get("text") instanceof String name)
                return texts.find(name).orElseThrow(Refusal::notFound);
            throw Refusal.notFound();
        }
    }
}
