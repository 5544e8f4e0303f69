package org.telltale.importers.payload.secret;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// AES with what an analyst gives: `key` (16, 24 or 32 bytes), `mode` (`ecb`, `cbc`, `ctr`, `gcm`; else `cbc`), `iv`
/// (where none is given it stands before the rest: 12 bytes for GCM, else 16), `tag` for GCM (else the last 16 bytes),
/// `aad`, and `padding` (`none`, else PKCS#7). Wrong padding is a problem and the bytes are shown; a wrong tag gives
/// nothing.
public final class AesDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("aes", 1);
    private static final int BLOCK = 16;
    private static final int GCM_IV = 12;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("mode", "key", "iv", "tag", "aad", "padding");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        byte[] key = context.given("key").orElse(Bytes.of(new byte[0])).toArray();
        if (key.length != 16 && key.length != 24 && key.length != 32) {
            return new DecodeResult.NotMine("no key of 16, 24 or 32 bytes was given");
        }
        String given = context.givenText("mode").toLowerCase(Locale.ROOT);
        String mode = given.isEmpty() ? "cbc" : given;
        int prefix = mode.equals("ecb") || context.given("iv").isPresent() ? 0 : mode.equals("gcm") ? GCM_IV : BLOCK;
        if (bytes.size() <= prefix || !context.takeInflated(bytes.size())) {
            return new DecodeResult.NotMine("too short, or too long");
        }
        Bytes iv = context.given("iv").orElse(bytes.slice(0, prefix));
        return opened(
                bytes,
                bytes.slice(prefix, bytes.size() - prefix),
                new Settings(mode, new SecretKeySpec(key, "AES"), iv),
                context);
    }

    /// How to open.
    private record Settings(String mode, SecretKeySpec key, Bytes iv) {}

    private static DecodeResult opened(Bytes all, Bytes closed, Settings with, DecodeContext context) {
        boolean padded =
                !context.givenText("padding").equals("none") && (with.mode.equals("cbc") || with.mode.equals("ecb"));
        try {
            return result(all, run(closed, with, padded, context), List.of());
        } catch (BadPaddingException _) {
            return padded
                    ? unpadded(all, closed, with, context)
                    : new DecodeResult.NotMine("the tag is wrong: another key, iv or tag");
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return new DecodeResult.NotMine("not opened: length, mode or iv do not fit");
        }
    }

    private static DecodeResult unpadded(Bytes all, Bytes closed, Settings with, DecodeContext context) {
        try {
            Problem problem = Problem.warning(all.size() - 1, 1, "the padding is wrong: perhaps another key or iv");
            return result(all, run(closed, with, false, context), List.of(problem));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return new DecodeResult.NotMine("not opened: length, mode or iv do not fit");
        }
    }

    private static DecodeResult result(Bytes all, byte[] plain, List<Problem> problems) {
        Layer layer = Layer.wrapping("aes", all, new Nodes(all).wrapper(false), problems);
        return new DecodeResult.Unwrapped(layer, Bytes.of(plain), "");
    }

    private static byte[] run(Bytes closed, Settings with, boolean padded, DecodeContext context)
            throws GeneralSecurityException {
        String padding = padded ? "/PKCS5Padding" : "/NoPadding";
        Cipher cipher = Cipher.getInstance("AES/" + with.mode.toUpperCase(Locale.ROOT) + padding);
        switch (with.mode) {
            case "ecb" -> cipher.init(Cipher.DECRYPT_MODE, with.key);
            case "gcm" -> {
                int tag = context.given("tag").map(t -> (int) t.size()).orElse(BLOCK);
                cipher.init(Cipher.DECRYPT_MODE, with.key, new GCMParameterSpec(8 * tag, with.iv.toArray()));
                context.given("aad").ifPresent(aad -> cipher.updateAAD(aad.toArray()));
            }
            default -> cipher.init(Cipher.DECRYPT_MODE, with.key, new IvParameterSpec(with.iv.toArray()));
        }
        byte[] first = cipher.update(closed.toArray());
        byte[] last = cipher.doFinal(context.given("tag")
                .filter(_ -> with.mode.equals("gcm"))
                .orElse(Bytes.of(new byte[0]))
                .toArray());
        byte[] out = new byte[(first == null ? 0 : first.length) + last.length];
        if (first != null) {
            System.arraycopy(first, 0, out, 0, first.length);
        }
        System.arraycopy(last, 0, out, out.length - last.length, last.length);
        return out;
    }
}
