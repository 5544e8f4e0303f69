package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.javaobject.JavaObjectDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class JavaObjectDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new JavaObjectDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(JavaObjects.sample());
    }
}
