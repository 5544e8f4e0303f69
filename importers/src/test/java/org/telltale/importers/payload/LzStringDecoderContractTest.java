package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.LzStringDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class LzStringDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new LzStringDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("N4IgpgbmB2AuIC4QHsAOMQBoTUQRgF8g"));
    }
}
