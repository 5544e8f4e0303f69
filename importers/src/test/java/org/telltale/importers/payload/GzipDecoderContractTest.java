package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.GzipDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class GzipDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new GzipDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "1f8b0800000000000003ab564a54b2520a492d2e51d253504a02b20cf4812225a9c54000c4ad0ea51f000000"),
                Decoders.hex("1f8b08000000000000ff4b4c4a06009c8bdc7203000000"));
    }
}
