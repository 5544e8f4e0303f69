package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.DeflateDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class DeflateDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new DeflateDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.deflated(Bytes.utf8("{\"a\":\"some text, some text, some text\"}"), true));
    }
}
