package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.xml.XmlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class XmlDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new XmlDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8(
                        "<?xml version=\"1.0\"?>\n<a x=\"1\" y='2'><b>t &amp; u</b><b/><!-- c --><c><![CDATA[<>]]>z</c>tail</a>"),
                Bytes.utf8("<!DOCTYPE html><p>one<br>two<p class=x>three</p>"));
    }
}
