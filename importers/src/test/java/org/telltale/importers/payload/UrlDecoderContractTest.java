package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.urlencoded.UrlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;

class UrlDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new UrlDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("https://example.org:8443/a/b%20c/?x=1&y=%C3%A9#top"), Bytes.utf8("/only/path?x"));
    }

    @Override
    protected MediaHint hint() {
        return new MediaHint("", MediaHint.Origin.URL);
    }
}
