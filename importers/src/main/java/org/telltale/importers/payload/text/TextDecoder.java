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
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Text in one piece: clean UTF-8, in UTF-16 or UTF-32 by its byte-order mark, in the charset that is given (`charset`)
/// or declared, or in one that its characters speak for, which is said. Text in another charset than UTF-8 may carry a
/// layer of its characters in UTF-8.
public final class TextDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("text", 2);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)");

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("charset");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean whole = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        if (hint.origin() == Origin.BYTES) {
            return isGuessed(head) ? Fit.LIKELY : Fit.NONE;
        }
        if (!whole || head.isEmpty()) {
            return Fit.NONE;
        }
        if (byteOrderMark(new Ascii(head)).isPresent()) {
            return Fit.LIKELY;
        }
        if (isClean(head, true) || declared(hint).isPresent()) {
            return Fit.POSSIBLE;
        }
        return isGuessed(head) ? Fit.LIKELY : Fit.NONE;
    }

    /// Bytes may end within a character, so that the head of longer ones is asked about less of it.
    private static boolean isGuessed(Bytes head) {
        if (head.size() < PayloadPipeline.HEAD) {
            return CharsetGuess.of(head).isPresent();
        }
        for (int cut = 0; cut < 4; cut++) {
            if (CharsetGuess.of(head.slice(0, PayloadPipeline.HEAD - 4L - cut)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Nodes nodes = new Nodes(bytes);
        Optional<Charset> given = named(context.givenText("charset"));
        Optional<Charset> charset =
                given.or(() -> byteOrderMark(new Ascii(bytes))).or(() -> declared(context.hint()));
        if (given.isEmpty() && isClean(bytes, false)) {
            return text(bytes, nodes.text(Key.ROOT, "text", nodes.all(), nodes.all()), List.of());
        }
        Optional<Charset> guess = charset.isEmpty() ? CharsetGuess.of(bytes) : Optional.empty();
        if (guess.isPresent()) {
            return translated(
                    bytes, guess.get(), context, guess.get().name() + " by its characters; nobody declared it");
        }
        if (charset.isEmpty() && context.isForced()) {
            charset = Optional.of(StandardCharsets.UTF_8);
        }
        return charset.<DecodeResult>map(c -> translated(bytes, c, context, ""))
                .orElseGet(() -> new DecodeResult.NotMine("neither UTF-8 nor a declared charset"));
    }

    private static DecodeResult translated(Bytes bytes, Charset charset, DecodeContext context, String remark) {
        Nodes nodes = new Nodes(bytes);
        ArrayBytes here = ArrayBytes.of(bytes);
        String text;
        List<Problem> problems = remark.isEmpty() ? List.of() : List.of(Problem.notice(0, bytes.size(), remark));
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
        int next = text.at(2) << 8 | text.at(3);
        if (text.size() % 4 == 0 && text.size() > 4 && (mark == 0xfffe && next == 0 || mark == 0 && next == 0xfeff)) {
            return Optional.of(Charset.forName(mark == 0 ? "UTF-32BE" : "UTF-32LE"));
        }
        boolean utf16 = text.size() >= 4 && text.size() % 2 == 0;
        return switch (mark) {
            case 0xfffe -> utf16 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
            case 0xfeff -> utf16 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(MediaHint hint) {
        Matcher matcher = CHARSET.matcher(hint.mediaType());
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
