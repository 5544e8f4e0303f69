package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.GifDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class GifDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new GifDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "4749463839610200010080000000000000000021fe0568656c6c6f002c00000000020001000002024c01003b"));
    }
}
