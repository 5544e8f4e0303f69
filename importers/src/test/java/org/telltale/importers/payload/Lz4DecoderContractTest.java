package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.Lz4Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Lz4DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Lz4Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "04224d186440a72a000000ff107b226576656e74223a226f70656e222c226e223a312c22706164223a2261620200"
                        + "6050626162227d00000000e18a849d"));
    }
}
