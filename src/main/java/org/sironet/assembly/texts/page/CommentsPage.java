package org.sironet.assembly.texts.page;

import java.util.List;

/** All comments on a text, and what became of them. */
public record CommentsPage(TextPage.Head head, List<CommentView> comments, int takenUp, int notTakenUp, int waiting) {}
