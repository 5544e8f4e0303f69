package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.TiffDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class TiffDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new TiffDecoder();
    }

    @Override
    protected boolean isSequential() {
        return false;
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "49492a000800000002000f010200040000004d65210025880400010000002600000000000000040001000200020000005300000002000500030000005c0000000300020002000000570000000400050003000000740000000000000025000000010000001e0000000100000000000000010000007a000000010000000f00000001000000100e000064000000"));
    }
}
