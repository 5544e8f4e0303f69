package org.telltale.importers.payload.dns;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Messages of the name service ([RFC 1035](https://www.rfc-editor.org/rfc/rfc1035)) without the length that TCP puts
/// before them. What nobody declared to be one has to be read to its last byte.
public final class DnsDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("dns", 1);
    private static final int LONGEST = 65_535;
    private static final int LEAST_LETTERS = 4;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (isDeclared(hint)) {
            return Fit.LIKELY;
        }
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        return place && isHeader(new Octets(head)) ? Fit.POSSIBLE : Fit.NONE;
    }

    private static boolean isDeclared(MediaHint hint) {
        return hint.mediaType().startsWith("application/dns-message");
    }

    /// Of a question, a notice or an update, and of few records.
    private static boolean isHeader(Octets in) {
        if (!in.has(0, DnsReader.HEADER)) {
            return false;
        }
        long opcode = in.big(2, 2) >> 11 & 15;
        boolean known = opcode == 0 || opcode == 4 || opcode == 5;
        long records = in.big(6, 2) + in.big(8, 2) + in.big(10, 2);
        boolean few = in.big(4, 2) <= 16 && records <= 512 && in.big(4, 2) + records > 0;
        return known && few && (in.big(2, 2) & 0x40) == 0;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        boolean given = context.isForced() || isDeclared(context.hint());
        if (bytes.size() > LONGEST || !given && !isHeader(new Octets(bytes))) {
            return new DecodeResult.NotMine("no message of the name service begins");
        }
        DnsReader reader = new DnsReader(bytes, context);
        Tree tree = reader.read();
        boolean evidence = tree.isWhole() && !reader.isOdd() && tree.words() >= LEAST_LETTERS;
        return evidence || given && tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer("dns"))
                : new DecodeResult.NotMine("no message of the name service to the end");
    }
}
