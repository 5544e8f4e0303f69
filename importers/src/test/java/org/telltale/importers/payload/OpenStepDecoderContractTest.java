package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.plist.OpenStepDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class OpenStepDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new OpenStepDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("// list\n{ a = (1, \"two\\U0041\", <0001>, <*I5>); 'b' = { c = /x; }; }"));
    }
}
