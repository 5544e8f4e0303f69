package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.DataUrlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class DataUrlDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new DataUrlDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("data:application/json;base64,eyJhIjpbMSwyXX0="),
                Bytes.utf8("data:,a%20b"),
                Bytes.utf8("data:text/plain;charset=utf-8,%7Bx"));
    }
}
