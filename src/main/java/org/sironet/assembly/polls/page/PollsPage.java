package org.sironet.assembly.polls.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual.Version;

/** All votes, sitting by sitting. */
public record PollsPage(List<Group> groups, boolean secretariat) {

    /** @param path null for those between sittings */
    public record Group(String title, @Nullable String path, List<Line> polls) {}

    /** @param result empty before there is one */
    public record Line(String path, int number, Version question, String state, String result) {}
}
