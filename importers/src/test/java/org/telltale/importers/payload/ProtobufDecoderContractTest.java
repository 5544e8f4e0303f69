package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.protobuf.ProtobufDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class ProtobufDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new ProtobufDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "0a2f0a010010a496f0cd051a104139353433643232366362333966300020b7ae80c0022a0a616e64726f69642d333230001005"),
                Decoders.hex("0804"),
                Decoders.hex("0b0801120568656c6c6f0c"));
    }
}
