package org.sironet.mail.page;

import java.util.List;
import org.sironet.kernel.Language;

/**
 * A mail, ready to be read.
 *
 * @param network its name in the reader's language
 * @param button words of the one button; empty for none
 * @param url where it leads; empty for none
 * @param copy "or copy this address", in the reader's language
 * @param why the reader gets it
 */
public record MailPage(
        Language language,
        String network,
        String subject,
        List<String> paragraphs,
        String button,
        String url,
        String copy,
        String why) {}
