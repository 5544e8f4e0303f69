package org.telltale.views.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

class CitationTest {
    @Test
    void citesBytesWithAnEvidenceIdThatOthersCanCompute() {
        Sha256 capture = new Sha256("0".repeat(64));
        Citation citation =
                new Citation(new RecordId(capture, 14), "a#14", Side.REQUEST, "protobuf:1.2", 0, new Span(6, 5));
        String text = "0".repeat(64) + "|14|request|protobuf:1.2|0|6|5";
        String id = Sha256.of(Bytes.utf8(text)).hex().substring(0, 8);
        assertEquals("a#14 request protobuf:1.2 @6+5 e-" + id, citation.line());
    }
}
