package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class SearchRenewalTests {

    @Autowired
    private SearchRenewal renewal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rowsOfAnOlderAnalysisAreMadeAnew() {
        jdbc.sql("update organisation_search set made_by = 0, names = '{}'").update();
        renewal.renew();
        assertThat(jdbc.sql("select count(*) from organisation_search where made_by = 0 or names = '{}'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
