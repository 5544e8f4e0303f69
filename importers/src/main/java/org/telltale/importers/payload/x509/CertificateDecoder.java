package org.telltale.importers.payload.x509;

import java.util.Optional;
import org.telltale.importers.payload.asn1.DerDecoder;
import org.telltale.importers.payload.asn1.NestedElements;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// X.509 certificates, [RFC 5280](https://www.rfc-editor.org/rfc/rfc5280), by the names of their parts. What has
/// another shape is left to `asn1`.
public final class CertificateDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("x509", 2);
    private final DerDecoder der = new DerDecoder();

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return der.probe(hint, head);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        DecodeResult read = der.decode(bytes, context);
        if (!(read instanceof DecodeResult.Decoded(Layer layer))) {
            return read;
        }
        Optional<FieldNode> named = new Certificate(bytes).named(layer.root());
        if (named.isEmpty() && !context.isForced()) {
            return new DecodeResult.NotMine("not the shape of a certificate");
        }
        Layer certificate = Layer.of("x509", bytes, named.orElse(layer.root()), layer.problems());
        return new DecodeResult.Decoded(NestedElements.in(certificate, context));
    }
}
