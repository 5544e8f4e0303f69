package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.HexDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class HexDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new HexDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("7b2261223a312c2262223a22746578742074657874227d"));
    }
}
