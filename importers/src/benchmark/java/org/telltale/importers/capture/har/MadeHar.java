package org.telltale.importers.capture.har;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/// A HAR of made-up traffic laid out as browsers save it: of five bodies two are JSON, two base64 and one is missing.
final class MadeHar {
    private static final int HEADERS = 12;

    private final Random random = new Random(115);
    private final Writer out;

    private MadeHar(Writer out) {
        this.out = out;
    }

    static void write(Path file, int entries) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\"name\": \"made\"},\n");
            out.write("    \"entries\": [");
            MadeHar har = new MadeHar(out);
            for (int i = 0; i < entries; i++) {
                har.entry(i);
            }
            out.write("\n    ]\n  }\n}\n");
        }
    }

    private void entry(int number) throws IOException {
        out.write(number == 0 ? "\n" : ",\n");
        out.write(
                "      {\n        \"_resourceType\": \"fetch\",\n        \"startedDateTime\": \"2024-03-01T12:%02d:%02d.%03dZ\",\n"
                        .formatted(number / 60_000 % 60, number / 1000 % 60, number % 1000));
        out.write("        \"time\": " + random.nextDouble(1000) + ",\n        \"request\": {\n");
        String url = "https://api" + number % 9 + ".shop.example/v2/items/" + number + "?token=" + random.nextLong();
        out.write("          \"method\": \"GET\",\n          \"url\": \"" + url + "\",\n");
        headers();
        out.write(
                "          \"queryString\": [{\"name\": \"token\", \"value\": \"1\"}],\n          \"cookies\": [],\n");
        out.write("          \"headersSize\": -1,\n          \"bodySize\": 0\n        },\n        \"response\": {\n");
        out.write("          \"status\": 200,\n          \"statusText\": \"OK\",\n");
        headers();
        content(number);
        out.write(
                "          \"redirectURL\": \"\",\n          \"headersSize\": 432,\n          \"_transferSize\": 1300\n");
        out.write("        },\n        \"cache\": {},\n        \"serverIPAddress\": \"192.0.2.7\",\n");
        out.write("        \"timings\": {\"blocked\": 1.25, \"dns\": -1, \"connect\": -1, \"send\": 0.5, \"wait\": "
                + random.nextDouble(300) + ", \"receive\": 2.125}\n      }");
    }

    private void headers() throws IOException {
        out.write("          \"httpVersion\": \"http/2.0\",\n          \"headers\": [");
        for (int i = 0; i < HEADERS; i++) {
            out.write((i == 0 ? "\n" : ",\n") + "            {\n              \"name\": \"x-header-" + i
                    + "\",\n              \"value\": \"value " + random.nextLong() + "\"\n            }");
        }
        out.write("\n          ],\n");
    }

    private void content(int number) throws IOException {
        out.write("          \"content\": {\n            \"size\": 3000,\n            \"mimeType\": ");
        byte[] body = new byte[random.nextInt(300, 4500)];
        random.nextBytes(body);
        switch (number % 5) {
            case 0, 1 -> out.write("\"application/json\",\n            \"text\": \"" + json(body) + "\"\n");
            case 2, 3 ->
                out.write("\"image/png\",\n            \"encoding\": \"base64\",\n            \"text\": \""
                        + Base64.getEncoder().encodeToString(body) + "\"\n");
            default -> out.write("\"text/html\"\n");
        }
        out.write("          },\n");
    }

    private static String json(byte[] body) {
        StringBuilder text = new StringBuilder("{");
        for (int at = 0; at + 40 <= body.length; at += 40) {
            String name = Base64.getEncoder().encodeToString(Arrays.copyOfRange(body, at, at + 20));
            text.append("\\\"")
                    .append(name, 0, 8)
                    .append("\\\":\\\"")
                    .append(name)
                    .append("é\\\",\\n");
        }
        return text.append("}").toString();
    }
}
