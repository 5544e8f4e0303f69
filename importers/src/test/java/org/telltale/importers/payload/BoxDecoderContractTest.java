package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.BoxDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class BoxDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new BoxDecoder();
    }

    @Override
    protected boolean isSequential() {
        return false;
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex(
                        "000000186674797068656963000000006d69663168656963000000926d657461000000000000002168646c720000"
                                + "00000000000070696374000000000000000000000000000000002369696e6600000000000100000015696e666502"
                                + "0000000001000045786966000000001e696c6f630000000044000001000100000001000000b20000001e00000024"
                                + "697072700000001c6970636f00000014697370650000000000000280000001e0000000266d646174000000004949"
                                + "2a000800000001000f010200040000004142430000000000"),
                Decoders.hex(
                        "000000106674797071742020000000000000002e6d6f6f7600000026756474610000001ea978797a001215c72b33"
                                + "372e343232302d3132322e303834302f"));
    }
}
