package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;

class GrpcWebTextTest {
    private static final MediaHint TEXT = new MediaHint("application/grpc-web-text+proto", MediaHint.Origin.BODY);

    private static String piece(String hex) {
        return Base64.getEncoder().encodeToString(Decoders.hex(hex).toArray());
    }

    @Test
    void readsMessagesInSeveralPaddedPieces() {
        String body = piece("0000000004" + "0a026869") + piece("0000000002" + "1001") + piece("8000000003613a31");
        assertEquals(
                List.of(
                        "base64|grpc:[0].flags = 0",
                        "base64|grpc:[0].length = 4",
                        "base64|grpc:[0].message = 0a026869",
                        "base64|grpc:[0].message|protobuf:1 = hi",
                        "base64|grpc:[1].flags = 0",
                        "base64|grpc:[1].length = 2",
                        "base64|grpc:[1].message = 1001",
                        "base64|grpc:[1].message|protobuf:2 = 1",
                        "base64|grpc:[2].flags = 128",
                        "base64|grpc:[2].length = 3",
                        "base64|grpc:[2].trailers = a:1",
                        "base64|grpc:[2].trailers|headers:a = 1"),
                Decoders.leaves(Decoders.decode(Bytes.utf8(body), TEXT)));
    }

    @Test
    void leavesTextAloneThatIsNoBase64() {
        assertEquals(
                "text", Decoders.decode(Bytes.utf8("not found = here"), TEXT).decoder());
    }
}
