package org.sironet.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Receives a request: finds out who looks, in which language, for whom. Asked once a request. */
@Component
public class Reception {

    /** Names the organisation that one acts for, in every form and wherever it matters in an address. */
    public static final String ACTING_FOR = "for";

    private static final String FRAME = Frame.class.getName();

    private final SingletonSupplier<List<People>> people;
    private final FrameParts parts;

    Reception(ObjectProvider<People> people, FrameParts parts) {
        this.people = SingletonSupplier.of(() -> people.stream().toList());
        this.parts = parts;
    }

    public Frame frame(HttpServletRequest request) {
        if (request.getAttribute(FRAME) instanceof Frame known) return known;
        var frame = new Frame(parts, viewer(request), where(request));
        request.setAttribute(FRAME, frame);
        return frame;
    }

    Frame frame(org.springframework.web.context.request.NativeWebRequest request) {
        return frame(java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** For what is printed or mailed rather than shown: words and dates without a reader. */
    public Frame frame(Language language) {
        return new Frame(parts, new Viewer(language, null, null), new Frame.Where("/", false, () -> "", null));
    }

    private Viewer viewer(HttpServletRequest request) {
        var person = people.obtain().stream()
                .flatMap(known -> known.signedIn(request).stream())
                .findFirst()
                .orElse(null);
        return new Viewer(language(request, person), person, person == null ? null : actingFor(request, person));
    }

    private static Viewer.@Nullable ActingFor actingFor(HttpServletRequest request, Viewer.Person person) {
        var named = named(request);
        if (named == null)
            return person.organisations().size() == 1 ? person.organisations().getFirst() : null;
        return organisation(named)
                .flatMap(id -> person.organisations().stream()
                        .filter(organisation -> organisation.id().equals(id))
                        .findFirst())
                .orElse(null);
    }

    /** None where the address cannot be read: the page that says so must not fail on it again. */
    private static @Nullable String named(HttpServletRequest request) {
        try {
            return request.getParameter(ACTING_FOR);
        } catch (InvalidParameterException unreadable) {
            return null;
        }
    }

    private static Optional<OrganisationId> organisation(String id) {
        try {
            return Optional.of(OrganisationId.of(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** By the address, then by the account, then by the browser. */
    private static Language language(HttpServletRequest request, Viewer.@Nullable Person person) {
        return Address.language(request)
                .or(() -> Optional.ofNullable(person).map(Viewer.Person::language))
                .filter(Language::ofPages)
                .orElseGet(() -> ofBrowser(request));
    }

    /** Without asking who it is. */
    static Language languageOfVisitor(HttpServletRequest request) {
        return Address.language(request).orElseGet(() -> ofBrowser(request));
    }

    private static Language ofBrowser(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > 500) return Language.ENGLISH;
        try {
            var tags = Language.OF_PAGES.stream().map(Language::tag).toList();
            var found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), tags);
            return found == null ? Language.ENGLISH : Language.of(found);
        } catch (IllegalArgumentException malformed) {
            return Language.ENGLISH;
        }
    }

    private Frame.Where where(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null || !"GET".equals(request.getMethod()) ? "" : "?" + query);
        return new Frame.Where(
                path,
                Address.language(request).isPresent(),
                () -> token(request),
                cookie(request, Confirmations.COOKIE)
                        .filter(key ->
                                key.startsWith("done.") && parts.messages().has(key))
                        .orElse(null));
    }

    /** Empty where no form is answered, as under a token of the API. */
    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of()).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
