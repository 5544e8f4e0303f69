package org.telltale.importers.payload.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Compact tokens: signed, [RFC 7515](https://www.rfc-editor.org/rfc/rfc7515), or encrypted,
/// [RFC 7516](https://www.rfc-editor.org/rfc/rfc7516), also after `Bearer`.
///
/// The first part must be the base64url of an object with `alg` in it. Nothing is verified or decrypted.
public final class JwtDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("jwt", 1);
    private static final List<String> SIGNED = List.of("header", "payload", "signature");
    private static final List<String> ENCRYPTED = List.of("header", "key", "iv", "ciphertext", "tag");
    private static final int MOST_PARTS = 8;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() != Origin.URL && hint.origin() != Origin.HEADERS;
        Ascii text = new Ascii(head);
        int from = start(text);
        boolean object = text.startsWith("ey", from) || text.startsWith("ew", from) || text.startsWith("eyA", from);
        return place && object && text.find('.', from, text.size()) < text.size() ? Fit.LIKELY : Fit.NONE;
    }

    private static int start(Ascii text) {
        return text.startsWith("Bearer ", 0) ? 7 : 0;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        int end = text.size();
        while (end > 0 && Ascii.isSpace(text.at(end - 1))) {
            end--;
        }
        List<Span> parts = parts(text, start(text), end);
        boolean token = parts.size() > 1 && parts.size() <= MOST_PARTS && hasAlgorithm(bytes.slice(parts.getFirst()));
        if (!token && !(context.isForced() && parts.size() > 1)) {
            return new DecodeResult.NotMine("no token");
        }
        Tree tree = new Tree(bytes, context);
        List<String> names = parts.size() == ENCRYPTED.size() ? ENCRYPTED : SIGNED;
        tree.open(names == ENCRYPTED ? "encrypted token" : "token", false, 0, 0);
        if (parts.size() != names.size()) {
            tree.problem(Problem.notice(0, bytes.size(), parts.size() + " parts"));
        }
        for (int i = 0; i < parts.size(); i++) {
            part(tree, parts.get(i), i < names.size() ? names.get(i) : Integer.toString(i), i);
        }
        tree.closeAll(bytes.size());
        return new DecodeResult.Decoded(tree.layer("jwt"));
    }

    /// Parts of base64url letters between dots; none where other letters are.
    private static List<Span> parts(Ascii text, int from, int end) {
        List<Span> parts = new ArrayList<>();
        int at = from;
        for (int i = from; i <= end; i++) {
            int c = i < end ? text.at(i) : '.';
            if (c == '.') {
                parts.add(new Span(at, i - (long) at));
                at = i + 1;
            } else if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '-' && c != '_' && c != '=') {
                return List.of();
            }
        }
        return parts;
    }

    private static boolean hasAlgorithm(Bytes part) {
        try {
            String header = new String(Base64.getUrlDecoder().decode(part.toArray()), StandardCharsets.UTF_8).strip();
            return header.startsWith("{") && header.endsWith("}") && header.contains("\"alg\"");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void part(Tree tree, Span span, String name, int index) {
        boolean json = index == 0 || index == 1 && name.equals("payload");
        Nodes nodes = tree.nodes();
        if (tree.refusal().isEmpty()) {
            tree.add(nodes.text(Key.of(name), json ? "base64url" : "text", span, span));
        }
    }
}
