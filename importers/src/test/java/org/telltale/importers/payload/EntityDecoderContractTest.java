package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.EntityDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class EntityDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new EntityDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("{&quot;event&quot;:&quot;&#xe4;&amp;&quot;}"));
    }
}
