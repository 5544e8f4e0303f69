package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Base58Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Base58DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Base58Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("aRMx8gPS9QwXYgzGjPMoUrqy3w8KKi"));
    }
}
