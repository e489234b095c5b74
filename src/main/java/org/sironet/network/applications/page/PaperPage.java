package org.sironet.network.applications.page;

import java.util.List;
import org.sironet.shell.Option;

/** What can be chosen for an application on paper, and organisations that it may be. */
public record PaperPage(List<Option> countries, List<Option> fields, List<Option> members, List<SimilarLine> similar) {}
