package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.socket.SocketDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class SocketDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new SocketDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("42/chat,7[\"join\",{\"room\":\"a\"}]"),
                Bytes.utf8("0{\"sid\":\"ab\"}\u001e451-[\"x\"]"),
                Bytes.utf8("14:0{\"sid\":\"abc\"}9:42[\"hey\"]"));
    }
}
