package org.telltale.views.preferences;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Keys;

/// All commands with their keys, and how these change.
final class KeysViewModel {
    private final Commands commands;
    private final Consumer<Map<String, List<String>>> keep;
    private final Map<String, List<String>> chosen;
    private final ObservableList<KeyLine> lines = FXCollections.observableArrayList();
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final ReadOnlyObjectWrapper<Optional<Clash>> clash = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param chosen keys that differ from the usual ones
    /// @param keep told of them after each change
    KeysViewModel(Commands commands, Map<String, List<String>> chosen, Consumer<Map<String, List<String>>> keep) {
        this.commands = commands;
        this.chosen = new TreeMap<>(chosen);
        this.keep = keep;
        wanted.subscribe(_ -> renew());
    }

    /// Commands that have what is wanted in their name or keys.
    ObservableList<KeyLine> lines() {
        return lines;
    }

    StringProperty wantedProperty() {
        return wanted;
    }

    /// Keys that were pressed last and are taken; empty once that is settled.
    ReadOnlyObjectProperty<Optional<Clash>> clashProperty() {
        return clash.getReadOnlyProperty();
    }

    /// Gives a command these keys alone, where no other has them.
    void press(String id, Keys keys) {
        Optional<Command> holder = commands.holder(id, keys);
        clash.set(holder.map(other -> new Clash(id, keys, other)));
        if (holder.isEmpty()) {
            choose(id, List.of(keys));
        }
    }

    /// Takes the keys from the command that had them.
    void takeOver() {
        clash.get().ifPresent(now -> {
            Command other = now.holder();
            chosen.put(
                    other.id(),
                    texts(other.keys().stream()
                            .filter(keys -> !keys.equals(now.keys()))
                            .toList()));
            clash.set(Optional.empty());
            choose(now.id(), List.of(now.keys()));
        });
    }

    /// Takes all keys from a command.
    void clear(String id) {
        choose(id, List.of());
    }

    /// Gives a command its usual keys again; they may be taken meanwhile.
    void reset(String id) {
        Optional<Command> holder = commands.usual(id).stream()
                .flatMap(keys -> commands.holder(id, keys).stream())
                .findFirst();
        if (holder.isPresent()) {
            clash.set(Optional.of(new Clash(id, commands.usual(id).getFirst(), holder.get())));
        } else {
            choose(id, commands.usual(id));
        }
    }

    void resetAll() {
        chosen.clear();
        apply();
    }

    private void choose(String id, List<Keys> keys) {
        chosen.put(id, texts(keys));
        apply();
    }

    private void apply() {
        clash.set(Optional.empty());
        chosen.entrySet().removeIf(each -> each.getValue().equals(texts(commands.usual(each.getKey()))));
        commands.rekey(chosen);
        renew();
        keep.accept(Map.copyOf(chosen));
    }

    private static List<String> texts(List<Keys> keys) {
        return keys.stream().map(Keys::text).toList();
    }

    private void renew() {
        String text = wanted.get().strip().toLowerCase(Locale.ROOT);
        lines.setAll(commands.all().stream()
                .map(entry -> line(entry.heading(), entry.command()))
                .filter(line -> (line.heading() + " " + line.title() + " " + line.keys())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList());
    }

    private KeyLine line(String heading, Command command) {
        String keys = command.keys().stream().map(Keys::print).collect(Collectors.joining(", "));
        return new KeyLine(command.id(), heading, command.title().getValue(), keys, chosen.containsKey(command.id()));
    }
}
