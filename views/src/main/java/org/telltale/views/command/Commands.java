package org.telltale.views.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// The registry: commands under headings, in the order in which they were added.
public final class Commands {
    /// A command and the heading it stands under.
    public record Entry(String heading, Command command) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Command> usual = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when the id is taken
    public void add(String heading, Command... commands) {
        for (Command command : commands) {
            if (entries.putIfAbsent(command.id(), new Entry(heading, command)) != null) {
                throw new IllegalArgumentException("two commands are called " + command.id());
            }
            usual.put(command.id(), command);
        }
    }

    /// Gives commands other keys than the usual ones, all others their usual again. Ids that no command has are passed
    /// over, and so are texts that name no key.
    public void rekey(Map<String, List<String>> chosen) {
        entries.replaceAll((id, entry) -> {
            Command command = Objects.requireNonNull(usual.get(id));
            List<String> texts = chosen.get(id);
            return new Entry(entry.heading(), texts == null ? command : command.keyed(keys(texts)));
        });
    }

    private static List<Keys> keys(List<String> texts) {
        return texts.stream().flatMap(text -> Keys.read(text).stream()).toList();
    }

    /// The keys that a command has where nobody chose others; none where no command is called so.
    public List<Keys> usual(String id) {
        return Optional.ofNullable(usual.get(id)).map(Command::keys).orElse(List.of());
    }

    /// The other command that these keys start where they would start this one.
    public Optional<Command> holder(String id, Keys keys) {
        boolean strip = get(id).reach() == Reach.STRIP;
        return entries.values().stream()
                .map(Entry::command)
                .filter(other -> !other.id().equals(id) && other.reach() == Reach.STRIP == strip)
                .filter(other -> other.keys().contains(keys))
                .findFirst();
    }

    /// @throws IllegalArgumentException when there is none of that id
    public Command get(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no command is called " + id);
        }
        return entry.command();
    }

    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /// What an event starts, of the commands that reach no less far.
    public Optional<Command> at(KeyEvent event, Reach least) {
        return entries.values().stream()
                .map(Entry::command)
                .filter(command -> command.reach().compareTo(least) <= 0)
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.matches(event)))
                .filter(command -> command.enabled().get())
                .max(Comparator.comparing(command -> command.reach() == Reach.STRIP));
    }

    /// Pairs of commands that share keys, as sentences; empty in a sound registry.
    public List<String> clashes() {
        List<String> clashes = new ArrayList<>();
        Map<List<Object>, String> taken = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            for (Keys keys : entry.command().keys()) {
                String other = taken.putIfAbsent(
                        List.of(keys, entry.command().reach() == Reach.STRIP),
                        entry.command().id());
                if (other != null) {
                    clashes.add(keys.print() + " is both " + other + " and "
                            + entry.command().id());
                }
            }
        }
        return clashes;
    }
}
