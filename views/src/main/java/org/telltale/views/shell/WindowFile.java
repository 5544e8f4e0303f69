package org.telltale.views.shell;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.words.Words;

/// What a study's folder remembers of its window: words by key. Confined to the FX thread, which never waits for it.
final class WindowFile {
    private static final Words WORDS = Words.of(WindowFile.class);

    private static final String FILE = "window.properties";

    private final Path file;
    private final Jobs jobs;
    private final Map<String, String> words = new TreeMap<>();

    /// @param study its folder
    WindowFile(Path study, Jobs jobs) {
        this.file = study.resolve(FILE);
        this.jobs = jobs;
    }

    /// Reads what is remembered, and hands it over; what was said meanwhile stands over it.
    void read(Consumer<Map<String, String>> then) {
        jobs.<Map<String, String>>run(Lane.IO, WORDS.say("job.panes"), _ -> load(file), outcome -> {
            if (outcome instanceof Outcome.Done<Map<String, String>>(Map<String, String> found)) {
                found.forEach(words::putIfAbsent);
                then.accept(Map.copyOf(words));
            }
        });
    }

    /// Remembers some words beside all others.
    void remember(Map<String, String> now) {
        if (words.entrySet().containsAll(now.entrySet())) {
            return;
        }
        words.putAll(now);
        String text = words.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        jobs.run(Lane.IO, WORDS.say("job.panes"), _ -> Files.writeString(file, text), _ -> {});
    }

    private static Map<String, String> load(Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            Properties text = new Properties();
            text.load(new StringReader(Files.readString(file)));
            text.stringPropertyNames().stream()
                    .filter(key -> key.matches("[a-z-]{1,20}"))
                    .filter(key -> text.getProperty(key).matches("[A-Za-z0-9_-]{1,20}"))
                    .forEach(key -> found.put(key, text.getProperty(key)));
        }
        return found;
    }
}
