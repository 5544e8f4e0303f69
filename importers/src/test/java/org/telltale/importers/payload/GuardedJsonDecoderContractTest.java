package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.json.GuardedJsonDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class GuardedJsonDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new GuardedJsonDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8(")]}',\n{\"a\":[1,{\"b\":null}]}"),
                Bytes.utf8("for(;;);[1,2,3,{\"a\":2}]"),
                Bytes.utf8("/**/cb.x_1({\"a\":\"b\"});\n"));
    }
}
