package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.multipart.MultipartDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class MultipartDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new MultipartDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Bytes.utf8(
                        "--b1X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--b1X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.json\"\r\nContent-Type: application/json\r\n\r\n{\"k\":[1]}\r\n--b1X--\r\nend"),
                Bytes.utf8("--q-q1\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\ninner\n--in--\n--q-q1--"));
    }
}
