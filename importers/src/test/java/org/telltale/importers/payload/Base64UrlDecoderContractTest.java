package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Base64UrlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Base64UrlDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Base64UrlDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("eyJhIjoi__-_w7_Dvz8_Pz8_Pz8_Pz8_In0"));
    }
}
