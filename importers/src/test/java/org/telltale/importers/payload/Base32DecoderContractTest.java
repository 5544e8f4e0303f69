package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.encoded.Base32Decoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class Base32DecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new Base32Decoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("PMRGK5TFNZ2CEORCN5YGK3RCFQRG4IR2GF6Q===="));
    }
}
