package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.json.JsonDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class JsonDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new JsonDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8(
                        "{\"a\":[1,-0.50,18446744073709551616,null,true,\"x\\n\"],\"b\":{\"a\":1,\"a\":\"\u00e9\"}}"),
                Bytes.utf8("{\"a\":1}\n{\"a\":2}\n"),
                Bytes.utf8("{\"a\":1#\"b\":[\"x#y\"#{}]};{\"a\":3}"));
    }
}
