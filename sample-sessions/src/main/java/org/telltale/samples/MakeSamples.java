package org.telltale.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.telltale.samples.Lantern.Request;

/// Makes the sample captures: `MakeSamples FOLDER` writes each anew.
public final class MakeSamples {
    private MakeSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// Every made file by name.
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<Integer, String> names = new TreeMap<>();
        Recordings.all().forEach((name, requests) -> {
            files.put(name, utf8(requests.stream().map(MakeSamples::line).collect(Collectors.joining())));
            requests.forEach(request -> names.put(request.number(), request.name()));
        });
        files.put("mini_program_web_view_1.har", utf8(WebView.har()));
        files.put(
                SampleSessions.NAMES,
                utf8(names.entrySet().stream()
                        .map(entry -> entry.getKey() + "," + entry.getValue() + "\n")
                        .collect(Collectors.joining())));
        files.put(
                SampleSessions.KNOWN_VALUES,
                utf8(lines(List.of(
                        "account number," + Lantern.ACCOUNT,
                        "device id," + Lantern.DEVICE,
                        "user name," + Lantern.USER,
                        "latitude," + Lantern.LATITUDE,
                        "longitude," + Lantern.LONGITUDE))));
        files.put(
                SampleSessions.FACTS,
                utf8(lines(List.of(
                        "app,Lantern (invented; a synthetic sample)",
                        "version,1.3.2",
                        "device,none: these sessions were made by a program",
                        "account,none: invented",
                        "observed at,nowhere: synthetic"))));
        return files;
    }

    /// One line of the dump: the word `synthetic` stands in each.
    private static String line(Request request) {
        return "{\"data\": \"%s\", \"req_id\": %d, \"req_type\": \"%s\", \"origin\": \"synthetic\"}\n"
                .formatted(request.hex(), request.number(), request.name());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
