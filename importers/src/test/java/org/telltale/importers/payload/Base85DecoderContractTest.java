package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Base85Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Base85DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Base85Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("<~HQm$EASuT63[/K]ASr\\C,&SSc0ms~>"));
    }
}
