package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.Bzip2Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Bzip2DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Bzip2Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "425a6839314159265359c292702300004a9980100420103601c50a2000223d2200c8298000d67af8ac3ade756720"
                        + "1814f0601544a49abb1eb7c5dc914e142430a49c08c0"));
    }
}
