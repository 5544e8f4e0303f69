package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.SnappyBlockDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class SnappyBlockDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new SnappyBlockDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex("3b1468656c6c6f20be060010776f726c64"));
    }
}
