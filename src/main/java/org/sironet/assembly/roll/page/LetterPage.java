package org.sironet.assembly.roll.page;

import java.util.List;
import org.sironet.kernel.Multilingual.Version;
import org.sironet.shell.Option;

/**
 * What came by letter, to be entered.
 *
 * @param chosen id of the member whose letter it is; empty before
 * @param people those whom it has authorised to vote
 */
public record LetterPage(
        String path,
        Version title,
        List<Option> members,
        String chosen,
        String name,
        List<Option> people,
        List<Option> ways) {}
