package org.telltale.importers.capture.wire.dns;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.payload.dns.DnsNames;
import org.telltale.importers.payload.dns.DomainName;

/// A message of the name service (RFC 1035), as far as an analyst of traffic needs it.
///
/// @param name of the first question, or empty
/// @param addresses those that the answers give
/// @param answers in short, as `A 192.0.2.1`
/// @param damage where questions and answers can be read no further, or -1 where they are whole
record DnsMessage(
        int id,
        boolean response,
        int opcode,
        int code,
        String name,
        int type,
        List<Address> addresses,
        List<String> answers,
        int damage) {
    private static final int HEADER = 12;
    private static final int MOST_ANSWERS = 64;

    DnsMessage {
        addresses = List.copyOf(addresses);
        answers = List.copyOf(answers);
    }

    boolean whole() {
        return damage < 0;
    }

    static boolean fits(Slice bytes) {
        return bytes.has(0, HEADER);
    }

    static DnsMessage of(Slice bytes) {
        Reading reading = new Reading(bytes);
        return reading.run();
    }

    private static final class Reading {
        private final Slice bytes;
        private final List<Address> addresses = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private int at = HEADER;
        private int damage = -1;

        Reading(Slice bytes) {
            this.bytes = bytes;
        }

        DnsMessage run() {
            String name = "";
            int type = 0;
            for (int i = 0; i < bytes.u16(4) && damage < 0; i++) {
                String asked = name();
                int kind = bytes.u16(at);
                name = i == 0 ? asked : name;
                type = i == 0 ? kind : type;
                skip(4);
            }
            for (int i = 0; i < bytes.u16(6) && damage < 0 && i < MOST_ANSWERS; i++) {
                answer();
            }
            int flags = bytes.u16(2);
            return new DnsMessage(
                    bytes.u16(0),
                    (flags & 0x8000) != 0,
                    flags >> 11 & 15,
                    flags & 15,
                    name,
                    type,
                    addresses,
                    answers,
                    damage);
        }

        private void skip(int count) {
            expect(bytes.has(at, count));
            at += count;
        }

        private void expect(boolean fine) {
            damage = fine || damage >= 0 ? damage : Math.min(at, bytes.length());
        }

        private void answer() {
            name();
            int type = bytes.u16(at);
            int length = bytes.u16(at + 8);
            skip(10);
            int data = at;
            skip(length);
            if (damage >= 0) {
                return;
            }
            if (type == 1 && length == 4 || type == 28 && length == 16) {
                Address address = new Address(bytes.part(data, length));
                addresses.add(address);
                answers.add(DnsNames.type(type) + " " + address);
            } else if (type == 5 || type == 12 || type == 2) {
                at = data;
                answers.add(DnsNames.type(type) + " " + name());
                at = data + length;
            } else {
                answers.add(DnsNames.type(type));
            }
        }

        /// Reads a name at the current place and stands behind it.
        private String name() {
            DomainName name = DomainName.read(i -> bytes.has(i, 1) ? bytes.u8(i) : -1, at);
            expect(name.whole());
            at = name.whole() ? name.end() : at;
            return name.text();
        }
    }
}
