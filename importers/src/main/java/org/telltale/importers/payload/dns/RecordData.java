package org.telltale.importers.payload.dns;

import java.util.Arrays;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Slice;

/// What a record holds, by its type (RFC 1035, 2782, 6891, 7871, 9460); bytes as they are where the type is none of
/// these, or where something is left.
final class RecordData {
    private static final int SUBNET = 8;

    private final DnsFields fields;

    RecordData(DnsFields fields) {
        this.fields = fields;
    }

    void read(int type, int length) {
        int end = fields.at() + length;
        if (fields.isSound() && end > fields.size()) {
            fields.fail("cut");
        }
        if (length == 0) {
            return; // an update that deletes says no more
        }
        switch (type) {
            case 1 -> address(4, length);
            case 28 -> address(16, length);
            case 2, 5, 12, 39 -> fields.name("target");
            case 6 -> authority();
            case 15 -> {
                fields.number("preference", 2);
                fields.name("target");
            }
            case 16, 99 -> texts(end);
            case 33 -> {
                fields.number("priority", 2);
                fields.number("weight", 2);
                fields.number("port", 2);
                fields.name("target");
            }
            case 41 -> options(end);
            case 64, 65 -> service(end);
            default -> {}
        }
        if (fields.isSound() && fields.at() > end) {
            fields.fail("a record is longer than it says");
        }
        fields.raw("data", end - fields.at());
    }

    private void address(int size, int length) {
        if (length == size) {
            fields.address(size);
        }
    }

    private void authority() {
        fields.name("server");
        fields.name("mailbox");
        for (String name : new String[] {"serial", "refresh", "retry", "expire", "minimum"}) {
            fields.number(name, 4);
        }
    }

    private void texts(int end) {
        while (fields.isSound() && fields.at() < end) {
            fields.text("text");
        }
    }

    private void options(int end) {
        while (fields.isSound() && end - fields.at() >= 4) {
            fields.open("option", "option");
            long code = fields.number("code", 2);
            int length = (int) fields.number("length", 2);
            int last = fields.at() + length;
            if (code == SUBNET && length >= 4 && length <= 20) {
                subnet(length - 4);
            }
            fields.raw("data", last - fields.at());
            fields.close();
        }
    }

    /// The part of the client's address that a resolver passes on.
    private void subnet(int size) {
        long family = fields.number("family", 2);
        fields.number("prefix", 1);
        fields.number("scope", 1);
        if (size > 0 && size <= (family == 1 ? 4 : 16)) {
            byte[] whole = Arrays.copyOf(fields.next(size), family == 1 ? 4 : 16);
            fields.literal("subnet", "address", size, new Address(Slice.of(whole)).toString());
        }
    }

    private void service(int end) {
        fields.number("priority", 2);
        fields.name("target");
        while (fields.isSound() && end - fields.at() >= 4) {
            fields.open("parameter", "parameter");
            long key = fields.number("key", 2);
            int length = (int) fields.number("length", 2);
            int last = fields.at() + length;
            int size = key == 4 ? 4 : key == 6 ? 16 : 0;
            while (fields.isSound() && size > 0 && last - fields.at() >= size && last <= end) {
                fields.address(size);
            }
            while (key == 1 && fields.isSound() && fields.at() < last && last <= end) {
                fields.text("protocol");
            }
            fields.raw("data", last - fields.at());
            fields.close();
        }
    }
}
