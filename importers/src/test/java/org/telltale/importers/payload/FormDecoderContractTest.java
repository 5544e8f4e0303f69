package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.urlencoded.FormDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class FormDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new FormDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("a=1&b=two+words&c=%E4%BD%A0&bad=%zz"));
    }
}
