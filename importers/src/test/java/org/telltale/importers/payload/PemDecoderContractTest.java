package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.x509.PemDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class PemDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new PemDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("-----BEGIN SAMPLE-----\nAAECAwQFBgcICQ==\n-----END SAMPLE-----\n"));
    }
}
