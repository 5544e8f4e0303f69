package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.asn1.DerDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class DerDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new DerDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "303a06092a864886f70d0101010202ff7f31180c074772c3b6c39f65170d3234303130313030303030305aa3050101ff05009f810102616203020001"));
    }
}
