package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.msgpack.MessagePackDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class MessagePackDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new MessagePackDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex("84a56576656e74a46f70656e03c0a3626967cfffffffffffffffffa474696d65d6ff6553f100"),
                Decoders.hex("82a46c69737495d1ff85ca3fc00000c7032a78797ac40200ffc29101a6737472696e67"));
    }
}
