package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.csv.CsvDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class CsvDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new CsvDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8("2,1684415161,2005,1,AndroidWifi,00:13:10:85:fe:01,,,,0,-122.08407,37.422,"),
                Bytes.utf8("1,2,3,\"a b\"\n4,5,6,\"q\"\"q\"\n"));
    }
}
