package org.telltale.model.store.h2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;
import org.telltale.model.store.page.BodyDecoding;

/// A notation with all that evidence needs: `a=12;b=word;c={d=1};e=(f=2)`. Braces are a message, parentheses both text
/// and message, a part without `=` is a problem, and `#` begins bytes that nobody understands.
final class TinyDecoder implements BodyDecoding {
    @Override
    public Layer decode(Bytes payload, MediaHint hint, Choices choices) {
        String text = new String(payload.toArray(), StandardCharsets.ISO_8859_1);
        if (text.startsWith("#")) {
            FieldNode root = new FieldNode.Opaque(
                    Key.ROOT, "bytes", 0, payload.size(), 0, payload.size(), new FieldValue.Raw(payload), "unknown");
            return Layer.of("bytes", payload, root, List.of());
        }
        List<Problem> problems = new ArrayList<>();
        List<FieldNode> children = children(text, 0, "tiny:", choices, problems);
        FieldNode root =
                new FieldNode.Group(Key.ROOT, "message", 0, payload.size(), 0, payload.size(), children, false);
        return Layer.of("tiny", payload, root, problems);
    }

    private List<FieldNode> children(String text, int start, String prefix, Choices choices, List<Problem> problems) {
        List<FieldNode> nodes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            int equals = text.indexOf('=', at);
            if (equals < 0 || equals >= end) {
                problems.add(Problem.warning(start + at, end - at, "no equals sign"));
            } else {
                String key = text.substring(at, equals);
                nodes.add(node(key, text.substring(equals + 1, end), start + at, prefix + key, choices, problems));
            }
            at = end + 1;
        }
        return nodes;
    }

    private FieldNode node(
            String key, String value, int start, String pattern, Choices choices, List<Problem> problems) {
        int length = key.length() + 1 + value.length();
        int valueStart = start + key.length() + 1;
        boolean doubtful = value.startsWith("(");
        boolean message =
                value.startsWith("{") || doubtful && choices.reading(pattern).equals(java.util.Optional.of("message"));
        if (message) {
            String inside = value.substring(1, value.length() - 1);
            List<FieldNode> children = children(inside, valueStart + 1, pattern + ".", choices, problems);
            return new FieldNode.Group(
                    Key.of(key), "message", start, length, valueStart, value.length(), children, doubtful);
        }
        boolean number = value.matches("\\d{1,18}");
        FieldValue held = number ? new FieldValue.Whole(Long.parseLong(value)) : new FieldValue.Utf8(Bytes.utf8(value));
        return new FieldNode.Scalar(
                Key.of(key), number ? "varint" : "text", start, length, valueStart, value.length(), held, doubtful);
    }

    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (c == ';' && depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
