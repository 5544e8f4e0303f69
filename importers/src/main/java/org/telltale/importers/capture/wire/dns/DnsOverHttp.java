package org.telltale.importers.capture.wire.dns;

import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.payload.dns.DnsNames;
import org.telltale.model.session.Side;

/// Answers of the name service that HTTP carries (RFC 8484).
public final class DnsOverHttp {
    private static final String TYPE = "application/dns-message";

    private DnsOverHttp() {}

    /// Notes what an exchange of HTTP answers, where it is one of the name service.
    public static void tell(Draft draft, Flow flow) {
        String type = draft.headers(Side.RESPONSE).first("content-type").orElse("");
        if (!type.startsWith(TYPE)) {
            return;
        }
        Slice body = Slice.of(draft.body(Side.RESPONSE).bytes().toArray());
        if (DnsMessage.fits(body)) {
            DnsMessage message = DnsMessage.of(body);
            draft.attribute("question", message.name());
            draft.attribute("question type", DnsNames.type(message.type()));
            draft.attribute("code", DnsNames.code(message.code()));
            draft.attribute("answers", String.join(", ", message.answers()));
            for (Address address : message.addresses()) {
                flow.output().names().put(address, message.name());
            }
        }
    }
}
