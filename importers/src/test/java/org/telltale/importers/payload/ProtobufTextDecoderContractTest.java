package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.prototext.ProtobufTextDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class ProtobufTextDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new ProtobufTextDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("device { id: \"a1\" os: ANDROID }\nat: 1684414580\n"),
                Bytes.utf8("a:<b:[1,2] c:'x' 'y'> [ext.d]: -1.5f 7 { 1: 0xff }"));
    }
}
