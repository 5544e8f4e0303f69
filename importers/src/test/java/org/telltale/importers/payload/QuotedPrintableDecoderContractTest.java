package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.QuotedPrintableDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class QuotedPrintableDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new QuotedPrintableDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("a=3D1 and a long line that =\r\nis broken=20\r\n"));
    }
}
