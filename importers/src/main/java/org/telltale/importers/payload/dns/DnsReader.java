package org.telltale.importers.payload.dns;

import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;

/// Reads a message: the numbers of its header, then questions and records as the header counts them.
final class DnsReader {
    static final int HEADER = 12;

    private static final int OPTIONS = 41;
    private static final int SECOND_HALF = 0x8000;

    private final DnsFields fields;
    private final RecordData data;

    DnsReader(Bytes bytes, DecodeContext context) {
        fields = new DnsFields(bytes, context);
        data = new RecordData(fields);
    }

    Tree read() {
        Tree tree = fields.tree();
        tree.open("dns message", false, 0, 0);
        fields.number("id", 2);
        fields.number("flags", 2);
        long questions = fields.number("qdcount", 2);
        long answers = fields.number("ancount", 2);
        long authorities = fields.number("nscount", 2);
        long others = fields.number("arcount", 2);
        for (long i = 0; i < questions && fields.isSound(); i++) {
            question();
        }
        records("answer", answers);
        records("authority", authorities);
        records("additional", others);
        if (!fields.isSound()) {
            tree.fail(fields.at(), fields.fault());
        } else {
            if (fields.at() < fields.size()) {
                tree.rest(fields.at(), fields.size(), "bytes after the message");
            }
            tree.close(fields.size(), fields.size());
        }
        return tree;
    }

    /// Whether names or classes are of no usual message.
    boolean isOdd() {
        return fields.isOdd();
    }

    private void question() {
        fields.open("question", "question");
        fields.name("name");
        fields.type("type");
        group(fields.number("class", 2));
        fields.close();
    }

    /// A class, whose first bit means something of its own in multicast (RFC 6762).
    private void group(long number) {
        long plain = number & ~SECOND_HALF;
        fields.note(plain != 1 && plain != 3 && plain != 4 && plain != 254 && plain != 255);
    }

    private void records(String section, long count) {
        for (long i = 0; i < count && fields.isSound(); i++) {
            fields.open(section, "record");
            fields.name("name");
            int type = fields.type("type");
            if (type == OPTIONS) {
                fields.number("udpSize", 2);
                fields.number("extendedFlags", 4);
            } else {
                group(fields.number("class", 2));
                fields.number("ttl", 4);
            }
            data.read(type, (int) fields.number("length", 2));
            fields.close();
        }
    }
}
