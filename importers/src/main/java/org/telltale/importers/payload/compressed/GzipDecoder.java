package org.telltale.importers.payload.compressed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// gzip, [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952), with several members. A wrong checksum or length is a
/// problem and the bytes are shown.
public final class GzipDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("gzip", 1);
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isMember(new Ascii(head), 0) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isMember(Ascii text, int at) {
        return text.at(at) == 0x1f
                && text.at(at + 1) == 0x8b
                && text.at(at + 2) == 8
                && text.at(at + 3) >= 0
                && text.at(at + 3) < 32;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        ArrayBytes here = ArrayBytes.of(bytes);
        Ascii text = new Ascii(bytes);
        if (!isMember(text, 0)) {
            return new DecodeResult.NotMine("no gzip header");
        }
        List<Problem> problems = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (isMember(text, at)) {
            Inflation member = Inflation.of(here, deflated(text, at), true, context);
            out.writeBytes(member.bytes().toArray());
            if (!member.fault().isEmpty()) {
                problems.add(Inflated.stopped(member, bytes));
                at = text.size();
            } else {
                checkTrailer(text, member, problems);
                at = Math.min(text.size(), member.end() + TRAILER);
            }
        }
        if (at < text.size()) {
            problems.add(Problem.warning(at, text.size() - (long) at, "bytes after the last member"));
        }
        return Inflated.result("gzip", bytes, Bytes.of(out.toByteArray()), problems);
    }

    private static int deflated(Ascii text, int member) {
        int flags = text.at(member + 3);
        int at = member + HEADER;
        if ((flags & EXTRA) != 0) {
            at += 2 + Math.max(0, text.at(at)) + (Math.max(0, text.at(at + 1)) << 8);
        }
        at = Math.min(at, text.size());
        for (int flag = NAME; flag <= COMMENT; flag *= 2) {
            at = (flags & flag) != 0 ? text.find(0, at, text.size()) + 1 : at;
        }
        at += (flags & HEADER_CRC) != 0 ? 2 : 0;
        return Math.min(at, text.size());
    }

    private static void checkTrailer(Ascii text, Inflation member, List<Problem> problems) {
        int at = member.end();
        CRC32 crc = new CRC32();
        crc.update(member.bytes().toArray());
        int left = Math.min(TRAILER, text.size() - at);
        if (left < TRAILER) {
            problems.add(Problem.warning(at, left, "checksum cut"));
        } else if (word(text, at) != crc.getValue()) {
            problems.add(Problem.warning(at, 4, "checksum wrong"));
        } else if (word(text, at + 4) != (member.bytes().size() & 0xffffffffL)) {
            problems.add(Problem.warning(at + 4L, 4, "length wrong"));
        }
    }

    private static long word(Ascii text, int at) {
        return text.at(at) | text.at(at + 1) << 8 | text.at(at + 2) << 16 | (long) text.at(at + 3) << 24;
    }
}
