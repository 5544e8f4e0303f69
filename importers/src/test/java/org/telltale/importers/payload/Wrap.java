package org.telltale.importers.payload;

import io.airlift.compress.v3.Compressor;
import io.airlift.compress.v3.lz4.Lz4FrameJavaCompressor;
import io.airlift.compress.v3.snappy.SnappyFramedOutputStream;
import io.airlift.compress.v3.snappy.SnappyJavaCompressor;
import io.airlift.compress.v3.zstd.ZstdCompressor;
import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Ways in which apps put one payload into another, with the path of what was put in.
enum Wrap {
    BASE64(false, true, "base64") {
        @Override
        byte[] of(byte[] in, Random random) {
            return Base64.getEncoder().encode(in);
        }
    },
    BASE64_BARE(false, true, "base64") {
        @Override
        byte[] of(byte[] in, Random random) {
            return Base64.getEncoder().withoutPadding().encode(in);
        }
    },
    BASE64_LINES(false, true, "base64") {
        @Override
        byte[] of(byte[] in, Random random) {
            return Base64.getMimeEncoder().encode(in);
        }
    },
    BASE64_URL(false, true, "base64url") {
        @Override
        byte[] of(byte[] in, Random random) {
            return Base64.getUrlEncoder().withoutPadding().encode(in);
        }
    },
    HEX(false, true, "hex") {
        @Override
        byte[] of(byte[] in, Random random) {
            HexFormat hex =
                    random.nextBoolean() ? HexFormat.of() : HexFormat.of().withUpperCase();
            return utf8(hex.formatHex(in));
        }
    },
    PERCENT(true, true, "percent") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8(URLEncoder.encode(text(in), StandardCharsets.UTF_8).replace("+", "%20"));
        }
    },
    GZIP(false, false, "gzip") {
        @Override
        byte[] of(byte[] in, Random random) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return through(new GZIPOutputStream(out), out, in);
        }
    },
    ZLIB(false, false, "zlib") {
        @Override
        byte[] of(byte[] in, Random random) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return through(new DeflaterOutputStream(out), out, in);
        }
    },
    XZ(false, false, "xz") {
        @Override
        byte[] of(byte[] in, Random random) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return through(new XZOutputStream(out, new LZMA2Options(0)), out, in);
        }
    },
    ZSTD(false, false, "zstd") {
        @Override
        byte[] of(byte[] in, Random random) {
            ZstdCompressor codec = new ZstdJavaCompressor();
            return packed(codec, in);
        }
    },
    LZ4(false, false, "lz4") {
        @Override
        byte[] of(byte[] in, Random random) {
            return packed(new Lz4FrameJavaCompressor(), in);
        }
    },
    SNAPPY(false, false, "snappy") {
        @Override
        byte[] of(byte[] in, Random random) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return through(new SnappyFramedOutputStream(new SnappyJavaCompressor(), out), out, in);
        }
    },
    JSON(true, true, "json:data") {
        @Override
        byte[] of(byte[] in, Random random) {
            String value = Corpus.JSON.writeValueAsString(text(in));
            return utf8("{\"v\":" + random.nextInt(9) + ",\"data\":" + value + ",\"ok\":true}");
        }
    },
    JSON_LIST(true, true, "json:[2]") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8("[1, \"event\", " + Corpus.JSON.writeValueAsString(text(in)) + ", null]");
        }
    },
    FORM(true, true, "form:data") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8("v=3&data=" + URLEncoder.encode(text(in), StandardCharsets.UTF_8) + "&sig=0a1b");
        }
    },
    URL(true, true, "url:query|query:d") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8("https://example.org/collect?v=1&d=" + URLEncoder.encode(text(in), StandardCharsets.UTF_8));
        }
    },
    XML(true, true, "xml:event.data") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8("<event id=\"7\"><data>"
                    + text(in).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                    + "</data></event>");
        }
    },
    DATA_URL(false, true, "data-url") {
        @Override
        byte[] of(byte[] in, Random random) {
            return utf8("data:application/octet-stream;base64,"
                    + Base64.getEncoder().encodeToString(in));
        }
    },
    TOKEN(true, true, "jwt:payload|base64url|json:data") {
        @Override
        byte[] of(byte[] in, Random random) {
            Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
            String payload = "{\"iat\":1684414580,\"data\":" + Corpus.JSON.writeValueAsString(text(in)) + "}";
            byte[] signature = new byte[32];
            random.nextBytes(signature);
            return utf8(url.encodeToString(utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "."
                    + url.encodeToString(utf8(payload)) + "." + url.encodeToString(signature));
        }
    },
    PROTOBUF(false, false, "protobuf:3") {
        @Override
        byte[] of(byte[] in, Random random) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Wire.varint(out, 1, 7);
            Wire.bytes(out, 2, "com.example.app");
            Wire.bytes(out, 3, in);
            Wire.varint(out, 4, 1_684_414_580L);
            return out.toByteArray();
        }
    },
    CBOR(false, false, "cbor:data") {
        @Override
        byte[] of(byte[] in, Random random) {
            byte[] head = {
                (byte) 0xa2, 0x64, 'n', 'a', 'm', 'e', 0x65, 'e', 'v', 'e', 'n', 't', 0x64, 'd', 'a', 't', 'a'
            };
            return joined(head, new byte[] {0x5a}, length(in), in);
        }
    },
    MESSAGE_PACK(false, false, "msgpack:data") {
        @Override
        byte[] of(byte[] in, Random random) {
            byte[] head = {
                (byte) 0x82,
                (byte) 0xa4,
                'n',
                'a',
                'm',
                'e',
                (byte) 0xa5,
                'e',
                'v',
                'e',
                'n',
                't',
                (byte) 0xa4,
                'd',
                'a',
                't',
                'a'
            };
            return joined(head, new byte[] {(byte) 0xc6}, length(in), in);
        }
    };

    /// Whether only text can be put in.
    final boolean wantsText;

    /// Whether text comes out.
    final boolean givesText;

    /// Where what was put in stands.
    final String path;

    Wrap(boolean wantsText, boolean givesText, String path) {
        this.wantsText = wantsText;
        this.givesText = givesText;
        this.path = path;
    }

    abstract byte[] of(byte[] in, Random random) throws IOException;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] length(byte[] in) {
        return new byte[] {(byte) (in.length >> 24), (byte) (in.length >> 16), (byte) (in.length >> 8), (byte) in.length
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] packed(Compressor codec, byte[] in) {
        byte[] out = new byte[codec.maxCompressedLength(in.length)];
        return Arrays.copyOf(out, codec.compress(in, 0, in.length, out, 0, out.length));
    }

    private static byte[] through(OutputStream stream, ByteArrayOutputStream out, byte[] in) throws IOException {
        try (stream) {
            stream.write(in);
        }
        return out.toByteArray();
    }
}
