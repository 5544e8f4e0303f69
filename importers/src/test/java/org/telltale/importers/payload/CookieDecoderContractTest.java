package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.cookie.CookieDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;

class CookieDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new CookieDecoder();
    }

    @Override
    protected MediaHint hint() {
        return new MediaHint("application/x-cookie", MediaHint.Origin.UNWRAPPED);
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("sid=abc; theme=\"da;rk\"; empty=; =noname; novalue; dup=1; dup=2; enc=%7B%22a%22%3A1%7D"));
    }
}
