package org.sironet.network;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words that an organisation brought wait beside the vocabulary, whose index is slow to grow, until the organisation is
 * committed; then they join it.
 */
@Component
class NewWords implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(NewWords.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    NewWords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** This transaction has added some. It knows each of its synchronizations once, however often this is called. */
    void added() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        try {
            apart.executeWithoutResult(status -> join());
        } catch (DataAccessException failed) {
            LOG.warn("New words wait for the next change", failed);
        }
    }

    /** Sorted, so that two at once do not wait for each other crosswise. */
    void join() {
        jdbc.sql("""
                with joining as (delete from search_word_waiting returning word)
                insert into search_word select distinct word from joining order by word on conflict do nothing""").update();
    }
}
