package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.bencode.BencodeDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class BencodeDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new BencodeDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("d4:infod6:lengthi5e4:name5:a.txte4:listli-1e3:abcee"));
    }
}
