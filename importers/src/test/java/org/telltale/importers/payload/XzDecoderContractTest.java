package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.compressed.XzDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class XzDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new XzDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "fd377a585a000004e6d6b4460200210116000000742fe5a3e0009600265d003d8888a7a394af8d79bfef1a8a9546"
                        + "c39ce2be04b12b949d05127f7ceb976eb026fe210d9f010000007a8c117c0c183d920001429701000000dfe35f5a"
                        + "b1c467fb020000000004595a"));
    }
}
