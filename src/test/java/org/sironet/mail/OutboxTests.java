package org.sironet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    TransactionTemplate transaction;

    private static final Letter LETTER = Letter.to("lan@example.org", Language.CHINESE, "test.letter", "Lan", 3)
            .leadingTo("/me");

    @Test
    void aLetterIsARowOfItsTransaction() {
        transaction.executeWithoutResult(status -> outbox.post(LETTER));
        assertThat(letters.page(null, "LAN@example.org", 1, 10)
                        .items()
                        .getFirst()
                        .letter())
                .isEqualTo(LETTER);
    }

    @Test
    void noChangeNoLetter() {
        var address = "nobody@example.org";
        transaction.executeWithoutResult(status -> {
            outbox.post(Letter.to(address, Language.ENGLISH, "test.letter"));
            status.setRollbackOnly();
        });
        assertThat(letters.page(null, address, 1, 10).total()).isZero();
    }

    @Test
    void withoutATransactionNothingIsPosted() {
        assertThatThrownBy(() -> outbox.post(LETTER)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
