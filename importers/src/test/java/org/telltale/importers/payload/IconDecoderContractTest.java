package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.IconDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class IconDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new IconDecoder();
    }

    @Override
    protected boolean isSequential() {
        return false;
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "00000100010010000000010018002c00000016000000280000001000000020000000010018000000000004000000"
                        + "0000000000000000000000000000000000000000"));
    }
}
