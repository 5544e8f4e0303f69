package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.token.JwtDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class JwtDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new JwtDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIiwibiI6WzFdfQ.c2ln"),
                Bytes.utf8("Bearer eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn"));
    }
}
