package org.sironet.assembly.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.assembly.texts.page.CommentView;
import org.sironet.assembly.wording.Numbering;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/** Makes comments into what pages show. */
@Component
public class CommentViews {

    private final Versions versions;
    private final List<Names> names;

    CommentViews(Versions versions, List<Names> names) {
        this.versions = versions;
        this.names = names;
    }

    List<CommentView> of(Text text, List<Comment> comments, Frame frame) {
        var called = called(comments.stream().map(Comment::organisation).collect(Collectors.toSet()));
        var present = versions.current(text);
        var numbering = Numbering.of(present);
        return comments.stream()
                .map(comment -> {
                    var answer = comment.answer();
                    return new CommentView(
                            comment.id().toString(),
                            numbering
                                    .place(comment.place())
                                    .map(Numbering.Place::written)
                                    .orElse(""),
                            present.around(comment.place())
                                    .map(article -> TextViews.address(article, numbering))
                                    .orElse(null),
                            frame.best(called.getOrDefault(comment.organisation(), Multilingual.EMPTY))
                                    .text(),
                            comment.body(),
                            comment.language().tag(),
                            comment.language().direction(),
                            comment.at(),
                            comment.version(),
                            answer == null
                                    ? null
                                    : answer.outcome()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            answer == null ? null : answer.reason());
                })
                .toList();
    }

    /** What organisations are called. */
    public Map<OrganisationId, Multilingual> called(Collection<OrganisationId> organisations) {
        var called = new HashMap<OrganisationId, Multilingual>();
        names.forEach(known -> called.putAll(known.ofOrganisations(organisations)));
        return called;
    }
}
