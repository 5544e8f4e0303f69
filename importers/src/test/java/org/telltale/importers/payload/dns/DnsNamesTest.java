package org.telltale.importers.payload.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DnsNamesTest {
    @Test
    void namesTypesOfTheRegistryAndNumbersTheOthers() {
        assertEquals("CAA", DnsNames.type(257));
        assertEquals("TLSA", DnsNames.type(52));
        assertEquals("AAAA", DnsNames.type(28));
        assertEquals("TYPE65280", DnsNames.type(65280));
    }
}
