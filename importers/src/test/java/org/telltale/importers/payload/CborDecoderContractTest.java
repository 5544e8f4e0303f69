package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.cbor.CborDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class CborDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new CborDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex("a3656576656e74646f70656e2082f93e00f64200fff5"),
                Decoders.hex(
                        "d9d9f7bf656576656e74c1fb41d954fc4000000063626967c349010000000000000000636e65673bffffffffffffffffff"),
                Decoders.hex("a28101656576656e747f63616263626465ff5f4101420203ff"));
    }
}
