package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Z85Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Z85DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Z85Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("DM)3AwO#PliWeGYwO@Xyb5OO=f)$e!"));
    }
}
