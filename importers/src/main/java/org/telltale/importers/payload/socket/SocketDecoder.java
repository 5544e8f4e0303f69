package org.telltale.importers.payload.socket;

import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// Packets of [Engine.IO](https://github.com/socketio/engine.io-protocol) with the
/// [Socket.IO](https://github.com/socketio/socket.io-protocol) packet inside: one, or several behind their lengths
/// (version 3) or between record separators (version 4). Data is a `json` layer.
public final class SocketDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("socket-io", 1);
    private static final List<String> ENGINE = List.of("open", "close", "ping", "pong", "message", "upgrade", "noop");
    private static final List<String> SOCKET =
            List.of("connect", "disconnect", "event", "ack", "connect error", "binary event", "binary ack");
    private static final int SEPARATOR = 0x1e;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, TEXT -> true;
            case BYTES, URL, HEADERS -> false;
        };
        return place && begins(new Ascii(head), 0) ? Fit.LIKELY : Fit.NONE;
    }

    /// Whether a packet with data in JSON begins there, or behind its length.
    private static boolean begins(Ascii text, int from) {
        int at = from;
        while (Ascii.isDigit(text.at(at)) && at - from < 8) {
            at++;
        }
        if (text.at(at) == ':' && at > from) {
            return from == 0 && begins(text, at + 1);
        }
        if (text.startsWith("0{\"sid\":", from)) {
            return true;
        }
        int data = data(text, from);
        boolean event = text.startsWith("[\"", data) || text.startsWith("{\"", data) && text.at(from + 1) != '2';
        boolean answer = text.at(from + 1) == '3' && Ascii.isDigit(text.at(data - 1)) && data > from + 2;
        boolean known = event || answer && text.at(data) == '[';
        return text.at(from) == '4' && text.at(from + 1) >= '0' && text.at(from + 1) <= '6' && known;
    }

    /// Where the data of a Socket.IO packet begins: behind type, attachments, namespace and id.
    private static int data(Ascii text, int from) {
        int at = digits(text, from + 2);
        if (text.at(at) == '-') {
            at++;
        } else {
            at = from + 2;
        }
        if (text.at(at) == '/') {
            int comma = text.find(',', at, text.size());
            at = Math.min(text.size(), comma + 1);
        }
        return digits(text, at);
    }

    private static int digits(Ascii text, int from) {
        int at = from;
        while (Ascii.isDigit(text.at(at))) {
            at++;
        }
        return at;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Octets in = new Octets(bytes);
        int last = text.at(text.size() - 1);
        boolean cut = context.hint().origin() == MediaHint.Origin.TEXT && last != ']' && last != '}';
        if (!in.isUtf8(0, in.size()) || !context.isForced() && (cut || !begins(text, 0))) {
            return new DecodeResult.NotMine("no packet");
        }
        Tree tree = new Tree(bytes, context);
        boolean counted = text.at(digits(text, 0)) == ':';
        boolean several = counted || text.find(SEPARATOR, 0, text.size()) < text.size();
        if (several) {
            tree.open("packets", true, 0, 0);
        }
        int at = 0;
        while (at < text.size() && tree.refusal().isEmpty()) {
            int from = counted ? text.find(':', at, text.size()) + 1 : at;
            int end = counted ? counted(in, at, from) : text.find(SEPARATOR, at, text.size());
            if (end < from || from > text.size()) {
                break;
            }
            packet(in, text, tree, at, from, end);
            at = counted ? end : end + 1;
        }
        if (at < text.size()) {
            tree.rest(at, text.size(), "no packet, or one that is cut");
        }
        tree.closeAll(text.size());
        return tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer("socket-io"))
                : new DecodeResult.NotMine("no packet");
    }

    /// The end of a packet that says how many characters it has; -1 where it does not fit.
    private static int counted(Octets in, int at, int from) {
        String digits = in.text(at, Math.max(0, from - at - 1L));
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        int left = Integer.parseInt(digits);
        int end = from;
        while (left > 0 && end < in.size()) {
            int c = in.at(end);
            int width = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
            // lengths are those of JavaScript, where a character outside the basic plane counts twice
            left -= width == 4 ? 2 : 1;
            end += width;
        }
        return left <= 0 && end <= in.size() ? end : -1;
    }

    private static void packet(Octets in, Ascii text, Tree tree, int start, int from, int end) {
        tree.open("packet", false, start, from);
        int type = text.at(from) - '0';
        if (from < end) {
            word(tree, "engine", from, type >= 0 && type < ENGINE.size() ? ENGINE.get(type) : "?");
        }
        int at = Math.min(end, from + 1);
        int socket = text.at(at) - '0';
        if (type == 4 && at < end && socket >= 0 && socket < SOCKET.size()) {
            word(tree, "socket", at, SOCKET.get(socket));
            at = socket(in, text, tree, from, end);
        }
        if (at < end) {
            Span span = new Span(at, end - (long) at);
            boolean json = text.at(at) == '[' || text.at(at) == '{';
            tree.add(tree.nodes().text(Key.of("data"), json ? "application/json" : "text", span, span));
        }
        tree.close(end, end);
    }

    private static int socket(Octets in, Ascii text, Tree tree, int from, int end) {
        int at = from + 2;
        int dash = digits(text, at);
        if (text.at(dash) == '-' && dash < end) {
            leaf(in, tree, "attachments", at, dash);
            at = dash + 1;
        }
        if (text.at(at) == '/' && at < end) {
            int comma = text.find(',', at, end);
            leaf(in, tree, "namespace", at, comma);
            at = Math.min(end, comma + 1);
        }
        int id = Math.min(end, digits(text, at));
        if (id > at) {
            leaf(in, tree, "id", at, id);
        }
        return id;
    }

    private static void word(Tree tree, String name, int at, String word) {
        Span span = new Span(at, 1);
        tree.add(Nodes.scalar(Key.of(name), "text", span, span, new FieldValue.Literal(word)));
    }

    private static void leaf(Octets in, Tree tree, String name, int from, int end) {
        Span span = new Span(from, Math.max(0, end - (long) from));
        tree.add(Nodes.scalar(
                Key.of(name), "text", span, span, new FieldValue.Utf8(in.bytes().slice(span))));
    }
}
