package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.urlencoded.PercentDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class PercentDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new PercentDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("file%3A%2F%2F%2Fdata%2Fuser%2F0%2Fapp.html"));
    }
}
