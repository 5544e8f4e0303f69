package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Utf7Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;

class Utf7DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Utf7Decoder();
    }

    @Override
    protected MediaHint hint() {
        return new MediaHint("text/plain; charset=utf-7", MediaHint.Origin.BODY);
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("Hi Mom +Jjo-! A+-B +AGEAYg-"));
    }
}
