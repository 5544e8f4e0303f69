package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.image.IptcDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class IptcDecoderContractTest extends PayloadDecoderContract {
    /// A city, a name in Latin-1 and an unnamed data set.
    private static final String SETS = "1c025a00044772617a1c025000044ae467651c02c800020102";

    private static final String RESOURCES = "50686f746f73686f7020332e3000" + "3842494d040400000000" + "0019" + SETS
            + "00" + "3842494d0425000000000001ff00";

    @Override
    protected PayloadDecoder decoder() {
        return new IptcDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Decoders.hex(RESOURCES));
    }

    @Test
    void namesWhatPhotographersSay() {
        List<String> leaves = Decoders.leaves(Corpus.forced("iptc", Decoders.hex(RESOURCES)));
        assertEquals("iptc:City = Graz", leaves.getFirst());
        assertEquals(leaves.subList(0, 3), Decoders.leaves(Corpus.forced("iptc", Decoders.hex(SETS))));
        assertTrue(leaves.contains("iptc:By-line = J\u00e4ge"), leaves::toString);
    }

    @Test
    void readsThemInAPicture() {
        Bytes jpeg = Decoders.hex("ffd8ffed0044" + RESOURCES + "ffd9");
        assertTrue(Decoders.leaves(Decoders.body(jpeg)).contains("jpeg:[\"segment ed\"]|iptc:City = Graz"));
    }
}
