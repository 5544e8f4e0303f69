package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.BmpDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class BmpDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new BmpDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "424d3e00000000000000360000002800000002000000010000000100180000000000080000000000000000000000"
                        + "00000000000000000000000000000000"));
    }
}
