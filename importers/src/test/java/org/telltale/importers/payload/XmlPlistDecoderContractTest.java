package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.plist.XmlPlistDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class XmlPlistDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new XmlPlistDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8(
                "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>a</key><array><integer>1</integer><true/>"
                        + "<data>AAEC</data></array><key>b</key><dict/></dict></plist>"));
    }
}
