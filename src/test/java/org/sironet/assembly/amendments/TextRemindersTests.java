package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Three days before a phase ends, members that have said nothing are reminded by mail, once. */
@DemonstrationTest
@DirtiesContext
class TextRemindersTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoHasNotAnsweredIsRemindedOnce() {
        drafts.remind();
        assertThat(reminders("mail.text-amendments-ending")).as("too early").isEmpty();
        moveTo("2017-11-07T09:00");
        drafts.remind();
        var reminded = reminders("mail.text-amendments-ending");
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/en" + TEXT + "/answers");
        var waiting = officer.page()
                .html()
                .select("section[aria-labelledby=waiting] li")
                .size();
        assertThat(reminded).hasSize(waiting).doesNotHaveDuplicates();
        var answered = drafts.delegate("model-glacier-watch").organisation();
        assertThat(reminded).isNotEmpty().noneMatch(path -> path.endsWith("=" + answered));
        drafts.remind();
        assertThat(reminders("mail.text-amendments-ending")).isEqualTo(reminded);
        whoAssentsIsNotWaitedFor();
    }

    private void whoAssentsIsNotWaitedFor() {
        var consensus = "/en/texts/beijing-consensus";
        var principal = WebUser.of(port).signInAs("principal");
        assertThat(principal.get("/en/").text()).contains("Beijing Consensus");
        principal.get(consensus);
        principal.submit("form[action$=assent]", Map.of());
        assertThat(principal.get("/en/").text()).doesNotContain("Beijing Consensus");
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get(consensus + "/answers");
        assertThat(officer.page().one("section[aria-labelledby=answered]").text())
                .contains("Example River Trust");
    }

    private void moveTo(String moment) {
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", moment));
    }

    private List<String> reminders(String key) {
        return jdbc.sql("select path from letter where key = ? order by id")
                .param(key)
                .query(String.class)
                .list();
    }
}
