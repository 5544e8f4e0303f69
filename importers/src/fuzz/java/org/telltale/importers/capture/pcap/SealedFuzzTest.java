package org.telltale.importers.capture.pcap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Tag;
import org.telltale.importers.capture.CaptureFuzz;

@Tag("fuzz")
class SealedFuzzTest {
    private static final int MOST = 40;

    /// Each piece is a byte that says who sends it, what kind of record it is and whether it is sealed, a length, and
    /// the record's content; the first piece may come before the hellos.
    @FuzzTest
    void readsAnyRecords(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean greeted = in.hasRemaining() && in.get() >= 0;
        Stage stage = greeted ? SealedTalk.greeted(new Stage()) : new Stage().open(443);
        int[] next = new int[2];
        for (int i = 0; i < MOST && in.remaining() > 2; i++) {
            int how = in.get();
            boolean client = (how & 1) == 0;
            int length = in.get() & 0xff;
            byte[] content = new byte[Math.min(length, in.remaining())];
            in.get(content);
            int type = 20 + (how >> 2 & 3);
            byte[] record = (how & 2) == 0
                    ? SealedTalk.record(type, content)
                    : SealedTalk.sealed(client ? "33" : "44", next[client ? 0 : 1]++, type, content);
            stage.tcp(client, 443, 0x18, record);
        }
        CaptureFuzz.read(new PcapngImporter(), stage.pcapng(ByteOrder.LITTLE_ENDIAN, SealedTalk.KEY_LOG));
    }
}
