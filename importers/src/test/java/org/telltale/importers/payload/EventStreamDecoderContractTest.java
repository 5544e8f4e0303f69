package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.events.EventStreamDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class EventStreamDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new EventStreamDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8(": hello\nid: 1\nevent: add\ndata: {\"a\":1}\n\ndata:more\ndata: lines\n\nretry: 10"),
                Bytes.utf8("data: x\r\n\r\ndata\r\n"));
    }
}
