package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.headers.HeadersDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;

class HeadersDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new HeadersDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("Host: example.org\r\n:path: /a?b=c\r\nX-Device:  77\r\nX-Device: 78\r\n"));
    }

    @Override
    protected MediaHint hint() {
        return new MediaHint("", MediaHint.Origin.HEADERS);
    }
}
