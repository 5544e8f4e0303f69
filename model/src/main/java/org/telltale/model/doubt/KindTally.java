package org.telltale.model.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.TextOrMessage;
import org.telltale.model.field.WireFormat;

/// Text, message or bytes, counted over the instances of a length-delimited pattern.
///
/// What is text only and what is a message only are votes; what is both follows the majority of these, and text where
/// they are even or there are none. Printed characters that are a message of numbers alone count as text.
final class KindTally {
    /// A minority of the votes that is this large is no exception any more.
    private static final double MINORITY = 0.05;

    /// A message of numbers alone is hardly ever printed characters throughout from this length on.
    private static final int PRINTED = 8;

    private int texts;
    private int messages;
    private int both;
    private int printed;
    private int bytes;
    private int empty;

    void see(FieldNode node) {
        if (node.valueLength() == 0) {
            empty++;
            return;
        }
        Optional<TextOrMessage> proof = TextOrMessage.of(node);
        if (proof.isEmpty()) {
            bytes += node.type().equals("bytes") ? 1 : 0;
            return;
        }
        switch (proof.get()) {
            case TEXT -> texts++;
            case MESSAGE -> messages++;
            case BOTH -> {
                both++;
                printed += node instanceof FieldNode.Scalar scalar
                                && scalar.value() instanceof FieldValue.Utf8 text
                                && isPrintedNumbers(text.bytes())
                        ? 1
                        : 0;
            }
        }
    }

    /// Tags of fields up to 3, small numbers and long ones are no printed characters.
    private static boolean isPrintedNumbers(Bytes text) {
        byte[] array = text.toArray();
        for (byte c : array) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        int at = 0;
        while (at >= 0 && at < array.length) {
            int type = array[at] & 7;
            at = type == WireFormat.LEN ? -1 : WireFormat.skipValue(array, at + 1, array.length, type);
        }
        return array.length >= PRINTED && at >= 0;
    }

    private boolean isPrinted() {
        return printed > 0 && printed == both;
    }

    private int all() {
        return texts + messages + both + bytes;
    }

    boolean isMixed() {
        return (texts + both > 0 ? 1 : 0) + (messages > 0 ? 1 : 0) + (bytes > 0 ? 1 : 0) > 1 || both > 0;
    }

    List<Ranked> ranked() {
        List<Ranked> readings = new ArrayList<>();
        double asText = texts + messages == 0 ? isPrinted() ? 0.9 : 0.6 : texts >= messages ? 1 : 0;
        add(readings, "text", texts + both * asText, texts + both, "clean text in ", both, "would also parse");
        add(
                readings,
                "message",
                messages + both * (1 - asText),
                messages + both,
                "a message in ",
                both,
                "are text too");
        add(readings, "bytes", bytes, bytes, "neither in ", 0, "");
        return readings;
    }

    private void add(
            List<Ranked> readings, String reading, double score, int count, String what, int alike, String also) {
        if (count > 0) {
            String of = String.format(Locale.ROOT, "%s%,d of %,d instances", what, count, all() + empty);
            String same = alike > 0 ? String.format(Locale.ROOT, ", %,d of which %s", alike, also) : "";
            readings.add(new Ranked(reading, score / Math.max(1, all()), of + same + others(reading)));
        }
    }

    /// `; 6 are messages only; 1 is empty`.
    private String others(String reading) {
        StringBuilder out = new StringBuilder();
        if (!reading.equals("text")) {
            append(out, texts, "text only");
        }
        if (!reading.equals("message")) {
            append(out, messages, messages == 1 ? "a message only" : "messages only");
        }
        if (!reading.equals("bytes")) {
            append(out, bytes, "neither");
        }
        append(out, empty, "empty");
        return out.toString();
    }

    private static void append(StringBuilder out, int count, String what) {
        if (count > 0) {
            out.append(String.format(Locale.ROOT, "; %,d %s %s", count, count == 1 ? "is" : "are", what));
        }
    }

    /// Why the kind is in doubt, or empty.
    String doubt() {
        int votes = texts + messages + bytes;
        int most = Math.max(texts, Math.max(messages, bytes));
        if (both > 0 && texts + messages == 0 && !isPrinted()) {
            return "every instance is clean text and a full message";
        }
        if (both > 0 && texts == messages && texts > 0) {
            return "as many instances are text only as messages only";
        }
        return votes > most && votes - most >= MINORITY * votes ? "instances are of unlike kinds" : "";
    }
}
