package org.sironet.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.kernel.Language;
import org.sironet.mail.page.MailPage;
import org.sironet.rules.Rules;
import org.sironet.shell.Messages;
import org.sironet.shell.NetworkSettings;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;

/** Writes a letter out in its reader's language: subject, plain text, simple HTML. */
@Component
class Composition {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Messages messages;
    private final Rules rules;
    private final TemplateEngine templates;
    private final Installation installation;

    Composition(Messages messages, Rules rules, TemplateEngine templates, Installation installation) {
        this.messages = messages;
        this.rules = rules;
        this.templates = templates;
        this.installation = installation;
    }

    MailPage page(Letter letter) {
        var language = letter.language().ofPages() ? letter.language() : Language.ENGLISH;
        var path = letter.path();
        var action = letter.key() + ".action";
        var why = letter.key() + ".why";
        var network = rules.value(NetworkSettings.NAME).best(language).text();
        return new MailPage(
                language,
                network.isEmpty() ? "Sironet" : network,
                subject(letter),
                paragraphs(messages.text(language, letter.key() + ".body", isolated(letter, language))),
                path == null ? "" : messages.text(language, messages.has(action) ? action : "mail.open"),
                path == null ? "" : url(language, path),
                messages.text(language, "mail.copy"),
                messages.text(language, messages.has(why) ? why : "mail.why"));
    }

    /** Erased letters have lost what their words need; the page then names the letter by its key. */
    String subject(Letter letter) {
        var language = letter.language().ofPages() ? letter.language() : Language.ENGLISH;
        return messages.has(letter.key() + ".subject")
                ? messages.text(
                                language,
                                letter.key() + ".subject",
                                letter.arguments().toArray())
                        .replaceAll("\\s+", " ")
                : letter.key();
    }

    private String url(Language language, String path) {
        return installation.url() + "/" + language + path;
    }

    /** In Arabic, a Latin name or a number keeps its own direction. */
    private static Object[] isolated(Letter letter, Language language) {
        var rightToLeft = language.direction().equals("rtl");
        return letter.arguments().stream()
                .map(each -> rightToLeft && each instanceof String text ? ISOLATE + text + END_OF_ISOLATE : each)
                .toArray();
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\n\\s*\n")).map(String::strip).toList();
    }

    static String text(MailPage mail) {
        var button = mail.url().isEmpty() ? "" : mail.button() + ":\n" + mail.url();
        return Stream.concat(mail.paragraphs().stream(), Stream.of(button, mail.network(), "-- \n" + mail.why()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html(MailPage mail) {
        var output = new StringOutput();
        templates.render("mail/letter.jte", Map.of("mail", mail), output);
        return output.toString();
    }
}
