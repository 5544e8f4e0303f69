package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.bson.BsonDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class BsonDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new BsonDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex("280000000268656c6c6f0006000000776f726c640012626967000000000000000080086f6b000100"),
                Decoders.hex(
                        "360000000f636f6465001e0000000700000076617220613b000f000000106e616d6500ffffffff000b726567657800612e6300690000"),
                Decoders.hex(
                        "5d000000046172726179001e000000013000000000000000f83f0a310005320003000000806162630003696e6e6572002c00000013646563696d616c00010000000000000000000000000040301174696d650002000000010000000000"));
    }
}
