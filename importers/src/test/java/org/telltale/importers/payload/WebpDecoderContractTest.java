package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.WebpDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class WebpDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new WebpDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "524946466600000057454250565038580a00000008000000630000310000455849461a00000049492a0008000000"
                        + "01000f010200040000004142430000000000584d5020250000003c783a786d706d65746120786d6c6e733a783d22"
                        + "61646f62653a6e733a6d6574612f222f3e00"));
    }
}
