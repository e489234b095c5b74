package org.sironet.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items those on this page
 * @param number this page's number, from 1
 * @param size how many items a page holds
 * @param total how many there are in all
 */
public record Slice<T>(List<T> items, int number, int size, long total) {

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < last();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(items.stream().<R>map(each).toList(), number, size, total);
    }
}
