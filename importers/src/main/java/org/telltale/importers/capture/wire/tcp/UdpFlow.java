package org.telltale.importers.capture.wire.tcp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.link.Segment;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A UDP flow: datagrams between two ends.
final class UdpFlow {
    private static final int HEADER = 8;

    private final Conversation conversation;
    private Optional<Instant> last = Optional.empty();

    UdpFlow(Conversation conversation) {
        this.conversation = conversation;
    }

    void datagram(Side from, Segment segment) {
        last = segment.at().time();
        int stated = segment.payload().u16(4);
        Slice data = stated < HEADER
                ? segment.payload().from(HEADER)
                : segment.payload().part(HEADER, (long) stated - HEADER);
        conversation.bytes(from, data, segment.at());
        if (segment.missing() > 0) {
            conversation.gap(from, segment.missing(), segment.at());
        }
    }

    boolean isSilent(Moment now, long seconds) {
        return last.isPresent()
                && now.time().isPresent()
                && Duration.between(last.get(), now.time().get()).toSeconds() > seconds;
    }

    long oldest() {
        return conversation.oldest();
    }

    void end() {
        conversation.end();
    }
}
