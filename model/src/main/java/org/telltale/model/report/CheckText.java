package org.telltale.model.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Shell lines that check evidence without Telltale.
final class CheckText {
    private CheckText() {}

    static List<String> shell(List<Report.CheckLine> checks) {
        Report.CheckLine first = checks.getFirst();
        long offset = first.evidence().payloadOffset().orElse(0);
        List<String> lines = new ArrayList<>(List.of(
                "Offset " + offset + ", " + Words.plural(first.evidence().span().length(), "byte", "bytes")
                        + " of line " + first.line()
                        + " (`tail -c +` counts from 1); `(0: n)` in Annex B gives the offset in the payload where a"
                        + " layer's bytes stand there unchanged.",
                "",
                "```sh",
                "sha256sum " + quoted(first.evidence().file()),
                payload(first) + " | sha256sum"));
        checks.forEach(check -> lines.add(bytes(check)));
        lines.add("```");
        return lines;
    }

    private static String payload(Report.CheckLine check) {
        String raw = "sed -n " + check.line() + "p " + quoted(check.evidence().file());
        String key = check.key().matches("[.A-Za-z0-9_]+") ? check.key() : "'" + check.key() + "'";
        return check.unwrap().isEmpty() ? raw + " | jq -rj " + key : raw + " | jq -r " + key + " | " + check.unwrap();
    }

    private static String bytes(Report.CheckLine check) {
        Evidence evidence = check.evidence();
        long from = evidence.payloadOffset().orElse(0) + 1;
        String cut = payload(check) + " | tail -c +" + from + " | head -c "
                + evidence.span().length();
        if (evidence.bytes().isEmpty()) {
            return cut + " | xxd -p";
        }
        byte[] bytes = HexFormat.of().parseHex(evidence.bytes().orElse(""));
        return isPrintable(bytes)
                ? cut + "  # " + new String(bytes, StandardCharsets.US_ASCII)
                : cut + " | xxd -p   # " + evidence.bytes().orElse("");
    }

    private static boolean isPrintable(byte[] bytes) {
        boolean printable = bytes.length > 0 && bytes.length <= MarkdownText.LONGEST;
        for (byte b : bytes) {
            printable &= b >= ' ' && b < 0x7f && b != '`';
        }
        return printable;
    }

    static String entry(Evidence evidence) {
        return "tail -c +" + (evidence.fileSpan().offset() + 1) + " " + quoted(evidence.file()) + " | head -c "
                + evidence.fileSpan().length();
    }

    /// A file's name as one word of a shell.
    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9._-]+")
                ? name
                : "'" + name.replace("'", "'\\''").replace("\n", "?") + "'";
    }
}
