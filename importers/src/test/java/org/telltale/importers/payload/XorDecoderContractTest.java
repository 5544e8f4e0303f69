package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.secret.XorDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class XorDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new XorDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex("dc85c2d1c2c9d3859d85c8d7c2c9858b85c9859d96da878787"));
    }
}
