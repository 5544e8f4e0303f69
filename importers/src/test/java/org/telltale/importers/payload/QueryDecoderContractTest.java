package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.urlencoded.QueryDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;

class QueryDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new QueryDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("lat=37.422&lon=-122.084&q=a+b&e=&flag&lat=1&p=%257B%22a%22%257D"));
    }

    @Override
    protected MediaHint hint() {
        return new MediaHint("", MediaHint.Origin.URL);
    }
}
