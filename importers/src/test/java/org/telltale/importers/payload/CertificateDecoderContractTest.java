package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.x509.CertificateDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class CertificateDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new CertificateDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(
                "30820204308201aaa0030201020214024410a239e78c5e0c5f9db2cbaa169929993876300a06082a8648ce3d0403"
                        + "02303d310b300906035504061302585831153013060355040a0c0c53616d706c652c204c74642e31173015060355"
                        + "04030c0e73616d706c652e6578616d706c65301e170d3236313132333133313934345a170d333631313230313331"
                        + "3934345a303d310b300906035504061302585831153013060355040a0c0c53616d706c652c204c74642e31173015"
                        + "06035504030c0e73616d706c652e6578616d706c653059301306072a8648ce3d020106082a8648ce3d0301070342"
                        + "0004ed4f1b1467c7cac39b08235e478debef2904a7e4be4b4a13cb639320965d5b2acb89e60d57a9b362123b8c9c"
                        + "9804162269a03c56d374e6e758373fb0ea7af4f7a38187308184301d0603551d0e041604149054f978a0827564ab"
                        + "0a6aa6d09a102dc5e41377301f0603551d230418301680149054f978a0827564ab0a6aa6d09a102dc5e41377300f"
                        + "0603551d130101ff040530030101ff30310603551d11042a3028820e73616d706c652e6578616d706c658704c000"
                        + "02078110614073616d706c652e6578616d706c65300a06082a8648ce3d0403020348003045022100adee98038cfa"
                        + "94dba6acbbb6f5dd045db0dc98f1a7a9ff2250d0936ccea29bbb022011f014d5df9fef7be31a1f449918d6682cb8"
                        + "45a85ab6d048f3daf6c2b6ca3523"));
    }
}
