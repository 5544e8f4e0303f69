package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Base64Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Base64DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Base64Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.base64(Bytes.utf8("{\"device\":\"A9543d226cb39f0\",\"n\":12}")));
    }
}
