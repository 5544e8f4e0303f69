package org.telltale.model.field;

import java.util.List;

/// The printed form of steps.
final class PathText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private PathText() {}

    static void append(StringBuilder out, List<Step> steps) {
        boolean first = true;
        for (Step step : steps) {
            switch (step) {
                case Step.Name name -> appendName(out, name.text(), name.duplicate(), first);
                case Step.Index index -> appendIndex(out, index.index());
                case Step.Any _ -> out.append("[]");
            }
            first = false;
        }
    }

    static void appendIndex(StringBuilder out, int index) {
        out.append('[').append(index).append(']');
    }

    static void appendName(StringBuilder out, String name, int duplicate, boolean first) {
        if (isPlain(name)) {
            if (!first) {
                out.append('.');
            }
            out.append(name);
        } else {
            quote(out.append('['), name).append(']');
        }
        if (duplicate > 0) {
            out.append('~').append(duplicate);
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-';
    }

    private static StringBuilder quote(StringBuilder out, String name) {
        out.append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX[c >> shift & 15]);
                }
            } else {
                out.append(c);
            }
        }
        return out.append('"');
    }

    static boolean covers(List<Step> pattern, List<Step> place) {
        int p = 0;
        for (Step step : place) {
            Step wanted = p < pattern.size() ? pattern.get(p) : null;
            if (step.equals(wanted) || wanted instanceof Step.Any && step instanceof Step.Index) {
                p++;
            } else if (!(step instanceof Step.Index) || wanted instanceof Step.Index) {
                return false;
            }
        }
        return p == pattern.size();
    }
}
