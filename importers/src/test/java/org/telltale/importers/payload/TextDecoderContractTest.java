package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.text.TextDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class TextDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new TextDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("Gr\u00fc\u00dfe aus K\u00f6ln\n"), Decoders.hex("fffe47007200fc00"));
    }
}
