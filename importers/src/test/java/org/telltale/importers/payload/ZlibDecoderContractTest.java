package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.ZlibDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class ZlibDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new ZlibDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.deflated(Bytes.utf8("{\"a\":\"some text, some text, some text\"}"), false));
    }
}
