package org.telltale.importers.payload.asn1;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// ASN.1 in DER and BER, [X.690](https://www.itu.int/rec/T-REC-X.690).
///
/// Undeclared bytes are taken when they are one sequence to their end with an object identifier in it.
public final class DerDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("asn1", 2);
    private static final int SEQUENCE = 0x30;
    private static final int HEAD = 4096;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        if (!place || in.at(0) != SEQUENCE) {
            boolean value = isDeclared(hint) && head.size() >= 2;
            return place && value ? Fit.POSSIBLE : Fit.NONE;
        }
        Tag tag = Tag.at(in, 0, Integer.MAX_VALUE);
        boolean fits =
                tag.isOpen() || tag.isGood() && (tag.end() == head.size() || head.size() >= HEAD && tag.end() > HEAD);
        return fits || isDeclared(hint) ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        DerReader reader = new DerReader(bytes, context);
        Tree tree = reader.read();
        boolean given = context.isForced() || isDeclared(context.hint());
        boolean evidence = tree.isWhole() && tree.isStructured() && reader.hasIdentifier();
        return evidence || given && tree.hasAnything()
                ? new DecodeResult.Decoded(NestedElements.in(tree.layer("asn1"), context))
                : new DecodeResult.NotMine("no sequence with an identifier");
    }

    private static boolean isDeclared(MediaHint hint) {
        String type = hint.mediaType();
        return type.contains("asn1")
                || type.contains("ocsp")
                || type.contains("pkix")
                || type.contains("pkcs")
                || type.contains("x509");
    }
}
