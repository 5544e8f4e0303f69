package org.telltale.importers.payload.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Text in one piece: in UTF-16 by its byte-order mark, in the declared charset, or clean UTF-8. Text in another
/// charset than UTF-8 may carry a layer of its characters in UTF-8.
public final class TextDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("text", 1);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)");

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean whole = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        if (!whole || head.isEmpty()) {
            return Fit.NONE;
        }
        if (byteOrderMark(new Ascii(head)).isPresent()) {
            return Fit.LIKELY;
        }
        return isClean(head, true) || declared(hint).isPresent() ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Nodes nodes = new Nodes(bytes);
        Optional<Charset> charset = byteOrderMark(new Ascii(bytes)).or(() -> declared(context.hint()));
        if (isClean(bytes, false)) {
            return text(bytes, nodes.text(Key.ROOT, "text", nodes.all(), nodes.all()), List.of());
        }
        if (charset.isEmpty() && context.isForced()) {
            charset = Optional.of(StandardCharsets.UTF_8);
        }
        return charset.<DecodeResult>map(c -> translated(bytes, c, context))
                .orElseGet(() -> new DecodeResult.NotMine("neither UTF-8 nor a declared charset"));
    }

    private static DecodeResult translated(Bytes bytes, Charset charset, DecodeContext context) {
        Nodes nodes = new Nodes(bytes);
        ArrayBytes here = ArrayBytes.of(bytes);
        String text;
        List<Problem> problems = List.of();
        try {
            text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(here.array(), here.start(), here.length()))
                    .toString();
        } catch (CharacterCodingException _) {
            if (!context.isForced() && !charset.name().startsWith("UTF-16")) {
                return new DecodeResult.NotMine("not in the declared charset");
            }
            text = new String(here.array(), here.start(), here.length(), charset);
            problems = List.of(Problem.warning(0, bytes.size(), "not all of it is " + charset.name()));
        }
        String shown = text.startsWith("\ufeff") ? text.substring(1) : text;
        Span all = nodes.all();
        return text(bytes, nodes.literal(Key.ROOT, "text", all, all, shown), problems);
    }

    private static DecodeResult text(Bytes bytes, FieldNode root, List<Problem> problems) {
        return new DecodeResult.Decoded(Layer.of("text", bytes, root, problems));
    }

    /// Clean UTF-8; the head of longer bytes may end within a character.
    private static boolean isClean(Bytes bytes, boolean cutAllowed) {
        ArrayBytes here = ArrayBytes.of(bytes);
        int end = here.start() + here.length();
        int fault = CleanText.fault(here.array(), here.start(), end);
        return CleanText.matches(here.array(), here.start(), end)
                || cutAllowed && fault > end - 4 && fault > here.start();
    }

    private static Optional<Charset> byteOrderMark(Ascii text) {
        int mark = text.at(0) << 8 | text.at(1);
        boolean utf16 = text.size() >= 4 && text.size() % 2 == 0;
        return switch (mark) {
            case 0xfffe -> utf16 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
            case 0xfeff -> utf16 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(MediaHint hint) {
        Matcher matcher = CHARSET.matcher(hint.mediaType());
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
