package org.telltale.views.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.job.DirectJobs;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;
import org.telltale.views.stage.SamplePayload;

class OtherSideTest {
    private final SelectionHistory shared = new SelectionHistory();
    private final OtherSide other = new OtherSide(
            new SampleSource()
                    .with(2, Side.REQUEST, Part.BODY, SamplePayload.layer())
                    .with(2, Side.RESPONSE, Part.BODY, SamplePayload.layer()),
            shared,
            new DirectJobs(),
            new RecordedActions());

    private Optional<Side> shown() {
        return other.model()
                .messageProperty()
                .get()
                .map(message -> message.tree().side());
    }

    @Test
    void showsTheSideThatIsNotLookedAt() {
        shared.select(Selection.of(SampleSource.record(2)));
        assertEquals(Optional.empty(), shown());
        other.wanted(true);
        assertEquals(Optional.of(Side.RESPONSE), shown());
        other.wanted(false);
        assertEquals(Optional.empty(), shown());
    }

    @Test
    void aFieldChosenThereIsWhatIsLookedAt() {
        shared.select(Selection.of(SampleSource.record(2)));
        other.wanted(true);
        other.model()
                .selectedProperty()
                .set(other.model().payloadProperty().get().orElseThrow().find("protobuf:7.2"));
        Selection now = shared.current().orElseThrow();
        assertEquals(Side.RESPONSE, now.side());
        assertEquals("protobuf:7.2", now.path());
    }
}
