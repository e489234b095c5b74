package org.sironet.shell;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list for programs. It goes on where it ended, whatever was added meanwhile.
 *
 * @param next the address of what follows; null at the end, where asking again with the same {@code after} finds news
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 1_000;

    /**
     * Asks for one more than is shown, to know whether more follows.
     *
     * @param read gives at most so many
     * @param limit as asked by the caller; brought between 1 and 1,000
     * @param place what {@code after} counts
     */
    public static <T> Listing<T> of(IntFunction<List<T>> read, int limit, ToLongFunction<T> place, String path) {
        var most = Math.clamp(limit, 1, MOST);
        var found = read.apply(most + 1);
        if (found.size() <= most) return new Listing<>(found, null);
        var shown = found.subList(0, most);
        return new Listing<>(
                shown,
                path + (path.contains("?") ? "&" : "?") + "after=" + place.applyAsLong(shown.getLast()) + "&limit="
                        + most);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> each) {
        return new Listing<>(items.stream().<R>map(each).toList(), next);
    }
}
