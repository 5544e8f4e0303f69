package org.telltale.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The catalogue of the sample study: synthetic recordings of an invented app, Lantern, made by [MakeSamples].
public final class SampleSessions {
    /// The captures, in the order of recording.
    public static final List<String> CAPTURES = List.of(
            "startup_location_off_1.log.jsonl",
            "startup_location_on_1.log.jsonl",
            "login_1.log.jsonl",
            "chat_message_1.log.jsonl",
            "mini_program_visit_1.log.jsonl",
            "load_contacts_1.log.jsonl",
            "mini_program_web_view_1.har");

    /// Names of request numbers.
    public static final String NAMES = "request_names.csv";

    /// Tags, readings and names for these captures.
    public static final String RULES = "rules.json";

    /// What is known about the invented device and account: `name,value` lines.
    public static final String KNOWN_VALUES = "known_values.csv";

    /// The study's facts: `name,value` lines.
    public static final String FACTS = "facts.csv";

    private SampleSessions() {}

    /// The content of one of these files.
    public static byte[] read(String name) {
        try (InputStream in = SampleSessions.class.getResourceAsStream("lantern/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample '" + name + "'");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the captures and the names file into a folder that exists; returns the captures' paths in order.
    public static List<Path> unpack(Path folder) throws IOException {
        Files.write(folder.resolve(NAMES), read(NAMES));
        for (String capture : CAPTURES) {
            Files.write(folder.resolve(capture), read(capture));
        }
        return CAPTURES.stream().map(folder::resolve).toList();
    }
}
