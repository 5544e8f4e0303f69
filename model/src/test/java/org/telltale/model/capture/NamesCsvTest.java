package org.telltale.model.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

class NamesCsvTest {
    @Test
    void keepsTwoNamesOfOneNumberInFileOrder() {
        NamesCsv names = NamesCsv.read(Bytes.utf8("996,b\n7,x\n996,a\n996,b\n"));
        assertEquals(Map.of("996", List.of("b", "a"), "7", List.of("x")), names.names());
        assertEquals(List.of("996", "7"), List.copyOf(names.names().keySet()));
    }

    @Test
    void readsQuotesBomCrLfAndAHeading() {
        NamesCsv names = NamesCsv.read(Bytes.utf8("\ufeffnumber;name\r\n1;\"a;b \"\"c\"\"\"\r\n\r\n2;\"x\ny\""));
        assertEquals(Map.of("1", List.of("a;b \"c\""), "2", List.of("x\ny")), names.names());
        assertEquals(List.of(), names.problems());
    }

    @Test
    void tellsOfRowsWithoutNumberOrNameAtTheirBytes() {
        NamesCsv names = NamesCsv.read(Bytes.utf8("1,ü\nx,y\n3\n4,\"z"));
        assertEquals(List.of("1", "4"), List.copyOf(names.names().keySet()));
        assertEquals(
                List.of(new Span(5, 3), new Span(9, 1), new Span(11, 4)),
                names.problems().stream().map(p -> p.span()).toList());
    }
}
