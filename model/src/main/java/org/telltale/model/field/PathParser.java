package org.telltale.model.field;

import java.util.ArrayList;
import java.util.List;

/// Reads printed paths; one instance reads one text.
final class PathParser {
    private final String text;
    private int at;

    PathParser(String text) {
        this.text = text;
    }

    Path parse() {
        List<Path.Segment> segments = new ArrayList<>();
        do {
            segments.add(segment());
        } while (take('|'));
        if (at < text.length()) {
            throw wrong("'.', '[' or '|' expected");
        }
        return new Path(segments);
    }

    private Path.Segment segment() {
        String decoder = plain();
        if (decoder.isEmpty()) {
            throw wrong("decoder expected");
        }
        if (!take(':')) {
            return new Path.Segment(decoder, List.of(), false);
        }
        List<Step> steps = new ArrayList<>();
        String first = plain();
        if (!first.isEmpty()) {
            steps.add(new Step.Name(first, duplicate()));
        }
        while (true) {
            if (!steps.isEmpty() && take('.')) {
                String name = plain();
                if (name.isEmpty()) {
                    throw wrong("name expected");
                }
                steps.add(new Step.Name(name, duplicate()));
            } else if (take('[')) {
                steps.add(bracket());
            } else {
                return new Path.Segment(decoder, steps, true);
            }
        }
    }

    private Step bracket() {
        if (take(']')) {
            return new Step.Any();
        }
        if (take('"')) {
            String name = quoted();
            expect(']');
            return new Step.Name(name, duplicate());
        }
        int index = number();
        expect(']');
        return new Step.Index(index);
    }

    private int duplicate() {
        return take('~') ? number() : 0;
    }

    private int number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            return Integer.parseInt(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("number expected");
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && PathText.isPlain(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw wrong("'\"' expected");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("escape expected");
        };
    }

    private char unicode() {
        try {
            char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return c;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw wrong("four hexadecimal digits expected");
        }
    }

    private boolean take(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong("'" + c + "' expected");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("path '" + text + "', position " + at + ": " + what);
    }
}
