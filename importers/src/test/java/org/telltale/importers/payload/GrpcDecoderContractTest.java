package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.framed.GrpcDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class GrpcDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new GrpcDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex("00000000150a11413935343364323236636233396630686910050000000000800000000f67727063"
                + "2d7374617475733a300d0a"));
    }
}
