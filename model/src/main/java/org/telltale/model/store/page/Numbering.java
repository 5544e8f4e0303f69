package org.telltale.model.store.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers from 0 for different things in the order in which they are first met; a thing that was dropped leaves its
/// number behind, which nothing gets again. Confined to one thread.
public final class Numbering<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<Optional<T>> things = new ArrayList<>();

    public int number(T thing) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        numbers.put(thing, things.size());
        things.add(Optional.of(thing));
        return things.size() - 1;
    }

    /// Puts a stored thing at its number; numbers between the last one and this stay empty.
    public void put(int number, T thing) {
        while (things.size() <= number) {
            things.add(Optional.empty());
        }
        things.set(number, Optional.of(thing));
        numbers.put(thing, number);
    }

    public void drop(int number) {
        find(number).ifPresent(numbers::remove);
        things.set(number, Optional.empty());
    }

    public Optional<T> find(int number) {
        return things.get(number);
    }

    /// @throws java.util.NoSuchElementException when it was dropped
    public T get(int number) {
        return things.get(number).orElseThrow();
    }

    /// The number after the highest.
    public int size() {
        return things.size();
    }

    /// All things by number, empty where one was dropped.
    public List<Optional<T>> list() {
        return List.copyOf(things);
    }
}
