package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.thrift.ThriftDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class ThriftDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new ThriftDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "80010001000000086c6f674576656e74000000090b0001000000036162630a0002fffffffffffffffb0d00030b08"
                                + "00000001000000026162000000070f000404000000013ff80000000000000c0005020001010000"),
                Decoders.hex(
                        "0000005580010001000000086c6f674576656e74000000090b0001000000036162630a0002fffffffffffffffb0d"
                                + "00030b0800000001000000026162000000070f000404000000013ff80000000000000c0005020001010000"),
                Decoders.hex("822109086c6f674576656e74180361626316091b01850261620e1917000000000000f83f1c110000"),
                Decoders.hex("0000000967657453746174757301000000050b0001000000036b657900"));
    }
}
