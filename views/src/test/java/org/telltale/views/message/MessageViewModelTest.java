package org.telltale.views.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.tag.Category.Family;
import org.telltale.views.job.DirectJobs;
import org.telltale.views.job.HeldJobs;
import org.telltale.views.selection.ByteMark;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.selection.Look;
import org.telltale.views.selection.Mark;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;
import org.telltale.views.stage.SamplePayload;

class MessageViewModelTest {
    private final SampleSource source = new SampleSource()
            .with(1, Side.REQUEST, Part.BODY, SamplePayload.layer())
            .with(1, Side.RESPONSE, Part.BODY, SamplePayload.opaque(noise()))
            .with(2, Side.REQUEST, Part.BODY, SamplePayload.layer());
    private final SelectionHistory history = new SelectionHistory();
    private final RecordedActions actions = new RecordedActions();
    private final MessageViewModel model = new MessageViewModel(source, history, new DirectJobs(), actions);

    @Test
    void selectsTheInnermostFieldOverAByte() {
        select(2);
        model.pick(17);
        assertEquals(Optional.of("protobuf:7.2"), path());
        assertEquals(
                Optional.of(Selection.of(SampleSource.record(2)).at(0, "protobuf:7.2", Optional.of(new Span(16, 4)))),
                history.current());
        assertTrue(model.shownProperty().get().fromBytes());
    }

    @Test
    void showsTheBytesOfTheLayerThatOwnsTheField() {
        select(2);
        model.selectedProperty().set(model.payloadProperty().get().orElseThrow().find("protobuf:3|csv:1"));
        ShownBytes shown = model.shownProperty().get();
        assertEquals(1, shown.number());
        assertEquals(Optional.of(new Span(3, 1)), shown.field());
        assertEquals(Bytes.utf8("ab,c"), shown.bytes());
        model.pick(0);
        assertEquals(Optional.of("protobuf:3|csv:0"), path());
    }

    @Test
    void followsTheSharedSelectionBackAndForward() {
        history.select(Selection.of(SampleSource.record(2)).at(0, "protobuf:7.1", Optional.empty()));
        assertEquals(Optional.of("protobuf:7.1"), path());
        select(1);
        assertEquals(Optional.empty(), path());
        history.back();
        assertEquals(Optional.of("protobuf:7.1"), path());
        assertEquals(Optional.of(new Span(11, 4)), model.shownProperty().get().field());
    }

    @Test
    void dropsAPayloadThatComesAfterTheNextOneWasChosen() {
        HeldJobs jobs = new HeldJobs();
        MessageViewModel held = new MessageViewModel(source, history, jobs, actions);
        select(1);
        select(2);
        jobs.runNewest();
        jobs.runOldest();
        assertEquals(Optional.of("run_1#2"), held.messageProperty().get().map(LoadedMessage::cite));
        assertFalse(held.busyProperty().get());
    }

    @Test
    void saysWhatIsMissingInTheAnalystsWords() {
        assertEquals(Notice.nothingChosen(), model.noticeProperty().get());
        select(3);
        assertEquals(
                "No bytes were recorded for this request.",
                model.noticeProperty().get().text());
        model.show(Side.RESPONSE);
        assertEquals(
                "These captures hold requests only.",
                model.noticeProperty().get().text());
        select(1);
        model.show(Side.RESPONSE);
        assertEquals(
                "277 bytes, entropy 7.2 of 8 bits: encrypted or compressed by something unknown.",
                model.noticeProperty().get().text());
        select(2);
        assertEquals(Notice.NONE, model.noticeProperty().get());
    }

    @Test
    void copiesTheFieldInEveryForm() {
        select(2);
        model.pick(12);
        List<String> forms = new ArrayList<>();
        for (CopyForm form : CopyForm.values()) {
            forms.add(model.copied(form).orElseThrow().replaceAll("e-[0-9a-f]{8}", "e-ID"));
        }
        assertEquals(
                List.of(
                        "0000c03f",
                        "protobuf:7.1",
                        "\0\0\uFFFD?",
                        "00 00 c0 3f",
                        "const unsigned char bytes[4] = {\n    0x00, 0x00, 0xc0, 0x3f\n};",
                        "AADAPw==",
                        "{\"exchange\":\"run_1#2\",\"side\":\"request\",\"path\":\"protobuf:7.1\",\"type\":\"fixed32\","
                                + "\"value\":\"0000c03f\",\"layer\":0,\"offset\":11,\"length\":4,"
                                + "\"bytes\":\"0000c03f\",\"evidence\":\"e-ID\"}",
                        "run_1#2 request protobuf:7.1 @11+4 e-ID",
                        "- `run_1#2` request `protobuf:7.1`: `00 00 c0 3f` [e-ID]"),
                forms);
    }

    @Test
    void citesBytesThatWereChosenByHand() {
        select(2);
        model.pick(12);
        model.choose(new Span(12, 2));
        assertTrue(model.copied(CopyForm.CITATION).orElseThrow().contains(" @12+2 "));
        assertEquals(Optional.of("00 c0"), model.copied(CopyForm.HEX));
    }

    @Test
    void savesTheLayerThatIsShown() {
        select(2);
        model.saveBytes();
        model.selectedProperty().set(model.payloadProperty().get().orElseThrow().find("protobuf:3|csv:1"));
        model.saveBytes();
        assertEquals(List.of("save run_1_2-request.bin 25", "save run_1_2-request-layer1.bin 4"), actions.asked);
    }

    @Test
    void findsTheTaggedBytesOfTheLayerShown() {
        select(2);
        model.marksProperty().set(new FieldMarks() {
            @Override
            public List<Mark> marks(Spot field) {
                return field.pattern().equals("protobuf:7.1")
                        ? List.of(new Mark("LOC", Family.PLACE, Look.TAG, "location"))
                        : List.of();
            }

            @Override
            public Optional<String> name(Spot field) {
                return Optional.empty();
            }
        });
        assertEquals(
                List.of(new ByteMark(new Span(11, 4), Family.PLACE, Look.TAG)),
                model.markedBytes().bytesProperty().get());
    }

    @Test
    void namesTheWayFromThePayloadToTheField() {
        select(2);
        model.selectedProperty().set(model.payloadProperty().get().orElseThrow().find("protobuf:3|csv:1"));
        assertEquals(
                List.of("protobuf", "3", "csv", "1"),
                model.way().stream().map(Crumb::text).toList());
        model.go(model.way().getFirst().spot());
        assertEquals(0, model.shownProperty().get().number());
        assertEquals(Optional.empty(), path());
    }

    private void select(int record) {
        history.select(Selection.of(SampleSource.record(record)));
    }

    private Optional<String> path() {
        return model.selectedProperty().get().map(Spot::path);
    }

    private static Bytes noise() {
        byte[] bytes = new byte[277];
        new Random(5).nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
