package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.PngDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class PngDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new PngDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000d744558"
                                + "74536f6674776172650054e973748b894b410000000a49444154789c636000000002000148afa4710000000049454e44ae426082"));
    }
}
