package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.plist.BinaryPlistDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class BinaryPlistDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new BinaryPlistDecoder();
    }

    @Override
    protected boolean isSequential() {
        return false;
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.hex("62706c6973743030d201020304546e616d65546c6973745576616c7565a305060413ffffffffffff"
                        + "ffff6200fc00df080d12171d212a0000000000000101000000000000000700000000000000000000"
                        + "00000000002f"),
                Decoders.hex("62706c6973743030d40102030405060708582476657273696f6e592461726368697665725424746f"
                        + "7058246f626a6563747312000186a0574e534b65796564d1090aa20b0c54726f6f74800155246e75"
                        + "6c6cd10d0e546e616d653341c582144000000008111a242932373f42454a4c52555a000000000000"
                        + "0101000000000000000f00000000000000000000000000000063"));
    }
}
