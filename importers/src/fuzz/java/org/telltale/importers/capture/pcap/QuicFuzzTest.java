package org.telltale.importers.capture.pcap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Tag;
import org.telltale.importers.capture.CaptureFuzz;

@Tag("fuzz")
class QuicFuzzTest {
    private static final int MOST = 40;

    /// Each piece is a byte that says who sends it in which packet, a length, and what the packet seals.
    @FuzzTest
    void readsAnyFrames(byte[] bytes) throws IOException, GeneralSecurityException {
        Stage stage = QuicTalk.of(new Stage());
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int number = 10; number < 10 + MOST && in.remaining() > 2; number++) {
            int how = in.get();
            int length = in.get() & 0xff;
            byte[] frames = new byte[Math.min(length, in.remaining())];
            in.get(frames);
            QuicTalk.say(stage, how, number, frames);
        }
        CaptureFuzz.read(new PcapngImporter(), stage.pcapng(ByteOrder.LITTLE_ENDIAN, SealedTalk.KEY_LOG));
    }
}
